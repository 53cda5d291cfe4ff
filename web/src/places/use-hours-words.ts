/** Opening hours in a reader's words: "Open Monday to Friday 08:00–17:30, Saturday 09:00–13:00." */
import { useTranslation } from "react-i18next";
import type { Opening } from "../../../core/voice/dial-plan.ts";
import { longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import { isAllDay, rangeText } from "./clock-time.ts";
import { dayNames } from "./day-names.ts";
import type { PlaceDraft } from "./use-places.ts";

type Day = PlaceDraft["days"][number];

export interface HoursWords {
  readonly week: (weekly: PlaceDraft["weekly"]) => string;
  /** The next special days, those on which it is closed first. */
  readonly days: (days: readonly Day[], today: string) => string;
}

/** How many days are told: more than these nobody reads. */
const TOLD = 3;

export function useHoursWords(): HoursWords {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = dayNames(language);
  const list = (parts: readonly string[]): string =>
    new Intl.ListFormat(language === "en" ? "en-GB" : "sw", { type: "unit", style: "long" }).format(parts);
  const ranges = (openings: readonly Opening[]): string =>
    list(openings.map((opening) => (isAllDay(opening) ? t("places.preview.allDay") : rangeText(opening))));
  const span = ({ first, last, openings }: Span): string => {
    if (first === 0 && last === 6) return t("places.preview.daily", { ranges: ranges(openings) });
    if (first === last) return t("places.preview.day", { day: names[first], ranges: ranges(openings) });
    return t("places.preview.span", { first: names[first], last: names[last], ranges: ranges(openings) });
  };
  const named = ({ date, name }: Day): string => {
    const day = longDay(date, language);
    return name === "" ? day : t("places.preview.named", { day, name });
  };
  return {
    week: (weekly) => {
      const spans = spansOf(weekly).filter(({ openings }) => openings.length > 0);
      return spans.length === 0 ? t("places.preview.never") : t("places.preview.open", { hours: list(spans.map(span)) });
    },
    days: (days, today) => {
      const coming = days.filter(({ date }) => date >= today).toSorted((a, b) => (a.date < b.date ? -1 : 1));
      const closed = coming.filter(({ open }) => open.length === 0).slice(0, TOLD);
      const other = coming.filter(({ open }) => open.length > 0).slice(0, TOLD);
      return [
        closed.length > 0 ? t("places.preview.closed", { days: list(closed.map(named)) }) : "",
        other.length > 0 ? t("places.preview.other", { days: list(other.map(named)) }) : "",
      ]
        .filter((sentence) => sentence !== "")
        .join(" ");
    },
  };
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly openings: readonly Opening[];
}

/** Days with the same hours are told together. */
function spansOf(weekly: PlaceDraft["weekly"]): Span[] {
  const spans: Span[] = [];
  weekly.forEach((openings, day) => {
    const before = spans.at(-1);
    if (before !== undefined && JSON.stringify(before.openings) === JSON.stringify(openings))
      spans[spans.length - 1] = { ...before, last: day };
    else spans.push({ first: day, last: day, openings });
  });
  return spans;
}

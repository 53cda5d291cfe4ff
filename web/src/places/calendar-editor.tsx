/** Whose public holidays the office keeps, and which of them not. */
import { Checkbox, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { HolidayView, PlaceView } from "../../../core/account/api/places.ts";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { longDay } from "../format/day.ts";
import { useLanguage } from "../language/use-language.ts";
import type { PlaceDraft } from "./use-places.ts";
import classes from "./place-form.module.css";

type Calendar = PlaceDraft["calendar"];

export interface CalendarEditorProps {
  readonly place: PlaceView | undefined;
  readonly draft: PlaceDraft;
  readonly onChange: (calendar: Calendar) => void;
}

export function CalendarEditor({ place, draft, onChange }: CalendarEditorProps) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["holiday-countries"],
    queryFn: ({ signal }) => ask("GET /api/holiday-countries", {}, { signal }),
    staleTime: Infinity,
  });
  const { calendar } = draft;
  const countries = data?.countries ?? [];
  const regions = countries.find(({ code }) => code === calendar?.country)?.regions ?? [];
  const chosen = calendar === null || countries.length > 0 ? [] : [{ value: calendar.country, label: calendar.country }];
  return (
    <fieldset className={classes.box}>
      <legend className={classes.title}>{t("places.calendar")}</legend>
      <p className={classes.hint}>{t("places.calendarHint")}</p>
      {place?.holidayGap !== undefined && calendar === null && (
        <p className={classes.warn} role="status">
          {t("places.gap", { year: place.holidayGap })}
        </p>
      )}
      <div className={classes.row}>
        <NativeSelect
          className={classes.grows}
          label={t("places.country")}
          value={calendar?.country ?? ""}
          onChange={({ currentTarget }) => onChange(currentTarget.value === "" ? null : { country: currentTarget.value, without: [] })}
          data={[
            { value: "", label: t("places.noCountry") },
            ...chosen,
            ...countries.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        {calendar !== null && regions.length > 0 && (
          <NativeSelect
            className={classes.grows}
            label={t("places.region")}
            value={calendar.region ?? ""}
            onChange={({ currentTarget }) => {
              const { country, without } = calendar;
              onChange(currentTarget.value === "" ? { country, without } : { country, region: currentTarget.value, without });
            }}
            data={[{ value: "", label: t("places.wholeCountry") }, ...regions.map(({ code, name }) => ({ value: code, label: name }))]}
          />
        )}
      </div>
      {calendar !== null && <Holidays calendar={calendar} days={draft.days} onChange={onChange} />}
    </fieldset>
  );
}

interface HolidaysProps {
  readonly calendar: NonNullable<Calendar>;
  readonly days: PlaceDraft["days"];
  readonly onChange: (calendar: Calendar) => void;
}

function Holidays({ calendar, days, onChange }: HolidaysProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useFailureWords();
  const { country, region, without } = calendar;
  const { data, error } = useQuery({
    queryKey: ["holidays", country, region],
    queryFn: ({ signal }) => ask("GET /api/holidays", { query: { country, ...(region === undefined ? {} : { region }) } }, { signal }),
    staleTime: 60 * 60_000,
  });
  if (error !== null)
    return (
      <p className={classes.error} role="alert">
        {words(error)}
      </p>
    );
  const dateOf = ({ date }: HolidayView): string => {
    const isOwn = days.some((day) => day.date === date);
    return isOwn ? `${longDay(date, language)} (${t("places.changedBelow")})` : longDay(date, language);
  };
  return (
    <ul className={classes.holidays} aria-label={t("places.calendar")}>
      {byKey(data?.holidays ?? []).map(([key, holidays]) => (
        <li key={key}>
          <Checkbox
            radius="xs"
            label={key}
            description={t("places.keptOn", { dates: holidays.map(dateOf).join(" · ") })}
            checked={!without.includes(key)}
            onChange={({ currentTarget }) =>
              onChange({ ...calendar, without: currentTarget.checked ? without.filter((name) => name !== key) : [...without, key] })
            }
          />
        </li>
      ))}
    </ul>
  );
}

/** A holiday once, with its dates of both years. */
function byKey(holidays: readonly HolidayView[]): [string, HolidayView[]][] {
  const found = new Map<string, HolidayView[]>();
  for (const holiday of holidays) found.set(holiday.key, [...(found.get(holiday.key) ?? []), holiday]);
  return [...found];
}

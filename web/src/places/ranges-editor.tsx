/** When it is open on one day: ranges of two times each. */
import { ActionIcon, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Opening } from "../../../core/voice/dial-plan.ts";
import { clockTime, minuteOf, rangeText } from "./clock-time.ts";
import classes from "./place-form.module.css";

export interface RangesEditorProps {
  /** Names the day, for who hears the page. */
  readonly day: string;
  readonly openings: readonly Opening[];
  readonly onChange: (openings: Opening[]) => void;
}

export function RangesEditor({ day, openings, onChange }: RangesEditorProps) {
  const { t } = useTranslation();
  const edit = (at: number, changes: Partial<Opening>): void =>
    onChange(openings.map((opening, index) => (index === at ? { ...opening, ...changes } : opening)));
  return openings.map((opening, at) => (
    // A range has no name but its place.
    <div key={at} className={classes.range}>
      <TextInput
        type="time"
        className={classes.time}
        aria-label={t("places.from", { day })}
        value={clockTime(opening.from)}
        onChange={({ currentTarget }) => edit(at, timeOf("from", currentTarget.value))}
      />
      <span aria-hidden>–</span>
      <TextInput
        type="time"
        className={classes.time}
        aria-label={t("places.to", { day })}
        value={clockTime(opening.to)}
        onChange={({ currentTarget }) => edit(at, timeOf("to", currentTarget.value))}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t("places.removeRange", { day, range: rangeText(opening) })}
        onClick={() => onChange(openings.filter((_, index) => index !== at))}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  ));
}

/** A time that is only half typed changes nothing yet. */
function timeOf(which: "from" | "to", text: string): Partial<Opening> {
  const minute = minuteOf(text);
  return minute === undefined ? {} : { [which]: minute };
}

/** After a morning comes an afternoon; after nothing, a working day. */
export function withAnother(openings: readonly Opening[]): Opening[] {
  const last = openings.at(-1);
  if (last === undefined) return [{ from: 8 * 60, to: 17 * 60 }];
  const from = Math.min(last.to + 60, 22 * 60);
  return [...openings, { from, to: Math.min(from + 120, 23 * 60 + 59) }];
}

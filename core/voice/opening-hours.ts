/** Is an office open at an instant? Evaluated on the office's own wall clock, so that daylight saving needs no rule of its own. */
import { wallClock } from "../wall-clock.ts";
import type { Office, Opening } from "./dial-plan.ts";

export interface OpenVerdict {
  readonly open: boolean;
  readonly because: "hours" | "exception" | "closed-now";
  /** The exception's name ("Christmas Day") when it decided. */
  readonly exception?: string;
  /** The office's wall clock at the instant, `2026-11-23T10:15`. */
  readonly localTime: string;
}

const DAY_MS = 86_400_000;

/** Whether the office is open at `now` (epoch ms), and what decided: the switch before exceptions before the week. */
export function isOpen(office: Office, now: number): OpenVerdict {
  const clock = wallClock(office.zone, now);
  const localTime = `${clock.date}T${twoDigits(Math.floor(clock.minute / 60))}:${twoDigits(clock.minute % 60)}`;
  if (office.closedUntil !== undefined && now < office.closedUntil) return { open: false, because: "closed-now", localTime };

  const today = openingsOn(office, clock.date);
  const yesterday = openingsOn(office, dayBefore(clock.date));
  const open =
    today.openings.some((range) => clock.minute >= range.from && (runsOver(range) || clock.minute < range.to)) ||
    yesterday.openings.some((range) => runsOver(range) && clock.minute < range.to);
  if (today.exception === undefined) return { open, because: "hours", localTime };
  return { open, because: "exception", exception: today.exception, localTime };
}

/** A range whose end is not after its start ends on the next day. */
const runsOver = (range: Opening): boolean => range.to <= range.from;

function openingsOn(office: Office, date: string): { openings: readonly Opening[]; exception?: string } {
  const exception = office.exceptions.find((candidate) => candidate.date === date);
  if (exception !== undefined) return { openings: exception.open, exception: exception.name };
  return { openings: office.weekly[weekday(date)] ?? [] };
}

/** 0 is Monday. */
const weekday = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const dayBefore = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);
const twoDigits = (value: number): string => String(value).padStart(2, "0");

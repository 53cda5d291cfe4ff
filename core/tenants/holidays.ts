/**
 * Public holidays among an office's own days. The plan's exceptions are what calls look at; here is what of them comes from a country's
 * calendar, and how another year's holidays join them without touching what people entered.
 */
import type { HolidayCalendar, Office } from "../voice/dial-plan.ts";
import { wallClock } from "../wall-clock.ts";

export interface Holiday {
  /** `2026-12-12`. */
  readonly date: string;
  /** "Jamhuri Day (substitute day)". */
  readonly name: string;
  /** The same every year, and for a day that stands in for it: "Jamhuri Day". */
  readonly key: string;
}

export type SpecialDay = Office["exceptions"][number];

/** One office has at most so many days (the plan's schema). */
export const MAX_DAYS = 400;

/** The years whose holidays an office has: this one and the next, on its own wall. */
export function holidayYears(zone: string, now: number): readonly [number, number] {
  const year = Number(wallClock(zone, now).date.slice(0, 4));
  return [year, year + 1];
}

/** All days, in order: people's own, and each holiday that is kept and on which they entered nothing. */
export function withHolidays(own: readonly SpecialDay[], calendar: HolidayCalendar, holidays: readonly Holiday[]): SpecialDay[] {
  const taken = new Set(own.map(({ date }) => date));
  const kept = holidays.filter(({ date, key }) => !taken.has(date) && !calendar.without.includes(key));
  return inOrder([...own, ...kept.map(closed)]);
}

/** The days that people entered: all but those that are exactly what the calendar says. */
export function ownDays(days: readonly SpecialDay[], holidays: readonly Holiday[]): SpecialDay[] {
  const byDate = new Map(holidays.map((holiday) => [holiday.date, holiday.name]));
  return days.filter(({ date, name, open }) => open.length > 0 || byDate.get(date) !== name);
}

/**
 * The office with the holidays it lacks. It only adds: a day that somebody entered or changed stays as it is, a holiday that somebody
 * switched off stays off, and doing it again changes nothing.
 */
export function refreshed(office: Office, holidays: readonly Holiday[]): Office {
  const { calendar, exceptions } = office;
  if (calendar === undefined) return office;
  const added = withHolidays(exceptions, calendar, holidays);
  return added.length === exceptions.length || added.length > MAX_DAYS ? office : { ...office, exceptions: added };
}

/** Next year, when no day of it is known yet: without its holidays callers would be told that somebody is there. */
export function holidayGap({ zone, exceptions }: Office, now: number): number | undefined {
  const [, next] = holidayYears(zone, now);
  return exceptions.some(({ date }) => date.startsWith(`${next}-`)) ? undefined : next;
}

const closed = ({ date, name }: Holiday): SpecialDay => ({ date, name: name.slice(0, 80), open: [] });
const inOrder = (days: readonly SpecialDay[]): SpecialDay[] => days.toSorted((a, b) => (a.date < b.date ? -1 : 1));

/**
 * Days and months on the wall of an IANA zone, by Intl alone. Where a local time is skipped or happens twice, the rules are
 * Temporal's "compatible" ones. They hold for instants since 1972: from then on every zone's offset is a whole number of minutes.
 */
import { wallClock } from "../wall-clock.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The date on a zone's calendar at an instant (epoch ms): `2026-11-30`. */
export const localDate = (at: number, zone: string): string => wallClock(zone, at).date;

/** The month on a zone's calendar at an instant (epoch ms): `2026-11`. */
export const monthOf = (at: number, zone: string): string => localDate(at, zone).slice(0, 7);

/** @throws RangeError when there is no such date, or the result lies outside the years 0 to 9999 */
export const addDays = (date: string, n: number): string => written(asUtc(date) + wholeNumber(n) * DAY_MS);

/** So many months later, on the same day or the month's last: 31 August and three months is 30 November. @throws RangeError as addDays */
export function addMonths(date: string, n: number): string {
  const start = new Date(asUtc(date));
  const month = start.getUTCMonth() + wholeNumber(n);
  const lastDay = new Date(utc(start.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return written(utc(start.getUTCFullYear(), month, Math.min(start.getUTCDate(), lastDay)));
}

/** The month after one: `2026-12` after `2026-11`. @throws RangeError when there is no such month */
export const nextMonth = (month: string): string => addMonths(`${month}-01`, 1).slice(0, 7);

/** The first instant of a month in a zone (epoch ms). @throws RangeError when there is no such month or zone */
export const startOfMonth = (month: string, zone: string): number => startOfDay(`${month}-01`, zone);

/**
 * The first instant of a date in a zone (epoch ms): midnight, or what the clock jumped to when it left midnight out. A date that the
 * zone left out as a whole (Apia, 30 December 2011) begins when the next one does.
 * @throws RangeError when there is no such date or zone
 */
export const startOfDay = (date: string, zone: string): number => midnights(date, zone)[0];

/**
 * The instant (epoch ms) at which a zone's clock shows a time. A time that the clock leaves out is moved on by as much as the clock
 * was; of a time that comes twice the first is meant.
 * @param minuteOfDay 0 to 1439
 * @throws RangeError when there is no such date, time or zone
 */
export function atLocalTime(date: string, minuteOfDay: number, zone: string): number {
  if (!(minuteOfDay >= 0 && minuteOfDay < 1440)) throw new RangeError(`${minuteOfDay} is no minute of a day`);
  const local = asUtc(date) + wholeNumber(minuteOfDay) * MINUTE_MS;
  return instantsOf(local, zone)[0] ?? local - offsetAt(local - DAY_MS, zone);
}

/**
 * Until when a tenant who topped up at `from` (epoch ms) has to top up again: `date` is so many calendar months later on the tenant's
 * own calendar, and the whole of that day is in time. `at` (epoch ms) is the first instant after it.
 * @throws RangeError when there is no such zone or instant
 */
export function deadlineAfter(from: number, months: number, zone: string): { readonly date: string; readonly at: number } {
  const date = addMonths(localDate(from, zone), months);
  return { date, at: endOfDay(date, zone) };
}

/**
 * The first instant with all of a date behind it. Mostly the next date's first; but a clock that goes back over midnight comes
 * from the next date into this one again (St. John's until 2011), and the day is over when it has ended for the second time.
 */
function endOfDay(date: string, zone: string): number {
  const [first, second] = midnights(addDays(date, 1), zone);
  return second !== undefined && localDate(second - 1, zone) <= date ? second : first;
}

/** The instants at which a date's midnight happens; the first one after it when it does not. */
function midnights(date: string, zone: string): readonly [number, number?] {
  const local = asUtc(date);
  const [first, second] = instantsOf(local, zone);
  if (first === undefined) return [firstInstantSince(date, zone)];
  return second === undefined ? [first] : [first, second];
}

/** Where the clock jumped over a date's midnight: found by halves, to the millisecond. */
function firstInstantSince(date: string, zone: string): number {
  let before = asUtc(date) - offsetAt(asUtc(date) + DAY_MS, zone) - 1;
  let since = asUtc(date) - offsetAt(asUtc(date) - DAY_MS, zone);
  while (since - before > 1) {
    const middle = Math.floor((before + since) / 2);
    if (localDate(middle, zone) < date) before = middle;
    else since = middle;
  }
  return since;
}

/** When a zone's clock shows a local time, given as if it were UTC: never, once or twice, in order. */
function instantsOf(local: number, zone: string): number[] {
  // No zone is further than 14 hours from UTC: a day to either side lie the offsets before and after whatever change is near.
  const offsets = new Set([offsetAt(local - DAY_MS, zone), offsetAt(local + DAY_MS, zone)]);
  return [...offsets]
    .map((offset) => local - offset)
    .filter((at) => offsetAt(at, zone) === local - at)
    .toSorted((a, b) => a - b);
}

/** How far a zone's clock is ahead of UTC (ms). */
function offsetAt(at: number, zone: string): number {
  const { date, minute } = wallClock(zone, at);
  return asUtc(date) + minute * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

/** A date's midnight in UTC. @throws RangeError when there is no such date */
function asUtc(date: string): number {
  const at = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || written(at) !== date) throw new RangeError(`"${date}" is no date such as 2026-11-30`);
  return at;
}

/** The date whose midnight in UTC this is. @throws RangeError outside the years 0 to 9999 */
function written(at: number): string {
  const text = new Date(at).toISOString();
  if (!/^\d{4}-/.test(text)) throw new RangeError(`the date lies outside the years 0 to 9999: ${text}`);
  return text.slice(0, 10);
}

/** As Date.UTC, which would take the years 0 to 99 for 1900 to 1999. */
const utc = (year: number, month: number, day: number): number => new Date(0).setUTCFullYear(year, month, day);

function wholeNumber(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number`);
  return n;
}

/** Moments as the office's clock shows them. A recent one is told relative to now, the rest by day and time. */
import type { Language } from "../language/languages.ts";

export interface Clock {
  readonly language: Language;
  /** IANA zone of the office. */
  readonly zone: string;
}

export type Moment =
  | { readonly kind: "now" }
  | { readonly kind: "minutes-ago"; readonly minutes: number }
  | { readonly kind: "yesterday"; readonly time: string }
  /** In words already. */
  | { readonly kind: "date"; readonly text: string };

const MINUTE = 60_000;

/** @param at and now in epoch milliseconds. */
export function moment(at: number, now: number, clock: Clock): Moment {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes >= -1 && minutes < 1) return { kind: "now" };
  if (minutes > 0 && minutes < 60) return { kind: "minutes-ago", minutes };
  const days = daysBetween(at, now, clock.zone);
  if (days === 0) return { kind: "date", text: timeOfDay(at, clock) };
  if (days === 1) return { kind: "yesterday", time: timeOfDay(at, clock) };
  if (days > 1 && days < 7) return { kind: "date", text: `${format(at, clock, { weekday: "short" })} ${timeOfDay(at, clock)}` };
  const date = format(at, clock, { day: "numeric", month: "short", ...yearUnlessThis(at, now, clock) });
  return { kind: "date", text: `${date} ${timeOfDay(at, clock)}` };
}

/** A moment ahead, to the minute: today's by its time alone, another with its day. */
export function comingMoment(at: number, now: number, clock: Clock): string {
  if (daysBetween(at, now, clock.zone) === 0) return timeOfDay(at, clock);
  const date = format(at, clock, { weekday: "short", day: "numeric", month: "short", ...yearUnlessThis(at, now, clock) });
  return `${date}, ${timeOfDay(at, clock)}`;
}

/** To the second, with the zone: for a hover and for who hears the page. */
export function exactMoment(at: number, clock: Clock): string {
  const day = format(at, clock, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  return `${day}, ${clockTime(at, clock)} (${clock.zone.replaceAll("_", " ")})`;
}

export function timeOfDay(at: number, clock: Clock): string {
  return format(at, clock, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** With seconds, as a call's story needs them. */
export function clockTime(at: number, clock: Clock): string {
  return format(at, clock, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

function yearUnlessThis(at: number, now: number, clock: Clock): Intl.DateTimeFormatOptions {
  const [year, thisYear] = [at, now].map((each) => format(each, clock, { year: "numeric" }));
  return year === thisYear ? {} : { year: "numeric" };
}

function daysBetween(at: number, now: number, zone: string): number {
  return Math.round((dayNumber(now, zone) - dayNumber(at, zone)) / (24 * 60 * MINUTE));
}

/** Midnight of the office's day, as if it were in UTC: differences of these are whole days also when clocks are changed. */
function dayNumber(at: number, zone: string): number {
  // The Swedish way to write a date is ISO 8601's.
  return Date.parse(new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at));
}

function format(at: number, { language, zone }: Clock, options: Intl.DateTimeFormatOptions): string {
  return formatter(language === "en" ? "en-GB" : "sw", zone, options).format(at);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are costly to make, and a list formats hundreds of moments every few seconds. */
function formatter(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, zone, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  formatters.set(key, made);
  return made;
}

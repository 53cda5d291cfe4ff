/** Calendar days, written `2026-11-30`: they have no time and no zone, so they are counted as if all were in UTC. */
import type { Language } from "../language/languages.ts";

const DAY = 24 * 60 * 60_000;

/** Which day it is where the office is. @param at epoch milliseconds @param zone IANA */
export function dayAt(at: number, zone: string): string {
  // The Swedish way to write a date is ISO 8601's.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone }).format(at);
}

/** Whole days from one to another; negative when the other is earlier. */
export function daysFromTo(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** "30 November 2026" */
export function longDay(day: string, language: Language): string {
  return format(day, language, { day: "numeric", month: "long", year: "numeric" });
}

/** "30 Nov", beside other days of the same year. */
export function shortDay(day: string, language: Language): string {
  return format(day, language, { day: "numeric", month: "short" });
}

/** "November 2026" @param month `2026-11` */
export function monthName(month: string, language: Language): string {
  return format(`${month}-01`, language, { month: "long", year: "numeric" });
}

/** Every month from one to another, the last first. */
export function monthsDown(from: string, to: string): string[] {
  const [fromMonth, toMonth] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, toMonth - fromMonth + 1) }, (_, back) => {
    const month = toMonth - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function format(day: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sw", { ...options, timeZone: "UTC" }).format(Date.parse(day));
}

/** How days, months, telephone numbers and times of talk are written in the list of movements. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { oneLine } from "../billing/notices/one-line.ts";

export interface EntryFormatters {
  /** "30 November 2026" of "2026-11-30". */
  readonly day: (date: string) => string;
  /** "November 2026" of "2026-11". */
  readonly month: (month: string) => string;
  /** "+254 711 000101" of E.164; anything else as it is. */
  readonly number: (number: string) => string;
  /** "1:35" of 95 seconds. */
  readonly duration: (seconds: number) => string;
  /** What somebody typed, made fit to stand in a line. */
  readonly line: (text: string) => string;
}

export const entryFormatters = (language: "en" | "sw"): EntryFormatters => ({
  day: (date) => `${Number(date.slice(8))} ${monthText(date.slice(0, 7), language)}`,
  month: (month) => monthText(month, language),
  number: (number) => parsePhoneNumberFromString(number)?.formatInternational() ?? number,
  duration: durationText,
  line: oneLine,
});

/** The same order everywhere: a reader in any country must not take the day for the month. */
function monthText(month: string, language: "en" | "sw"): string {
  const at = Date.parse(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(at);
  return `${name} ${month.slice(0, 4)}`;
}

function durationText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const [minutes, rest] = [Math.floor((seconds % 3600) / 60), twoDigits(seconds % 60)];
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${twoDigits(minutes)}:${rest}`;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

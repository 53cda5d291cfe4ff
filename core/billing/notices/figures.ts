/** Amounts, days and names as the reader writes them. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { moneyText } from "../money.ts";
import type { NoticeContext } from "./notice-context.ts";
import { oneLine } from "./one-line.ts";

export interface Figures {
  readonly office: string;
  readonly provider: string;
  readonly reader: string;
  readonly money: (micros: number) => string;
  /** "Monday 30 November 2026" of "2026-11-30". */
  readonly day: (date: string) => string;
  /** "Monday 30 November 2026, 14:05" in the office's zone. */
  readonly moment: (at: number) => string;
  /** "+254 20 2000001", several with commas. */
  readonly numbers: (numbers: readonly string[]) => string;
  /** What somebody typed, made fit to stand in a sentence. */
  readonly line: (text: string) => string;
}

export function figuresOf({ tenantName, providerName, name, language, country, currency, zone }: NoticeContext): Figures {
  return {
    office: oneLine(tenantName),
    provider: oneLine(providerName),
    reader: oneLine(name),
    money: (micros) => moneyText({ micros, currency }, language, country),
    day: (date) => dayText(Date.parse(`${date}T00:00:00Z`), language, "UTC"),
    moment: (at) => `${dayText(at, language, zone)}, ${clockText(at, zone)}`,
    numbers: (numbers) => numbers.map(numberText).join(", "),
    line: oneLine,
  };
}

/** The same order everywhere: a reader in any country must not take the day for the month. */
function dayText(at: number, language: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone });
  const found = new Map(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return [found.get("weekday"), found.get("day"), found.get("month"), found.get("year")].join(" ");
}

const clockText = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(at);

/** In one piece: a number that is broken over two lines is read as two. */
const numberText = (number: string): string =>
  (parsePhoneNumberFromString(number)?.formatInternational() ?? number).replaceAll(" ", "\u00A0");

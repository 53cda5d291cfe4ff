/**
 * Public holidays of the countries of the world: the data of date-holidays (ISC; data CC-BY-3.0, https://github.com/commenthol/date-holidays).
 * It is large, so it is loaded when it is first asked.
 */
import type { Holiday } from "../../core/tenants/holidays.ts";

interface HolidayCountry {
  /** ISO 3166. */
  readonly code: string;
  readonly name: string;
  /** Parts with holidays of their own. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
}

export interface HolidaySource {
  /** By name. */
  countries(): Promise<readonly HolidayCountry[]>;
  /** In order, one a date; undefined for a country that is not known. */
  of(country: string, region: string | undefined, years: readonly number[]): Promise<readonly Holiday[] | undefined>;
}

const DAY_MS = 86_400_000;
const SUBSTITUTE = / \(substitute day\)$/;
/** One language for all: names are kept in plans and compared with another year's. */
const LANGUAGE = "en";

const load = async () => (await import("date-holidays")).default;

export function createHolidaySource(): HolidaySource {
  return {
    async countries() {
      const Holidays = await load();
      const all = new Holidays();
      return named(all.getCountries(LANGUAGE)).map((country) => ({ ...country, regions: named(all.getStates(country.code, LANGUAGE)) }));
    },
    async of(country, region, years) {
      const Holidays = await load();
      const known = new Holidays();
      if (!Object.hasOwn(known.getCountries(LANGUAGE), country)) return undefined;
      const states: Readonly<Record<string, string>> | undefined = known.getStates(country, LANGUAGE);
      if (region !== undefined && !Object.hasOwn(states ?? {}, region)) return undefined;
      const calendar = region === undefined ? new Holidays(country) : new Holidays(country, region);
      const found = years.flatMap((year) => calendar.getHolidays(year, LANGUAGE)).filter(({ type }) => type === "public");
      const days = found.flatMap(({ date, start, end, name }) =>
        datesFrom(date.slice(0, 10), (end.getTime() - start.getTime()) / DAY_MS).map((each): [string, Holiday] => [
          each,
          { date: each, name, key: name.replace(SUBSTITUTE, "") },
        ]),
      );
      // Of two on the same date the first is named.
      return [...new Map(days.toReversed()).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1));
    },
  };
}

const named = (names: Readonly<Record<string, string>> | undefined) =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));

/** A holiday of two days is on two dates. */
const datesFrom = (first: string, days: number): string[] =>
  Array.from({ length: Math.max(1, Math.round(days)) }, (_, after) =>
    new Date(Date.parse(`${first}T00:00:00Z`) + after * DAY_MS).toISOString().slice(0, 10),
  );

/** Holidays join people's own days without touching them, as often as it is done. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { holidayGap, ownDays, refreshed, withHolidays, type Holiday, type SpecialDay } from "../../../core/tenants/holidays.ts";
import type { Office } from "../../../core/voice/dial-plan.ts";

const date = fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 11, 1 + day)).toISOString().slice(0, 10));
const key = fc.constantFrom("Jamhuri Day", "Christmas Day", "Boxing Day", "New Year's Day");
const holiday: fc.Arbitrary<Holiday> = fc.record({ date, key, substitute: fc.boolean() }).map(({ substitute, ...day }) => ({
  ...day,
  name: substitute ? `${day.key} (substitute day)` : day.key,
}));
const holidays = fc.uniqueArray(holiday, { selector: (each) => each.date, maxLength: 20 });
const day: fc.Arbitrary<SpecialDay> = fc.record({
  date,
  name: fc.constantFrom("Stocktaking", "Half day", "Jamhuri Day"),
  open: fc.constantFrom([], [{ from: 480, to: 720 }]),
});
const days = fc.uniqueArray(day, { selector: (each) => each.date, maxLength: 20 });
const without = fc.subarray(["Jamhuri Day", "Christmas Day", "Boxing Day", "New Year's Day"]);

const office = (exceptions: SpecialDay[], off: string[]): Office => ({
  id: "o",
  name: "Nairobi",
  zone: "Africa/Nairobi",
  weekly: [[], [], [], [], [], [], []],
  exceptions,
  calendar: { country: "KE", without: off },
});

test("a refresh never changes or takes away a day that was there, and brings back no holiday that was switched off", () => {
  fc.assert(
    fc.property(days, holidays, without, (own, known, off) => {
      const after = refreshed(office(own, off), known).exceptions;
      for (const each of own) expect(after).toContainEqual(each);
      const added = after.filter((each) => !own.includes(each));
      for (const each of added) {
        const from = known.find((candidate) => candidate.date === each.date);
        expect(each).toEqual({ date: from?.date, name: from?.name, open: [] });
        expect(off).not.toContain(from?.key);
      }
      expect(new Set(after.map((each) => each.date)).size).toBe(after.length);
      const missing = known.filter((each) => !off.includes(each.key) && !after.some((there) => there.date === each.date));
      expect(missing).toEqual([]);
    }),
  );
});

test("a second refresh changes nothing", () => {
  fc.assert(
    fc.property(days, holidays, without, (own, known, off) => {
      const once = refreshed(office(own, off), known);
      expect(refreshed(once, known)).toBe(once);
    }),
  );
});

test("what people entered comes out of the plan again, whatever the calendar put beside it", () => {
  fc.assert(
    fc.property(days, holidays, without, (own, known, off) => {
      // A day that says just what the calendar says is the calendar's.
      const theirs = own.filter(
        (each) => !known.some(({ date: on, name }) => on === each.date && name === each.name && each.open.length === 0),
      );
      const compiled = withHolidays(theirs, { country: "KE", without: off }, known);
      expect(ownDays(compiled, known)).toEqual(theirs.toSorted((a, b) => (a.date < b.date ? -1 : 1)));
    }),
  );
});

test("a year of which nothing is known yet is a gap, on the office's own calendar", () => {
  const newYearsEve = Date.parse("2026-12-31T21:30:00Z");
  const at = office([{ date: "2027-01-01", name: "New Year's Day", open: [] }], []);
  expect(holidayGap(at, newYearsEve - 3_600_000)).toBeUndefined();
  // In Nairobi it is 2027 by then.
  expect(holidayGap(at, newYearsEve)).toBe(2028);
});

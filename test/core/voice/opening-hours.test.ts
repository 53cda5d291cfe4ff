import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Office } from "../../../core/voice/dial-plan.ts";
import { hoursInWords } from "../../../core/voice/hours-in-words.ts";
import { isOpen } from "../../../core/voice/opening-hours.ts";

const nine2five = { from: 540, to: 1020 };
const office = (change: Partial<Office> = {}): Office => ({
  id: "o",
  name: "Amsterdam",
  zone: "Europe/Amsterdam",
  weekly: [[nine2five], [nine2five], [nine2five], [nine2five], [nine2five], [], []],
  exceptions: [],
  ...change,
});
const at = (iso: string) => Date.parse(iso);

describe("opening hours", () => {
  test("open from the first minute to before the last", () => {
    expect(isOpen(office(), at("2026-11-23T08:00:00Z")).open).toBe(true); // 9:00
    expect(isOpen(office(), at("2026-11-23T07:59:59Z")).open).toBe(false);
    expect(isOpen(office(), at("2026-11-23T15:59:59Z")).open).toBe(true);
    expect(isOpen(office(), at("2026-11-23T16:00:00Z")).open).toBe(false); // 17:00
  });

  test("over midnight counts for the day it began on", () => {
    const night = office({ weekly: [[{ from: 1320, to: 120 }], [], [], [], [], [], []] }); // Monday 22:00 to 2:00
    expect(isOpen(night, at("2026-11-23T22:30:00Z")).open).toBe(true); // Monday 23:30
    expect(isOpen(night, at("2026-11-24T00:30:00Z")).open).toBe(true); // Tuesday 1:30
    expect(isOpen(night, at("2026-11-24T01:00:00Z")).open).toBe(false); // Tuesday 2:00
    expect(isOpen(night, at("2026-11-23T00:30:00Z")).open).toBe(false); // Monday 1:30: Sunday night is not meant
  });

  test("an exception replaces the day's hours and gives its name", () => {
    const holiday = office({ exceptions: [{ date: "2026-12-25", name: "Christmas Day", open: [] }] });
    expect(isOpen(holiday, at("2026-12-25T10:00:00Z"))).toMatchObject({ open: false, because: "exception", exception: "Christmas Day" });
    const half = office({ exceptions: [{ date: "2026-12-24", name: "Christmas Eve", open: [{ from: 540, to: 720 }] }] });
    expect(isOpen(half, at("2026-12-24T10:59:00Z")).open).toBe(true);
    expect(isOpen(half, at("2026-12-24T11:00:00Z")).open).toBe(false);
  });

  test("the closed-now switch ends by itself", () => {
    const closed = office({ closedUntil: at("2026-11-23T10:00:00Z") });
    expect(isOpen(closed, at("2026-11-23T09:59:59Z"))).toMatchObject({ open: false, because: "closed-now" });
    expect(isOpen(closed, at("2026-11-23T10:00:00Z"))).toMatchObject({ open: true, because: "hours" });
  });

  test("is what Temporal says, at any instant, in any zone, over daylight saving", () => {
    const zones = ["Europe/Amsterdam", "Africa/Nairobi", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"];
    const range = fc.record({ from: fc.integer({ min: 0, max: 1439 }), to: fc.integer({ min: 0, max: 1440 }) });
    const day = fc.array(range, { maxLength: 3 });
    const instant = fc.integer({ min: at("2025-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.array(day, { minLength: 7, maxLength: 7 }), instant, (zone, weekly, now) => {
        expect(isOpen(office({ zone, weekly }), now).open).toBe(openByTemporal(zone, weekly, now));
      }),
      { numRuns: 1000 },
    );
  });

  test("are told with days of the same hours together", () => {
    expect(hoursInWords(office())).toBe("Amsterdam is open Monday to Friday from 9 to 17.");
    const shop = office({ weekly: [[nine2five], [nine2five], [], [], [], [{ from: 540, to: 750 }], []] });
    expect(hoursInWords(shop)).toBe("Amsterdam is open Monday and Tuesday from 9 to 17, and Saturday from 9 to 12:30.");
    expect(hoursInWords(office({ weekly: Array.from({ length: 7 }, () => []) }))).toBe("Amsterdam has no opening hours at present.");
    expect(hoursInWords(office({ weekly: Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]) }))).toBe(
      "Amsterdam is open every day all day.",
    );
  });
});

/** The oracle: is the wall clock within a range that began today, or within yesterday's that ran over midnight? */
function openByTemporal(zone: string, weekly: Office["weekly"], now: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
  const clock = local.hour * 60 + local.minute;
  const openings = (dayOfWeek: number) => weekly[dayOfWeek - 1] ?? [];
  const yesterday = local.toPlainDate().subtract({ days: 1 }).dayOfWeek;
  const today = openings(local.dayOfWeek).some(({ from, to }) => (to > from ? clock >= from && clock < to : clock >= from));
  return today || openings(yesterday).some(({ from, to }) => to <= from && clock < to);
}

import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  atLocalTime,
  deadlineAfter,
  localDate,
  monthOf,
  nextMonth,
  startOfDay,
  startOfMonth,
} from "../../../core/billing/calendar.ts";

const ZONES = [
  "Africa/Nairobi",
  "Africa/Cairo",
  "Africa/Casablanca",
  "Africa/Johannesburg",
  "America/Asuncion",
  "America/Havana",
  "America/New_York",
  "America/Nuuk",
  "America/Santiago",
  "America/Sao_Paulo",
  "America/St_Johns",
  "Antarctica/Troll",
  "Asia/Amman",
  "Asia/Beirut",
  "Asia/Gaza",
  "Asia/Kathmandu",
  "Asia/Tehran",
  "Atlantic/Azores",
  "Australia/Lord_Howe",
  "Europe/Amsterdam",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Pacific/Kiritimati",
  "UTC",
];
const iso = (at: number) => new Date(at).toISOString();
const FROM = Date.parse("2000-01-01T00:00:00Z");
const TO = Date.parse("2041-01-01T00:00:00Z");

const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: FROM, max: TO });
const date = fc.integer({ min: 0, max: 41 * 365 }).map((days) => iso(FROM + days * 86_400_000).slice(0, 10));

/** Every change of every zone's clock in those years: few, and nearly all that can go wrong is beside one. */
const CHANGES = ZONES.flatMap((id) => changesOf(id).map((at) => ({ zone: id, at })));
const beside = fc
  .record({ change: fc.constantFrom(...CHANGES), by: fc.integer({ min: -172_800_000, max: 172_800_000 }) })
  .map(({ change, by }) => ({ zone: change.zone, at: change.at + by }));
const anywhere = fc.oneof(beside, fc.record({ zone, at: instant }));

function changesOf(id: string): number[] {
  const found: number[] = [];
  let next = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(id).getTimeZoneTransition("next");
  while (next !== null && next.epochMilliseconds < TO) {
    found.push(next.epochMilliseconds);
    next = next.getTimeZoneTransition("next");
  }
  return found;
}

const temporal = (at: number, id: string) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id);

describe("a date's arithmetic", () => {
  it("stays within the month", () => {
    expect(addMonths("2026-08-31", 3)).toBe("2026-11-30");
    expect(addMonths("2023-11-30", 3)).toBe("2024-02-29");
    expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
    expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(nextMonth("2026-12")).toBe("2027-01");
  });

  it("is Temporal's", () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -400, max: 400 }), (day, n) => {
        const plain = Temporal.PlainDate.from(day);
        expect(addDays(day, n)).toBe(plain.add({ days: n }).toString());
        expect(addMonths(day, n)).toBe(plain.add({ months: n }).toString());
        expect(nextMonth(day.slice(0, 7))).toBe(plain.toPlainYearMonth().add({ months: 1 }).toString());
      }),
    );
  });

  it.each(["", "2026-02-30", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00", "+002026-01-01"])("refuses %j", (odd) => {
    expect(() => addDays(odd, 1)).toThrow(RangeError);
    expect(() => addMonths(odd, 1)).toThrow(RangeError);
    expect(() => startOfDay(odd, "UTC")).toThrow(RangeError);
  });

  it("refuses fractions and years of five digits", () => {
    expect(() => addDays("2026-01-01", 0.5)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", Number.NaN)).toThrow(RangeError);
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => addMonths("2026-01-01", 1e9)).toThrow(RangeError);
    expect(() => nextMonth("2026")).toThrow(RangeError);
    expect(addMonths("0050-01-31", 1)).toBe("0050-02-28");
  });
});

describe("a zone's calendar", () => {
  it("begins a day whose midnight is left out when the clock has jumped", () => {
    expect(iso(startOfDay("2018-11-04", "America/Sao_Paulo"))).toBe("2018-11-04T03:00:00.000Z"); // 1:00
    expect(iso(startOfDay("2026-03-29", "Asia/Beirut"))).toBe("2026-03-28T22:00:00.000Z"); // 1:00
    expect(iso(startOfDay("2026-04-24", "Africa/Cairo"))).toBe("2026-04-23T22:00:00.000Z"); // 1:00
  });

  it("begins a day that is left out with the next one", () => {
    expect(iso(startOfDay("2011-12-30", "Pacific/Apia"))).toBe("2011-12-30T10:00:00.000Z");
    expect(startOfDay("2011-12-31", "Pacific/Apia")).toBe(startOfDay("2011-12-30", "Pacific/Apia"));
  });

  it("takes the first of two midnights", () => {
    expect(iso(startOfDay("2026-11-01", "America/Havana"))).toBe("2026-11-01T04:00:00.000Z");
  });

  it("is Temporal's at any instant, in any zone", () => {
    fc.assert(
      fc.property(anywhere, ({ at, zone: id }) => {
        const there = temporal(at, id);
        expect(localDate(at, id)).toBe(there.toPlainDate().toString());
        expect(monthOf(at, id)).toBe(there.toPlainDate().toPlainYearMonth().toString());
      }),
      { numRuns: 2000 },
    );
  });

  it("begins days and months when Temporal's do", () => {
    fc.assert(
      fc.property(anywhere, ({ at, zone: id }) => {
        const day = temporal(at, id).toPlainDate();
        expect(startOfDay(day.toString(), id)).toBe(day.toZonedDateTime(id).epochMilliseconds);
        const month = day.toPlainYearMonth();
        expect(startOfMonth(month.toString(), id)).toBe(month.toPlainDate({ day: 1 }).toZonedDateTime(id).epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it("shows a time when Temporal says so", () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 0, max: 1439 }), ({ at, zone: id }, minute) => {
        const day = temporal(at, id).toPlainDate();
        const plain = day.toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
        expect(atLocalTime(day.toString(), minute, id)).toBe(plain.toZonedDateTime(id, { disambiguation: "compatible" }).epochMilliseconds);
      }),
      { numRuns: 2000 },
    );
  });

  it("has no minute 1440, and no zone on the moon", () => {
    for (const minute of [-1, 1440, 0.5, Number.NaN]) expect(() => atLocalTime("2026-11-30", minute, "UTC")).toThrow(RangeError);
    expect(() => startOfDay("2026-11-30", "Moon/Tranquility")).toThrow(RangeError);
    expect(() => localDate(Number.NaN, "UTC")).toThrow(RangeError);
  });
});

describe("a deadline", () => {
  it("is the end of the day, months later, where the tenant is", () => {
    const from = Date.parse("2026-08-31T20:59:59.999Z"); // 23:59 in Nairobi
    expect(deadlineAfter(from, 3, "Africa/Nairobi")).toEqual({ date: "2026-11-30", at: Date.parse("2026-11-30T21:00:00Z") });
    expect(deadlineAfter(from + 1, 3, "Africa/Nairobi")).toEqual({ date: "2026-12-01", at: Date.parse("2026-12-01T21:00:00Z") });
  });

  it("on a day that the zone leaves out is over when the next begins", () => {
    const { date: day, at } = deadlineAfter(Date.parse("2011-09-30T12:00:00Z"), 3, "Pacific/Apia");
    expect([day, iso(at)]).toEqual(["2011-12-30", "2011-12-30T10:00:00.000Z"]);
  });

  it("waits until a day is over for the second time", () => {
    // At 0:01 on 7 November 2010 the clock of St. John's went back to 23:01 on the 6th.
    const { date: day, at } = deadlineAfter(Date.parse("2010-08-06T12:00:00Z"), 3, "America/St_Johns");
    expect([day, iso(at)]).toEqual(["2010-11-06", "2010-11-07T03:30:00.000Z"]);
  });

  it("is in time for every moment of its date, and for none of the next", () => {
    fc.assert(
      fc.property(anywhere, fc.integer({ min: 1, max: 24 }), ({ at: deadline, zone: id }, months) => {
        // So that the deadline, and not only the top-up, is beside a change of the clock.
        const day = temporal(deadline, id).toPlainDate();
        const from = day.subtract({ months }).toZonedDateTime({ timeZone: id, plainTime: "12:00" }).epochMilliseconds;
        const due = deadlineAfter(from, months, id);
        expect(due.date).toBe(temporal(from, id).toPlainDate().add({ months }).toString());
        const shown = (instantThen: number) => temporal(instantThen, id).toPlainDate().toString();
        expect(shown(due.at) > due.date).toBe(true);
        expect(shown(due.at - 1) <= due.date).toBe(true);
        for (let minutes = 0; minutes < 180; minutes += 7) expect(shown(due.at + minutes * 60_000) > due.date).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEmergency } from "../../../core/billing/emergency.ts";
import { paidLegs, type PaidLeg } from "../../../core/billing/paid-legs.ts";
import { priceOf, type Rate } from "../../../core/billing/rate.ts";
import { extension, LEAST_SECONDS, RESERVE_SECONDS, reservation, SCREENING_SECONDS } from "../../../core/billing/reservation.ts";

const rates = fc.record({
  prefix: fc.constant("254"),
  name: fc.constant("Kenya"),
  perMinuteMicros: fc.integer({ min: 0, max: 2_000_000 }),
  connectionMicros: fc.integer({ min: 0, max: 500_000 }),
  initialSeconds: fc.constantFrom(1, 6, 30, 60, 180),
  incrementSeconds: fc.constantFrom(1, 6, 30, 60),
});
const legs = fc.array(fc.record({ number: fc.constant("+254711000101"), rate: rates, screened: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});
const funds = fc.record({
  availableMicros: fc.integer({ min: -1_000_000, max: 200_000_000 }),
  includedSeconds: fc.integer({ min: -10, max: 6000 }),
  channels: fc.integer({ min: 0, max: 3 }),
});
const overheadOf = (all: readonly PaidLeg[]) => (all.some(({ screened }) => screened) ? SCREENING_SECONDS : 0);
/** What a dial costs at the most when this one is talked with for so long. */
const worst = (all: readonly PaidLeg[], winner: PaidLeg, seconds: number) =>
  priceOf(winner.rate, seconds) + all.filter((leg) => leg !== winner).reduce((sum, { rate }) => sum + priceOf(rate, 1), 0);

describe("what is reserved", () => {
  test("pays for the talk it allows, whoever answers, and is never more than there is", () => {
    fc.assert(
      fc.property(legs, funds, (all, has) => {
        const reserved = reservation(all, has);
        if (typeof reserved === "string") return;
        expect(reserved.seconds).toBeGreaterThanOrEqual(LEAST_SECONDS);
        expect(reserved.seconds).toBeLessThanOrEqual(RESERVE_SECONDS);
        const paidSeconds = reserved.seconds + overheadOf(all);
        if (reserved.includedSeconds > 0) {
          expect(all).toHaveLength(1);
          expect(reserved.micros).toBe(0);
          expect(reserved.includedSeconds).toBeLessThanOrEqual(has.includedSeconds);
          expect(reserved.includedSeconds).toBeGreaterThanOrEqual(paidSeconds);
          return;
        }
        expect(reserved.micros).toBeLessThanOrEqual(has.availableMicros);
        const most = Math.max(...all.map((leg) => worst(all, leg, paidSeconds)));
        expect(reserved.micros).toBe(most);
      }),
      { numRuns: 2000 },
    );
  });

  test("is refused only when a minute cannot be paid, and one second more cannot be when it is cut short", () => {
    fc.assert(
      fc.property(legs, funds, (all, has) => {
        const reserved = reservation(all, { ...has, includedSeconds: 0 });
        const costs = (seconds: number) => Math.max(...all.map((leg) => worst(all, leg, seconds + overheadOf(all))));
        if (reserved === "channels") expect(has.channels).toBe(0);
        else if (reserved === "balance") expect(costs(LEAST_SECONDS)).toBeGreaterThan(has.availableMicros);
        else if (reserved.seconds < RESERVE_SECONDS) expect(costs(reserved.seconds + 1)).toBeGreaterThan(has.availableMicros);
      }),
      { numRuns: 2000 },
    );
  });

  test("of a talk that goes on pays for all of it together, and takes no more than there is", () => {
    fc.assert(
      fc.property(legs, funds, fc.integer({ min: 0, max: 100_000_000 }), (all, has, later) => {
        const held = reservation(all, has);
        if (typeof held === "string") return;
        const more = extension(all, held, { availableMicros: later, includedSeconds: 0 });
        if (more === undefined) return;
        expect(more.micros).toBeLessThanOrEqual(later);
        expect(more.seconds).toBeLessThanOrEqual(RESERVE_SECONDS);
        const seconds = held.seconds + more.seconds + overheadOf(all);
        expect(held.includedSeconds).toBe(0);
        expect(held.micros + more.micros).toBe(Math.max(...all.map((leg) => worst(all, leg, seconds))));
      }),
    );
  });

  test("comes from the included minutes while a minute of them is left", () => {
    const leg = { number: "+254711000101", rate: { ...free, perMinuteMicros: 60_000 }, screened: false };
    const has = { availableMicros: 5_000_000, includedSeconds: 60, channels: 1 };
    expect(reservation([leg], has)).toEqual({ micros: 0, includedSeconds: 60, seconds: 60 });
    expect(reservation([leg], { ...has, includedSeconds: 59 })).toMatchObject({ includedSeconds: 0, seconds: 3600, micros: 3_600_000 });
    expect(reservation([leg, leg], has)).toMatchObject({ includedSeconds: 0 });
    expect(extension([leg], { micros: 0, includedSeconds: 60, seconds: 60 }, { availableMicros: 5e6, includedSeconds: 0 })).toBeUndefined();
  });
});

const free: Rate = { prefix: "254", name: "Kenya", perMinuteMicros: 0, connectionMicros: 0, initialSeconds: 1, incrementSeconds: 1 };

describe("the phones of a dial", () => {
  const number = (digits: string) => ({ kind: "number", number: digits, screen: false }) as const;
  const paid = { ...free, perMinuteMicros: 1 };

  test("cost money only when they are numbers with a price; without a price they are not rung", () => {
    const devices = [
      number("+254711000101"),
      { kind: "client", identity: "duka_1" } as const,
      number("+31611000103"),
      number("+15550100001"),
    ];
    const rateOf = (asked: string) => (asked.startsWith("+254") ? paid : asked.startsWith("+31") ? free : undefined);
    expect(paidLegs(devices, rateOf, "KE")).toEqual({
      paid: [{ number: "+254711000101", rate: paid, screened: false }],
      unpriced: ["+15550100001"],
    });
  });

  test.each([
    ["112", "KE", true],
    ["999", "TZ", true],
    ["911", "NL", true],
    ["1 1 2", "FR", true],
    ["18", "FR", true],
    ["18", "KE", false],
    ["114", "KE", true],
    ["+254711000112", "KE", false],
    ["", "KE", false],
  ])("%s from %s is an emergency call: %s", (dialled, country, is) => {
    expect(isEmergency(dialled, country)).toBe(is);
    const device = { kind: "number", number: dialled, screen: false } as const;
    if (is) expect(paidLegs([device], () => undefined, country)).toEqual({ paid: [], unpriced: [] });
  });
});

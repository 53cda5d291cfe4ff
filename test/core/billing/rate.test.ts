import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { priceOf, rateSchema, secondsFor, type Rate } from "../../../core/billing/rate.ts";
import { arbitraryRate } from "./arbitrary-rates.ts";

const kenya: Rate = {
  prefix: "254",
  name: "Kenya",
  perMinuteMicros: 130_000,
  connectionMicros: 10_000,
  initialSeconds: 30,
  incrementSeconds: 6,
};
const DAY = 86_400;

describe("the price of a talk", () => {
  it.each([
    [0, 0],
    [1, 75_000],
    [30, 75_000],
    [31, 88_000],
    [36, 88_000],
    [37, 101_000],
    [60, 140_000],
  ])("of %d s is %d micros", (seconds, micros) => {
    expect(priceOf(kenya, seconds)).toBe(micros);
  });

  it("is rounded up to a whole micro", () => {
    expect(priceOf({ ...kenya, perMinuteMicros: 1, connectionMicros: 0, initialSeconds: 1, incrementSeconds: 1 }, 1)).toBe(1);
    expect(priceOf({ ...kenya, perMinuteMicros: 100, connectionMicros: 0, initialSeconds: 1, incrementSeconds: 1 }, 59)).toBe(99);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("of %d s is refused", (seconds) => {
    expect(() => priceOf(kenya, seconds)).toThrow(RangeError);
  });

  it("that cannot be counted exactly is refused", () => {
    const dear = { ...kenya, perMinuteMicros: 1e12 };
    expect(priceOf(dear, 540_000)).toBe(9_000 * 1e12 + 10_000);
    expect(() => priceOf(dear, 600_000)).toThrow(RangeError);
  });

  it("is the exact fraction's next whole number", () => {
    fc.assert(
      fc.property(arbitraryRate, fc.oneof(fc.integer({ min: 0, max: 7200 }), fc.integer({ min: 0, max: 400_000 })), (rate, seconds) => {
        // Sixtieths of a micro, step by step as the words say it.
        let billed = seconds === 0 ? 0 : rate.initialSeconds;
        if (seconds > billed) billed += Math.ceil((seconds - billed) / rate.incrementSeconds) * rate.incrementSeconds;
        const sixtieths = BigInt(billed) * BigInt(rate.perMinuteMicros);
        const whole = sixtieths / 60n + (sixtieths % 60n === 0n ? 0n : 1n);
        const price = seconds === 0 ? 0n : whole + BigInt(rate.connectionMicros);
        expect(BigInt(priceOf(rate, seconds))).toBe(price);
      }),
    );
  });
});

describe("the longest talk for an amount", () => {
  it.each([
    [0, 0],
    [74_999, 0],
    [75_000, 30],
    [87_999, 30],
    [88_000, 36],
    [-1, 0],
    [1e12, DAY],
  ])("of %d micros is %d s", (micros, seconds) => {
    expect(secondsFor(kenya, micros)).toBe(seconds);
  });

  it("is a day when it costs nothing, or only to connect", () => {
    expect(secondsFor({ ...kenya, perMinuteMicros: 0, connectionMicros: 0 }, 0)).toBe(DAY);
    expect(secondsFor({ ...kenya, perMinuteMicros: 0 }, 10_000)).toBe(DAY);
    expect(secondsFor({ ...kenya, perMinuteMicros: 0 }, 9_999)).toBe(0);
  });

  it("is affordable, and a second more is not", () => {
    const amount = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 1e12 }), fc.maxSafeNat());
    fc.assert(
      fc.property(arbitraryRate, amount, (rate, micros) => {
        const seconds = secondsFor(rate, micros);
        expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= DAY).toBe(true);
        expect(priceOf(rate, seconds)).toBeLessThanOrEqual(micros);
        if (seconds < DAY) expect(priceOf(rate, seconds + 1)).toBeGreaterThan(micros);
      }),
      { numRuns: 1000 },
    );
  });

  it("never falls when there is more to spend", () => {
    const nearby = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(arbitraryRate, nearby, nearby, (rate, a, b) => {
        expect(secondsFor(rate, Math.min(a, b))).toBeLessThanOrEqual(secondsFor(rate, Math.max(a, b)));
      }),
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("of %d micros is refused", (micros) => {
    expect(() => secondsFor(kenya, micros)).toThrow(RangeError);
  });
});

describe("a rate", () => {
  it("is what the schema says", () => {
    expect(rateSchema.parse(kenya)).toEqual(kenya);
    fc.assert(fc.property(arbitraryRate, (rate) => rateSchema.safeParse(rate).success));
  });

  it.each<[string, object]>([
    ["no prefix", { prefix: "" }],
    ["a + in its prefix", { prefix: "+254" }],
    ["a prefix that no number begins with", { prefix: "0254" }],
    ["sixteen digits", { prefix: "1234567890123456" }],
    ["no name", { name: "" }],
    ["a blank name", { name: " " }],
    ["two lines as its name", { name: "Kenya\nmobile" }],
    ["a long name", { name: "x".repeat(81) }],
    ["a negative price", { perMinuteMicros: -1 }],
    ["a fraction of a micro", { connectionMicros: 0.5 }],
    ["a price beyond everything", { perMinuteMicros: 1e12 + 1 }],
    ["no initial seconds", { initialSeconds: 0 }],
    ["no increment", { incrementSeconds: 0 }],
    ["an increment over an hour", { incrementSeconds: 3601 }],
    ["more than belongs there", { currency: "USD" }],
  ])("with %s is none", (_what, odd) => {
    expect(rateSchema.safeParse({ ...kenya, ...odd }).success).toBe(false);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "../../../core/billing/convert.ts";

const SHILLING = 1_000_000;
const dollarsToShillings = { numerator: 12_950, denominator: 100 };

describe("an amount in another currency", () => {
  it("is exact where it can be", () => {
    expect(convert(20_000_000, dollarsToShillings, SHILLING)).toBe(2590_000_000);
  });

  it("is rounded up to whole shillings, so that nobody pays too little", () => {
    expect(convert(20_010_000, dollarsToShillings, SHILLING)).toBe(2592_000_000); // 2591.295
    expect(convert(1, dollarsToShillings, SHILLING)).toBe(SHILLING);
  });

  it("is nothing for nothing", () => {
    expect(convert(0, dollarsToShillings, SHILLING)).toBe(0);
  });

  it.each([-1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1])("is refused for %s micros", (micros) => {
    expect(() => convert(micros, dollarsToShillings, SHILLING)).toThrow(RangeError);
  });

  it.each([
    { numerator: 0, denominator: 1 },
    { numerator: 1, denominator: 0 },
    { numerator: 129.5, denominator: 1 },
    { numerator: -1, denominator: 1 },
  ])("is refused at the rate %o", (rate) => {
    expect(() => convert(1_000_000, rate, SHILLING)).toThrow(RangeError);
  });

  it("is refused when the result is no longer exact", () => {
    expect(() => convert(Number.MAX_SAFE_INTEGER, { numerator: 2, denominator: 1 }, 1)).toThrow("too large");
  });

  it("is the smallest multiple of the step that is not less than the exact amount", () => {
    const part = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), part, part, part, (micros, numerator, denominator, roundTo) => {
        fc.pre(BigInt(micros) * BigInt(numerator) < BigInt(Number.MAX_SAFE_INTEGER) * BigInt(denominator) - 10n ** 12n);
        const result = BigInt(convert(micros, { numerator, denominator }, roundTo));
        const exactTimesDenominator = BigInt(micros) * BigInt(numerator);
        expect(result % BigInt(roundTo)).toBe(0n);
        expect(result * BigInt(denominator) >= exactTimesDenominator).toBe(true);
        expect((result - BigInt(roundTo)) * BigInt(denominator) < exactTimesDenominator).toBe(true);
      }),
    );
  });
});

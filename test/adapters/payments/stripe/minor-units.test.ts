import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromMinorUnits, toMinorUnits } from "../../../../adapters/payments/stripe/minor-units.ts";

describe("an amount as Stripe writes it", () => {
  it.each([
    ["USD", 20_000_000, 2000],
    ["KES", 2590_000_000, 259_000],
    ["HUF", 10_450_000, 1045],
    ["JPY", 500_000_000, 500],
    ["RWF", 5_000_000, 5],
    ["UGX", 5_000_000, 500],
    ["ISK", 5_000_000, 500],
    ["KWD", 5_120_000, 5120],
  ])("%s %i micros is %i", (currency, micros, amount) => {
    expect(toMinorUnits(micros, currency)).toBe(amount);
    expect(fromMinorUnits(amount, currency)).toBe(micros);
  });

  it.each([
    ["USD", 20_005_000],
    ["USD", 1],
    ["JPY", 500_500_000],
    ["UGX", 5_500_000],
    ["KWD", 5_124_000], // the last of the three decimals must be 0
    ["USD", Number.MAX_SAFE_INTEGER + 1],
    ["USD", 0.5],
  ])("%s %s micros cannot be paid exactly", (currency, micros) => {
    expect(toMinorUnits(micros, currency)).toBeUndefined();
  });

  it.each([1.5, Number.NaN, Number.MAX_SAFE_INTEGER])("%s is no amount", (amount) => {
    expect(fromMinorUnits(amount, "USD")).toBeUndefined();
  });

  it("comes back as it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom("USD", "JPY", "RWF", "EUR"), (amount, currency) => {
        expect(toMinorUnits(fromMinorUnits(amount, currency) ?? -1, currency)).toBe(amount);
      }),
    );
  });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { askedShillings } from "../../../web/src/billing/asked-shillings.ts";

test.each([
  [2000, "129.50", 2590],
  [500, "129.5", 648],
  [1, "129.50", 2],
  [2000, "130", 2600],
])("%d cents at %s are %d shillings", (cents, rate, shillings) => expect(askedShillings(cents, rate)).toBe(shillings));

test("nobody is asked for less than the amount is worth, nor for a whole shilling more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (cents, perHundred) => {
      const shillings = askedShillings(cents, (perHundred / 100).toFixed(2));
      return shillings * 10_000 >= cents * perHundred && (shillings - 1) * 10_000 < cents * perHundred;
    }),
  );
});

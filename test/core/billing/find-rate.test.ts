import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRateIndex, findRate } from "../../../core/billing/find-rate.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { arbitraryDeck, arbitraryNumber } from "./arbitrary-rates.ts";

const rate = (prefix: string): Rate => ({
  prefix,
  name: prefix,
  perMinuteMicros: 1,
  connectionMicros: 0,
  initialSeconds: 60,
  incrementSeconds: 60,
});
const deck = ["2547", "1", "254", "254722"].map(rate);

describe.each([
  ["by looking through the deck", findRate],
  ["by an index", (rates: readonly Rate[], number: string) => createRateIndex(rates)(number)],
])("a number's rate %s", (_how, find) => {
  it.each([
    ["+254722000111", "254722"],
    ["+254711000111", "2547"],
    ["+254201234567", "254"],
    ["+12025550100", "1"],
    ["+4420", undefined],
    ["+25", undefined],
  ])("of %s has the longest prefix, %s", (number, prefix) => {
    expect(find(deck, number)?.prefix).toBe(prefix);
  });

  it.each(["254722000111", "112", "", "+", "+0254", "+254 722", "client:amina", "+1234567890123456"])("of %j is none", (odd) => {
    expect(find([...deck, ...["2", "0", "1"].map(rate)], odd)).toBeUndefined();
  });

  it("is that of a plain scan", () => {
    fc.assert(
      fc.property(arbitraryDeck, arbitraryNumber, (rates, number) => {
        const scan = rates.filter(({ prefix }) => number.startsWith(`+${prefix}`)).toSorted((a, b) => b.prefix.length - a.prefix.length);
        expect(find(rates, number)).toBe(scan[0]);
      }),
      { numRuns: 1000 },
    );
  });
});

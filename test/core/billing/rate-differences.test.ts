import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rateDifferences } from "../../../core/billing/rate-differences.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { arbitraryDeck } from "./arbitrary-rates.ts";

const rate = (prefix: string, change: Partial<Rate> = {}): Rate => ({
  prefix,
  name: "x",
  perMinuteMicros: 1,
  connectionMicros: 0,
  initialSeconds: 60,
  incrementSeconds: 60,
  ...change,
});

describe("the differences of two decks", () => {
  it("are named in the order of the prefixes", () => {
    const dearer = rate("25", { perMinuteMicros: 2 });
    expect(rateDifferences([rate("3"), rate("25"), rate("1")], [rate("1"), dearer, rate("254")])).toEqual([
      { kind: "changed", before: rate("25"), after: dearer },
      { kind: "added", rate: rate("254") },
      { kind: "removed", rate: rate("3") },
    ]);
  });

  it.each<Partial<Rate>>([{ name: "y" }, { perMinuteMicros: 2 }, { connectionMicros: 1 }, { initialSeconds: 1 }, { incrementSeconds: 1 }])(
    "see %o",
    (change) => {
      expect(rateDifferences([rate("1")], [rate("1", change)])).toHaveLength(1);
    },
  );

  it("are none between a deck and itself in another order", () => {
    fc.assert(
      fc.property(arbitraryDeck, (deck) => {
        expect(rateDifferences(deck, deck.toReversed())).toEqual([]);
      }),
    );
  });

  it("make the one into the other", () => {
    fc.assert(
      fc.property(arbitraryDeck, arbitraryDeck, (before, after) => {
        const made = new Map(before.map((each) => [each.prefix, each]));
        for (const difference of rateDifferences(before, after)) {
          if (difference.kind === "removed") made.delete(difference.rate.prefix);
          else if (difference.kind === "added") made.set(difference.rate.prefix, difference.rate);
          else made.set(difference.after.prefix, difference.after);
        }
        const inOrder = (rates: Iterable<Rate>) => [...rates].toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1));
        expect(inOrder(made.values())).toEqual(inOrder(after));
      }),
    );
  });
});

/** Rates of every kind that a deck may have, for property tests. */
import fc from "fast-check";
import type { Rate } from "../../../core/billing/rate.ts";

/** Few digits, so that prefixes are often prefixes of each other. */
const fewDigits = fc.string({ unit: fc.constantFrom("1", "2", "5"), minLength: 1, maxLength: 6 });
const anyDigits = fc.integer({ min: 1, max: 999_999_999_999_999 }).map(String);

const amount = fc.oneof(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 1e12 }), fc.constant(0));
const seconds = fc.oneof(fc.constantFrom(1, 6, 30, 60), fc.integer({ min: 1, max: 3600 }));
const odd = fc.string({
  unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", " ", "a", "é", "\uFF0B", "🦒"),
  minLength: 1,
  maxLength: 8,
});

export const arbitraryRate: fc.Arbitrary<Rate> = fc.record({
  prefix: fc.oneof(fewDigits, anyDigits),
  name: fc
    .oneof(fc.constant("Kenya mobile"), odd, fc.string({ unit: "grapheme", maxLength: 12 }))
    .map((text) => text.replaceAll(/\p{Cc}/gu, "").trim() || "-"),
  perMinuteMicros: amount,
  connectionMicros: amount,
  initialSeconds: seconds,
  incrementSeconds: seconds,
});

export const arbitraryDeck: fc.Arbitrary<Rate[]> = fc.uniqueArray(arbitraryRate, { selector: ({ prefix }) => prefix, maxLength: 30 });

/** Numbers in E.164 that the prefixes above are often for. */
export const arbitraryNumber = fc
  .oneof(
    fc.string({ unit: fc.constantFrom("1", "2", "5"), minLength: 2, maxLength: 9 }),
    anyDigits.filter((digits) => digits.length > 1),
  )
  .map((digits) => `+${digits}`);

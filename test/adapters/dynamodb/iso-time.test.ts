import fc from "fast-check";
import { expect, test } from "vitest";
import { isoTime } from "../../../adapters/dynamodb/iso-time.ts";

const MOST = 8.64e15;

test("is what the language says, whatever was asked before", () => {
  const anyTime = fc.double({ min: -MOST, max: MOST, noNaN: true });
  const nearMidnight = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -2, max: 2 })).map(([day, ms]) => day * 86_400_000 + ms);
  fc.assert(
    fc.property(fc.array(fc.oneof(anyTime, nearMidnight), { minLength: 1 }), (times) => {
      expect(times.map(isoTime)).toEqual(times.map((at) => new Date(at).toISOString()));
    }),
  );
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, MOST + 1])("%s is no time", (at) => {
  // The last second is known.
  isoTime(MOST);
  expect(() => isoTime(at)).toThrow(RangeError);
});

/** Moments on a wall, against Temporal. */
import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf, localMoment } from "../../../web/src/format/local-moment.ts";

const zone = fc.constantFrom("Africa/Nairobi", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu", "Pacific/Apia");
const minute = fc.integer({ min: 27_000_000, max: 32_000_000 });

test("an instant is read off and found again", () => {
  fc.assert(
    fc.property(zone, minute, (where, at) => {
      const there = Temporal.Instant.fromEpochMilliseconds(at * 60_000).toZonedDateTimeISO(where);
      const text = there.toPlainDateTime().toString({ smallestUnit: "minute" });
      expect(localMoment(at * 60_000, where)).toBe(text);
      const found = instantOf(text, where) ?? 0;
      // A time that comes twice may be found the first or the second time; either way the wall shows it.
      expect(localMoment(found, where)).toBe(text);
    }),
  );
});

test("what is no moment is none", () => {
  expect(instantOf("", "Africa/Nairobi")).toBeUndefined();
  expect(instantOf("2026-13-01T10:00", "Africa/Nairobi")).toBeUndefined();
});

import { expect, test } from "vitest";
import { duration } from "../../../web/src/format/duration.ts";

test.each([
  [0, "0:00"],
  [42.9, "0:42"],
  [60, "1:00"],
  [725, "12:05"],
  [3599, "59:59"],
  [3800, "1:03:20"],
  [36_000, "10:00:00"],
  [-3, "0:00"],
])("%d seconds are %s", (seconds, text) => expect(duration(seconds)).toBe(text));

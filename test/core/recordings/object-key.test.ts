import { describe, expect, it } from "vitest";
import { objectKey } from "../../../core/recordings/object-key.ts";
import { retryDelay } from "../../../core/recordings/retry-delay.ts";

const named = { tenant: "duka-travel", call: "CA1", recording: "RE1" };

describe("where a recording lies", () => {
  it("is told by the month it began in, in UTC, whatever the clock says later", () => {
    const startedAt = Date.parse("2026-12-31T23:59:59.999Z");
    expect(objectKey({ ...named, startedAt, announcedAt: startedAt + 60_000 })).toBe("duka-travel/2026/12/CA1/RE1.wav");
  });

  it("is told by the month we heard of it in when the carrier does not say when it began", () => {
    expect(objectKey({ ...named, announcedAt: Date.parse("2027-01-01T00:00:00Z") })).toBe("duka-travel/2027/01/CA1/RE1.wav");
  });
});

describe("the wait before another try", () => {
  it("grows, and never shrinks, up to a quarter of an hour", () => {
    const delays = Array.from({ length: 12 }, (_, n) => retryDelay(n + 1));
    expect(delays.slice(0, 5)).toEqual([1, 3, 10, 30, 60]);
    expect(delays).toEqual(delays.toSorted((a, b) => a - b));
    expect(delays.at(-1)).toBe(900);
    expect([retryDelay(0), retryDelay(Number.NaN)]).toEqual([1, 900]);
  });
});

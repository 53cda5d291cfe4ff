import fc from "fast-check";
import { expect, test } from "vitest";
import { nextRun } from "../../../../local/cloud/scheduler/next-run.ts";

const at = (text: string) => Date.parse(text);
const next = (expression: string, after: string, zone = "UTC") => {
  const found = nextRun(expression, zone, at(after));
  return found === undefined ? undefined : new Date(found).toISOString();
};

test.each([
  ["rate(5 minutes)", "2026-11-23T10:02:00Z", "UTC", "2026-11-23T10:05:00.000Z"],
  ["rate(1 hour)", "2026-11-23T10:00:00Z", "UTC", "2026-11-23T11:00:00.000Z"],
  ["rate(1 day)", "2026-11-23T10:00:00Z", "UTC", "2026-11-24T00:00:00.000Z"],
  ["cron(0 3 * * ? *)", "2026-11-23T03:00:00Z", "UTC", "2026-11-24T03:00:00.000Z"],
  ["cron(0 3 * * ? *)", "2026-11-23T01:00:00Z", "Africa/Nairobi", "2026-11-24T00:00:00.000Z"],
  ["cron(*/15 9-17 ? * MON-FRI *)", "2026-11-20T17:45:00Z", "UTC", "2026-11-23T09:00:00.000Z"],
  ["cron(30 8 1 JAN,JUL ? *)", "2026-11-23T00:00:00Z", "UTC", "2027-01-01T08:30:00.000Z"],
  ["cron(0 0 29 2 ? *)", "2026-11-23T00:00:00Z", "UTC", "2028-02-29T00:00:00.000Z"],
  ["cron(0 12 ? * 1 2026)", "2026-11-23T00:00:00Z", "UTC", "2026-11-29T12:00:00.000Z"],
  // 02:30 does not exist in Amsterdam on the day the clocks go forward.
  ["cron(30 2 * * ? *)", "2027-03-28T00:00:00Z", "Europe/Amsterdam", "2027-03-29T00:30:00.000Z"],
  ["at(2026-12-01T08:00:00)", "2026-11-23T00:00:00Z", "UTC", "2026-12-01T08:00:00.000Z"],
])("%s after %s in %s is %s", (expression, after, zone, expected) => {
  expect(next(expression, after, zone)).toBe(expected);
});

test("what is over never runs again", () => {
  expect(next("at(2026-01-01T00:00:00)", "2026-11-23T00:00:00Z")).toBeUndefined();
  expect(next("cron(0 0 1 1 ? 2025)", "2026-11-23T00:00:00Z")).toBeUndefined();
});

test.each(["rate(0 minutes)", "rate(5 weeks)", "cron(0 3 * * * *)", "cron(61 3 * * ? *)", "cron(0 3 L * ? *)", "cron(0 3 * *)", "daily"])(
  "%s is refused",
  (expression) => {
    expect(() => next(expression, "2026-11-23T00:00:00Z")).toThrow();
  },
);

test("a rate runs once in each of its periods, whenever it is asked", () => {
  const check = (minutes: number, after: number) => {
    const period = minutes * 60_000;
    const found = nextRun(`rate(${minutes} minutes)`, "UTC", after) ?? 0;
    expect(found).toBeGreaterThan(after);
    expect(found - after).toBeLessThanOrEqual(period);
    expect(nextRun(`rate(${minutes} minutes)`, "UTC", found)).toBe(found + period);
  };
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 4e12 }), check));
});

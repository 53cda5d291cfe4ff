import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createInTime } from "../../../functions/voice/in-time.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const after = <T>(ms: number, outcome: T): Promise<T> => new Promise((resolve) => void setTimeout(() => resolve(outcome), ms));

test("what is done in time is handed on, outcome and failure alike", async () => {
  const inTime = createInTime<string>(3000);
  const failed = expect(inTime(after(10, "").then(() => Promise.reject(new TypeError("broken"))))).rejects.toThrow("broken");
  const done = inTime(after(2999, "done"));
  await vi.advanceTimersByTimeAsync(3000);
  expect(await done).toBe("done");
  await failed;
});

test("each piece of work has the whole time, whatever began before it and however that ended", async () => {
  const inTime = createInTime<string>(3000);
  const ended: string[] = [];
  const begin = (name: string, ms: number): void =>
    void inTime(after(ms, name)).then(
      () => ended.push(`${name} done`),
      (error: unknown) => ended.push(`${name} ${String(error)}`),
    );
  begin("first", 9000);
  await vi.advanceTimersByTimeAsync(1000);
  begin("quick", 100);
  begin("second", 2900);
  await vi.advanceTimersByTimeAsync(1999);
  expect(ended).toEqual(["quick done"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toEqual(["quick done", "first Error: deadline"]);
  begin("third", 9000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(ended.slice(2)).toEqual(["second done"]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(ended.slice(3)).toEqual(["third Error: deadline"]);
});

test("many that are late at once are all given up", async () => {
  const inTime = createInTime<number>(50);
  const all = Promise.allSettled(Array.from({ length: 500 }, (_, n) => inTime(after(n % 2 === 0 ? 10 : 1000, n))));
  await vi.advanceTimersByTimeAsync(60);
  const outcomes = await all;
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(250);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import type { CallListView, CallView } from "../../../core/account/api/calls.ts";
import { withEarlier, withNewest, type KnownCalls } from "../../../web/src/calls/known-calls.ts";
import { call } from "../call.ts";

const numbered = (startedAt: number, more: Partial<CallView> = {}): CallView => call({ id: `CA${startedAt}`, startedAt, ...more });

/** What the API would answer to a list of calls, oldest first; the cursor is where the next page begins. */
function page(all: readonly CallView[], limit: number, cursor = "0"): CallListView {
  const from = Number(cursor);
  const newestFirst = all.toReversed();
  const calls = newestFirst.slice(from, from + limit);
  const last = calls.at(-1);
  return from + limit < newestFirst.length && last !== undefined ? { calls, cursor: last.id } : { calls };
}

test("the first answer is all that is known", () => {
  const newest = page([numbered(1), numbered(2), numbered(3)], 2);
  expect(withNewest(undefined, newest)).toEqual(newest);
});

test("a call that ended meanwhile is shown as it is now", () => {
  const known = { calls: [numbered(2, { outcome: { kind: "live" } }), numbered(1)], cursor: "before" };
  const answered = numbered(2, { outcome: { kind: "answered" }, seconds: 12 });
  expect(withNewest(known, { calls: [answered, numbered(1)], cursor: "x" })).toEqual({ calls: [answered, numbered(1)], cursor: "before" });
});

test("the end of the list stays where earlier pages brought it", () => {
  const known = { calls: [numbered(4), numbered(3), numbered(2)], cursor: "CA2" };
  const merged = withNewest(known, { calls: [numbered(5), numbered(4)], cursor: "CA4" });
  expect(merged).toEqual({ calls: [5, 4, 3, 2].map((at) => numbered(at)), cursor: "CA2" });
});

test("after a gap that a page does not bridge the list begins anew", () => {
  const newest = { calls: [numbered(9), numbered(8)], cursor: "CA8" };
  expect(withNewest({ calls: [numbered(2), numbered(1)] }, newest)).toEqual(newest);
});

test("an earlier page goes behind, and the last one has no cursor", () => {
  const known = { calls: [numbered(4), numbered(3)], cursor: "CA3" };
  expect(withEarlier(known, { calls: [numbered(3), numbered(2)], cursor: "CA2" })).toEqual({
    calls: [4, 3, 2].map((at) => numbered(at)),
    cursor: "CA2",
  });
  expect(withEarlier(known, { calls: [] })).toEqual({ calls: known.calls });
});

test("whatever comes in between, no call is shown twice or lost within what is known", () => {
  const doing = fc.array(fc.constantFrom("call", "poll", "earlier"), { maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), doing, (before, steps) => {
      const all: CallView[] = Array.from({ length: before }, (_, at) => numbered(at + 1));
      let known: KnownCalls | undefined;
      for (const step of steps) {
        if (step === "call") all.push(numbered(all.length + 1));
        if (step === "poll") known = withNewest(known, page(all, 4));
        if (step === "earlier" && known?.cursor !== undefined) known = withEarlier(known, pageBefore(all, known.cursor));
      }
      if (known === undefined) return;
      const times = known.calls.map(({ startedAt }) => startedAt);
      const newest = times[0] ?? 0;
      expect(times).toEqual(times.map((_, index) => newest - index));
      expect(known.cursor === undefined).toBe(times.length === 0 || times.at(-1) === 1);
    }),
  );
});

function pageBefore(all: readonly CallView[], cursor: string): CallListView {
  const at = all.toReversed().findIndex(({ id }) => id === cursor) + 1;
  return page(all, 4, String(at));
}

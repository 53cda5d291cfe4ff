import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deadlineLine, type LineFacts } from "../../../web/src/billing/deadline-line.ts";
import { addDays } from "../../../web/src/format/day.ts";
import { someBilling } from "../some-billing.ts";

const { terms } = someBilling();
const facts = (daysLeft: number): LineFacts => ({
  periodStart: "2026-08-30",
  terms,
  standing: { kind: "good", deadline: "2026-11-30", deadlineAt: 0, daysLeft },
});
const todayIn = (daysLeft: number): number => deadlineLine(facts(daysLeft))?.today?.at ?? Number.NaN;

test("each stretch has its share, and the last days have room", () => {
  const line = deadlineLine(facts(6));
  expect(line?.today?.day).toBe("2026-11-24");
  expect(line?.marks.map(({ kind, day, at }) => [kind, day, Number(at.toFixed(3))])).toEqual([
    ["start", "2026-08-30", 0],
    ["reminder", "2026-11-16", 0.42],
    ["reminder", "2026-11-23", 0.58],
    ["reminder", "2026-11-27", 0.671],
    ["reminder", "2026-11-29", 0.717],
    ["deadline", "2026-11-30", 0.74],
    ["block", "2026-12-08", 1],
  ]);
});

test("today only ever moves on, from the start to the deadline", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (left) => {
      const at = todayIn(left);
      return at >= 0 && at <= 0.74 && todayIn(left + 1) <= at;
    }),
  );
  expect([todayIn(92), todayIn(0)]).toEqual([0, 0.74]);
});

test("a plan without reminders, a grace and a block have a line; a hold and a switched off PBX have none", () => {
  const quiet = { ...facts(6), terms: { ...terms, reminderDays: [] } };
  expect(deadlineLine(quiet)?.marks.map(({ kind }) => kind)).toEqual(["start", "deadline", "block"]);
  const grace = deadlineLine({ ...facts(6), standing: { kind: "grace", deadline: "2026-11-30", blockedOn: "2026-12-10", daysLeft: 5 } });
  expect([grace?.marks.at(-1), grace?.today]).toEqual([
    { kind: "block", day: "2026-12-10", at: 1 },
    { day: addDays("2026-12-10", -5), at: 0.87 },
  ]);
  expect(deadlineLine({ ...facts(6), standing: { kind: "blocked", deadline: "2026-11-30", since: 0 } })?.today).toBeUndefined();
  expect(deadlineLine({ ...facts(6), standing: { kind: "held", since: 0 } })).toBeUndefined();
});

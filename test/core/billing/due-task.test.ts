import { describe, expect, it } from "vitest";
import { balanceAfter } from "../../../core/billing/account-change.ts";
import { carryOut } from "../../../core/billing/carry-out.ts";
import { dueTask } from "../../../core/billing/due-task.ts";
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { switchOff } from "../../../core/billing/switching.ts";
import { nairobi, open, PLAN } from "./some-account.ts";

const OPENED = nairobi("2026-08-31T12:00:00");
const facts = open("Africa/Nairobi", OPENED);
const NUMBERS = ["+254200000001"];
const words = ({ notices }: ReturnType<typeof carryOut>) =>
  notices.map(({ id, at, notice }) => ({ id, at: new Date(at).toISOString(), notice }));

/** All that is due until an instant, by a sweep at each of these. */
function swept(from: BillingFacts, ...sweeps: readonly number[]) {
  const done: { task: string; at: string }[] = [];
  let now = from;
  let balanceMicros = 10_000_000;
  for (const at of sweeps)
    for (let task = dueTask(now, at); task !== undefined && task.at <= at; task = dueTask(now, at)) {
      const change = carryOut(now, task, { balanceMicros, numbers: NUMBERS, plan: PLAN, now: at });
      done.push({
        task: task.do === "remind" ? `remind ${task.daysLeft}` : task.do,
        at: new Date(task.at + 3 * 3_600_000).toISOString().slice(0, 16),
      });
      now = change.facts;
      balanceMicros = balanceAfter(balanceMicros, change.entries);
    }
  return { facts: now, done, balanceMicros };
}

const hourly = (until: number) => Array.from({ length: Math.ceil((until - OPENED) / 3_600_000) + 1 }, (_, n) => OPENED + n * 3_600_000);

describe("what time brings", () => {
  it("comes in its order: months, reminders in the morning, the fine, the block", () => {
    const { facts: after, done, balanceMicros } = swept(facts, ...hourly(nairobi("2026-12-20T00:00:00")));
    expect(done).toEqual([
      { task: "charge-month", at: "2026-09-01T00:00" },
      { task: "charge-month", at: "2026-10-01T00:00" },
      { task: "charge-month", at: "2026-11-01T00:00" },
      { task: "remind 14", at: "2026-11-16T09:00" },
      { task: "remind 7", at: "2026-11-23T09:00" },
      { task: "remind 3", at: "2026-11-27T09:00" },
      { task: "remind 1", at: "2026-11-29T09:00" },
      { task: "charge-month", at: "2026-12-01T00:00" },
      { task: "fine", at: "2026-12-01T00:00" },
      { task: "block", at: "2026-12-08T00:00" },
    ]);
    expect(after).toMatchObject({ service: "blocked", fined: "2026-11-30", chargedMonth: "2026-12" });
    expect(balanceMicros).toBe(10_000_000 - 4 * 4_500_000 - 5_000_000);
  });

  it("is caught up with: of missed reminders the last is written, with the days that are left, and none after the deadline", () => {
    const late = swept(facts, nairobi("2026-11-28T15:00:00"));
    expect(late.done.map(({ task }) => task)).toEqual(["charge-month", "charge-month", "charge-month", "remind 3"]);
    const [notice] = carryOut(
      facts,
      { do: "remind", daysLeft: 3, at: nairobi("2026-11-27T09:00:00") },
      { balanceMicros: 0, numbers: [], plan: PLAN, now: nairobi("2026-11-28T15:00:00") },
    ).notices;
    expect(notice?.notice).toMatchObject({ kind: "reminder", daysLeft: 2 });
    const later = swept(facts, nairobi("2027-01-15T00:00:00"));
    expect(later.done.map(({ task }) => task)).toEqual([
      "charge-month",
      "charge-month",
      "charge-month",
      "charge-month",
      "fine",
      "block",
      "charge-month",
    ]);
  });

  it("of an office that is off is the release of its numbers, and the months that had begun", () => {
    const off = switchOff(facts, 0, NUMBERS, nairobi("2026-10-01T00:00:01")).facts;
    const { done, facts: after } = swept(off, nairobi("2027-06-01T00:00:00"));
    expect(done).toEqual([
      { task: "charge-month", at: "2026-09-01T00:00" },
      { task: "charge-month", at: "2026-10-01T00:00" },
      { task: "release-numbers", at: "2026-10-31T00:00" },
    ]);
    expect(dueTask(after, nairobi("2030-01-01T00:00:00"))).toBeUndefined();
  });

  it("is nothing to pay for a plan without fee, rent and fine, and the deadline passes all the same", () => {
    const plan = { ...PLAN, monthlyFeeMicros: 0, numberRentMicros: 0, terms: { ...PLAN.terms, fineMicros: 0 } };
    const free = open("Africa/Nairobi", OPENED, plan);
    const circumstances = { balanceMicros: 0, numbers: NUMBERS, plan, now: nairobi("2026-12-01T00:00:00") };
    const month = carryOut(free, { do: "charge-month", month: "2026-12", at: circumstances.now }, circumstances);
    expect(month).toMatchObject({ entries: [], notices: [], includedSeconds: 6000 });
    const fined = carryOut(free, { do: "fine", at: free.deadline.at }, circumstances);
    expect(fined).toMatchObject({ entries: [], notices: [], facts: { fined: "2026-11-30" } });
  });
});

describe("is told", () => {
  const circumstances = { balanceMicros: 1_000_000, numbers: NUMBERS, plan: PLAN, now: nairobi("2026-12-08T00:03:00") };

  it("a fine, with what comes next", () => {
    expect(words(carryOut(facts, { do: "fine", at: facts.deadline.at }, circumstances))).toEqual([
      {
        id: "fined#2026-11-30",
        at: "2026-11-30T21:00:00.000Z",
        notice: { kind: "fined", deadline: "2026-11-30", fineMicros: 5_000_000, blockedOn: "2026-12-08", balanceMicros: -4_000_000 },
      },
    ]);
  });

  it("a block", () => {
    expect(words(carryOut(facts, { do: "block", at: facts.blockAt }, circumstances))).toEqual([
      {
        id: "blocked#2026-11-30",
        at: "2026-12-07T21:00:00.000Z",
        notice: { kind: "blocked", since: "2026-12-08", balanceMicros: 1_000_000 },
      },
    ]);
  });
});

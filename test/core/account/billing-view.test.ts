/** What the account shows of money: where a tenant stands, and what comes next. */
import { describe, expect, test } from "vitest";
import { billingView } from "../../../core/account/billing-view.ts";
import { nextViews } from "../../../core/account/next-view.ts";
import { standingView } from "../../../core/account/standing-view.ts";
import { statementMonths } from "../../../core/account/statement-months.ts";
import { dueTask } from "../../../core/billing/due-task.ts";
import { carryOut } from "../../../core/billing/carry-out.ts";
import { hold } from "../../../core/billing/hold.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { switchOff } from "../../../core/billing/switching.ts";
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { sampleTariff } from "../billing/sample-tariff.ts";

const ZONE = "Africa/Nairobi";
const at = (local: string): number => Date.parse(`${local}+03:00`);
const plan = sampleTariff();
/** Deadline 30 November 2026, blocked from 8 December on. */
const opened = openAccount("duka", plan, ZONE, at("2026-08-31T12:00:00"));
const { facts } = opened;

/** Everything that time has brought, as the sweep does it. */
function swept(now: number, from: BillingFacts = facts): BillingFacts {
  let after = from;
  for (let task = dueTask(after, now); task !== undefined && task.at <= now; task = dueTask(after, now))
    after = carryOut(after, task, { balanceMicros: 0, numbers: [], plan, now }).facts;
  return after;
}

const FINE_AND_BLOCK = [
  { kind: "fine", date: "2026-12-01", micros: 5_000_000 },
  { kind: "block", date: "2026-12-08" },
];

describe("what comes next is what the sweep does", () => {
  test("all reminders, the fine, the block", () => {
    const reminders = ["2026-11-16", "2026-11-23", "2026-11-27", "2026-11-29"].map((date) => ({ kind: "remind", date }));
    expect(nextViews(facts, at("2026-09-01T00:00:00"))).toEqual([...reminders, ...FINE_AND_BLOCK]);
  });

  test.each([
    ["2026-11-23T08:59:59", ["remind", "remind", "remind", "fine", "block"]],
    ["2026-11-23T09:00:00", ["remind", "remind", "fine", "block"]],
    ["2026-11-30T23:59:59", ["fine", "block"]],
    ["2026-12-01T00:00:00", ["block"]],
    ["2026-12-07T23:59:59", ["block"]],
    ["2026-12-08T00:00:00", []],
    ["2027-05-01T00:00:00", []],
  ])("at %s", (local, kinds) => {
    expect(nextViews(swept(at(local)), at(local)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("no fine is shown that costs nothing; a held tenant is not blocked again", () => {
    const free = openAccount("duka", sampleTariff({ terms: { ...plan.terms, fineMicros: 0, reminderDays: [] } }), ZONE, facts.openedAt);
    expect(nextViews(free.facts, facts.openedAt)).toEqual([{ kind: "block", date: "2026-12-08" }]);
    const held = hold(facts, "papers", at("2026-11-29T10:00:00")).facts;
    expect(nextViews({ ...held, reminded: 1 }, at("2026-11-29T10:00:00"))).toEqual([FINE_AND_BLOCK[0]]);
  });

  test("a switched-off PBX gives its numbers back, and then nothing comes", () => {
    const off = switchOff(facts, 0, [], at("2026-09-10T15:00:00")).facts;
    expect(nextViews(off, at("2026-09-11T00:00:00"))).toEqual([{ kind: "release-numbers", date: "2026-10-10" }]);
    expect(nextViews(swept(at("2026-10-10T00:00:00"), off), at("2026-10-10T00:00:00"))).toEqual([]);
  });
});

describe("standing", () => {
  test.each([
    ["2026-11-23T00:00:00", { kind: "good", deadline: "2026-11-30", deadlineAt: at("2026-12-01T00:00:00"), daysLeft: 7 }],
    ["2026-11-30T23:59:59", { kind: "good", deadline: "2026-11-30", deadlineAt: at("2026-12-01T00:00:00"), daysLeft: 0 }],
    ["2026-12-01T00:00:00", { kind: "grace", deadline: "2026-11-30", blockedOn: "2026-12-08", daysLeft: 7 }],
    ["2026-12-07T23:59:59", { kind: "grace", deadline: "2026-11-30", blockedOn: "2026-12-08", daysLeft: 1 }],
    ["2026-12-08T00:00:00", { kind: "blocked", deadline: "2026-11-30", since: at("2026-12-08T00:00:00") }],
  ])("at %s", (local, view) => {
    expect(standingView(swept(at(local)), at(local))).toEqual(view);
  });

  test("a zone that has the next day already makes no day negative", () => {
    const moved = { ...facts, zone: "Pacific/Kiritimati" };
    expect(standingView(moved, at("2026-11-30T23:00:00"))).toMatchObject({ kind: "good", daysLeft: 0 });
  });

  test("held without its reason, which is the provider's; off until the numbers are gone", () => {
    const now = at("2026-09-10T15:00:00");
    expect(standingView(hold(facts, "papers", now).facts, now)).toEqual({ kind: "held", since: now });
    const off = switchOff(facts, 0, [], now).facts;
    const view = { kind: "off", since: now, numbersReleasedOn: "2026-10-10", numbersReleased: false };
    expect(standingView(off, now)).toEqual(view);
    expect(standingView(swept(at("2026-10-10T00:00:00"), off), now)).toEqual({ ...view, numbersReleased: true });
  });
});

test("the whole view", () => {
  const now = at("2026-11-23T10:00:00");
  const account = { facts, availableMicros: 1_500_000, reservedMicros: 500_000, includedSeconds: 1800 };
  const beside = { topUp: { methods: ["card" as const] }, statements: statementMonths(facts, now), etag: "seen" };
  expect(billingView(account, plan, beside, now)).toMatchObject({
    currency: "USD",
    balanceMicros: 2_000_000,
    reservedMicros: 500_000,
    includedSecondsLeft: 1800,
    terms: { periodMonths: 3, fineMicros: 5_000_000, graceDays: 7, releaseDays: 30 },
    settings: { email: true, sms: null, lowBalanceMicros: 2_000_000, blockedForward: null, etag: "seen" },
    topUp: { amountsCents: [1000, 2000, 5000], minCents: 500, maxCents: 50_000, methods: ["card"] },
    statements: { from: "2026-08", to: "2026-11" },
  });
});

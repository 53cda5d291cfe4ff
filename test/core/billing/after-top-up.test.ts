import { describe, expect, it } from "vitest";
import { afterTopUp } from "../../../core/billing/after-top-up.ts";
import { carryOut } from "../../../core/billing/carry-out.ts";
import { amountOf } from "../../../core/billing/entry.ts";
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { switchOff, switchOn } from "../../../core/billing/switching.ts";
import { nairobi, open, PLAN } from "./some-account.ts";

const facts = open("Africa/Nairobi", nairobi("2026-08-31T12:00:00"));
const DEADLINE = facts.deadline.at;
const topUp = (from: BillingFacts, paidAt: number, now = paidAt, payment = "p1") =>
  afterTopUp(from, { payment, method: "mpesa", micros: 20_000_000, paidAt }, PLAN.terms, 1_000_000, now);
const fined = (from: BillingFacts, now: number) =>
  carryOut(from, { do: "fine", at: from.deadline.at }, { balanceMicros: 0, numbers: [], plan: PLAN, now });
const kinds = ({ entries }: ReturnType<typeof topUp>) => entries.map((entry) => [entry.detail.kind, amountOf(entry)]);

describe("a top-up", () => {
  it("in time begins a period, and nothing else happens", () => {
    const change = topUp({ ...facts, reminded: 3, lowTold: true }, DEADLINE - 1);
    expect(kinds(change)).toEqual([["top-up", 20_000_000]]);
    const { reminded, lowTold, deadline } = change.facts;
    expect({ reminded, lowTold, deadline }).toEqual({ deadline: { date: "2027-02-28", at: nairobi("2027-03-01T00:00:00") } });
    expect(change.notices).toEqual([
      {
        id: "receipt#p1",
        at: DEADLINE - 1,
        notice: {
          kind: "receipt",
          paymentId: "p1",
          method: "mpesa",
          micros: 20_000_000,
          balanceMicros: 21_000_000,
          deadline: "2027-02-28",
          paidAt: DEADLINE - 1,
        },
      },
    ]);
  });

  it("at the deadline's instant is too late: it is fined with it, or was before", () => {
    const change = topUp(facts, DEADLINE);
    expect(kinds(change)).toEqual([
      ["top-up", 20_000_000],
      ["fine", -5_000_000],
    ]);
    expect(change.notices.map(({ id }) => id)).toEqual(["receipt#p1", "fined#2026-11-30"]);
    const swept = fined(facts, DEADLINE).facts;
    expect(kinds(topUp(swept, DEADLINE))).toEqual([["top-up", 20_000_000]]);
    expect(topUp(swept, DEADLINE).facts).toEqual(change.facts);
  });

  it("that is told late gives the fine back, and lets callers in again", () => {
    const blocked: BillingFacts = { ...fined(facts, DEADLINE).facts, service: "blocked" };
    const change = topUp(blocked, DEADLINE - 1, nairobi("2026-12-09T00:00:00"));
    expect(kinds(change)).toEqual([
      ["top-up", 20_000_000],
      ["fine-returned", 5_000_000],
    ]);
    expect(change.notices.map(({ id }) => id)).toEqual(["receipt#p1", "fine-returned#p1", "unblocked#p1"]);
    expect(change.facts).toEqual(topUp(facts, DEADLINE - 1).facts);
  });

  it("of the day on which the period began changes neither deadline nor fine", () => {
    const swept = fined({ ...facts, reminded: 1 }, DEADLINE).facts;
    const change = topUp(swept, facts.periodStart + 1, DEADLINE + 5);
    expect(kinds(change)).toEqual([["top-up", 20_000_000]]);
    expect(change.facts).toEqual({ ...swept, periodStart: facts.periodStart + 1 });
  });

  it("told while the PBX is blocked by the provider leaves it so", () => {
    const held: BillingFacts = { ...facts, service: "held", held: { since: 1, reason: "fraud" } };
    expect(topUp(held, DEADLINE).facts.service).toBe("held");
  });

  it("between two missed periods that is told last is fined as if it had been told in its turn", () => {
    const [first, second] = [nairobi("2026-12-10T00:00:00"), nairobi("2027-06-10T00:00:00")];
    const inTurn = topUp(topUp(facts, first).facts, second, second, "p2");
    const late = topUp(topUp(facts, second, second, "p2").facts, first, second + 1);
    expect(late.facts).toEqual(inTurn.facts);
    expect(kinds(late)).toEqual([
      ["top-up", 20_000_000],
      ["fine", -5_000_000],
    ]);
  });
});

describe("while the PBX is off", () => {
  const off = switchOff(facts, 0, [], nairobi("2026-09-10T00:00:00")).facts;

  it("a deadline that passes is fined on the way back, with days of grace from then on", () => {
    const back = switchOn(off, 0, nairobi("2027-03-03T12:00:00"));
    expect(kinds(back)).toEqual([["fine", -5_000_000]]);
    expect(back.facts).toMatchObject({ service: "on", blockAt: nairobi("2027-03-11T00:00:00"), fined: "2026-11-30" });
    expect(back.notices.map(({ id }) => id)).toEqual([`reopened#${nairobi("2027-03-03T12:00:00")}`, "fined#2026-11-30"]);
    const again = switchOn(switchOff(back.facts, 0, [], nairobi("2027-03-10T00:00:00")).facts, 0, nairobi("2027-03-20T00:00:00"));
    expect(kinds(again)).toEqual([]);
    expect(again.facts).toMatchObject({ service: "blocked", blockAt: nairobi("2027-03-11T00:00:00") });
  });

  it("a top-up that is too late is not fined before the way back", () => {
    const paid = topUp(off, nairobi("2026-12-25T00:00:00"));
    expect(kinds(paid)).toEqual([["top-up", 20_000_000]]);
    expect(paid.facts.service).toBe("off");
    const back = switchOn(paid.facts, 0, nairobi("2027-01-03T00:00:00"));
    expect(kinds(back)).toEqual([["fine", -5_000_000]]);
    expect(back.facts.deadline.date).toBe("2027-03-25");
  });

  it("switching off or on once more does nothing", () => {
    expect(switchOff(off, 0, [], nairobi("2027-01-01T00:00:00"))).toEqual({ facts: off, entries: [], notices: [] });
    expect(switchOn(facts, 0, nairobi("2027-01-01T00:00:00"))).toEqual({ facts, entries: [], notices: [] });
  });
});

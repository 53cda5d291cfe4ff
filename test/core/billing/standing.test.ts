import { describe, expect, it } from "vitest";
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { hold } from "../../../core/billing/hold.ts";
import { owesFine, serviceIn, standing } from "../../../core/billing/standing.ts";
import { nairobi, open } from "./some-account.ts";

/** Opened on 31 August: the last day is 30 November, and 7 December the last of the grace. */
const facts = open("Africa/Nairobi", nairobi("2026-08-31T12:00:00"));
const DEADLINE = nairobi("2026-12-01T00:00:00");
const BLOCK = nairobi("2026-12-08T00:00:00");

describe("standing", () => {
  it.each([
    ["good", DEADLINE - 1, "on"],
    ["grace", DEADLINE, "on"],
    ["grace", BLOCK - 1, "on"],
    ["blocked", BLOCK, "blocked"],
  ])("is %s at %i", (kind, now, service) => {
    expect(standing(facts, now)).toMatchObject({ kind, deadline: { date: "2026-11-30", at: DEADLINE } });
    expect(serviceIn(standing(facts, now))).toBe(service);
  });

  it("is the provider's hold before the deadline's, and off before both", () => {
    const held = hold(facts, "unpaid invoice", DEADLINE).facts;
    expect(standing(held, BLOCK)).toEqual({ kind: "held", since: DEADLINE, reason: "unpaid invoice" });
    expect(held.service).toBe("held");
    const off: BillingFacts = { ...held, closedAt: DEADLINE + 1 };
    expect(standing(off, BLOCK)).toEqual({ kind: "off", since: DEADLINE + 1 });
  });

  it("is what time made of it when a hold is lifted", () => {
    const held = hold(facts, "unpaid invoice", DEADLINE).facts;
    expect(hold(held, undefined, BLOCK - 1).facts).toEqual({ ...facts, service: "on" });
    expect(hold(held, undefined, BLOCK).facts.service).toBe("blocked");
  });
});

describe("a fine is owed", () => {
  it("from the deadline on, once", () => {
    expect([DEADLINE - 1, DEADLINE].map((at) => owesFine(facts, at))).toEqual([false, true]);
    expect(owesFine({ ...facts, fined: "2026-11-30" }, DEADLINE)).toBe(false);
  });

  it("by nobody who had switched off before the deadline", () => {
    expect([DEADLINE - 1, DEADLINE].map((closedAt) => owesFine({ ...facts, closedAt }, BLOCK))).toEqual([false, true]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceAfter } from "../../../core/billing/account-change.ts";
import { book } from "../../../core/billing/book.ts";
import { amountOf, checkedEntry, entrySchema, type EntryDetail } from "../../../core/billing/entry.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { nairobi, PLAN } from "./some-account.ts";

const owner = { tenant: "duka", currency: "USD", zone: "Africa/Nairobi" };
const DETAILS: readonly (readonly [EntryDetail, key: string, account: string])[] = [
  [{ kind: "top-up", payment: "p", method: "card" }, "TOPUP#p", "card"],
  [{ kind: "top-up", payment: "p", method: "mpesa" }, "TOPUP#p", "mpesa"],
  [{ kind: "refund", payment: "p", refund: "r" }, "REFUND#r", "card"],
  [{ kind: "refund-returned", payment: "p", refund: "r" }, "REFUND-RETURNED#r", "card"],
  [{ kind: "dispute", payment: "p", dispute: "d" }, "DISPUTE#d", "disputes"],
  [{ kind: "dispute-won", payment: "p", dispute: "d" }, "DISPUTE-WON#d", "disputes"],
  [{ kind: "call", call: "c", leg: "l", to: "+254", seconds: 60 }, "CALL#l", "calls"],
  [{ kind: "fine", deadline: "2026-11-30" }, "FINE#duka#2026-11-30", "fines"],
  [{ kind: "fine-returned", deadline: "2026-11-30" }, "FINE-RETURNED#duka#2026-11-30", "fines"],
  [{ kind: "rent", number: "+254200000001", month: "2026-12" }, "RENT#+254200000001#2026-12", "rent"],
  [{ kind: "fee", month: "2026-12", plan: "office" }, "FEE#duka#2026-12", "fees"],
  [{ kind: "trial" }, "TRIAL#duka", "trial"],
  [{ kind: "adjustment", request: "q", reason: "goodwill", by: "provider" }, "ADJUSTMENT#q", "adjustments"],
];

describe("an entry", () => {
  it.each(DETAILS)("$kind has a key of its own, and its other side", (detail, key, account) => {
    const entry = book(owner, detail, -7, nairobi("2026-11-30T23:59:59.999"));
    expect(entry).toMatchObject({
      key,
      month: "2026-11",
      postings: [
        { account: "tenant", micros: -7 },
        { account, micros: 7 },
      ],
    });
    expect(entrySchema.parse(entry)).toEqual(entry);
  });

  it("sums to zero whatever it is for, and changes the balance by what was said", () => {
    fc.assert(
      fc.property(fc.constantFrom(...DETAILS), fc.maxSafeInteger(), ([detail], micros) => {
        const entry = book(owner, detail, micros, 0);
        expect(entry.postings.reduce((sum, posting) => sum + posting.micros, 0)).toBe(0);
        expect(balanceAfter(0, [entry])).toBe(micros);
        expect(amountOf(entry)).toBe(micros);
      }),
    );
  });

  it("of nothing posts nothing", () => {
    expect(book(owner, { kind: "trial" }, 0, 0).postings).toEqual([]);
  });

  it.each([
    ["does not sum to zero", [{ account: "tenant" as const, micros: 5 }]],
    [
      "is a fraction",
      [
        { account: "tenant" as const, micros: 0.5 },
        { account: "card" as const, micros: -0.5 },
      ],
    ],
    [
      "is too large to be counted",
      [
        { account: "tenant" as const, micros: 2 ** 53 },
        { account: "card" as const, micros: -(2 ** 53) },
      ],
    ],
  ])("that %s is refused", (_name, postings) => {
    expect(() => checkedEntry({ ...book(owner, { kind: "trial" }, 1, 0), postings })).toThrow(RangeError);
  });
});

describe("a new account", () => {
  it("begins with the trial, a deadline and included talk, and its first month is free", () => {
    const { facts, entries, notices, includedSeconds } = openAccount("duka", PLAN, "Africa/Nairobi", nairobi("2026-11-30T08:00:00"));
    expect(facts).toMatchObject({
      deadline: { date: "2027-02-28", at: nairobi("2027-03-01T00:00:00") },
      blockAt: nairobi("2027-03-08T00:00:00"),
      chargedMonth: "2026-11",
      service: "on",
    });
    expect(entries.map(({ key, postings }) => [key, postings[0]?.micros])).toEqual([["TRIAL#duka", 2_000_000]]);
    expect(notices.map(({ notice }) => notice)).toEqual([{ kind: "trial", micros: 2_000_000, deadline: "2027-02-28" }]);
    expect(includedSeconds).toBe(6000);
  });

  it("without trial credit is told nothing", () => {
    const { entries, notices } = openAccount("duka", { ...PLAN, trialCreditMicros: 0 }, "Africa/Nairobi", 0);
    expect([entries, notices]).toEqual([[], []]);
  });
});

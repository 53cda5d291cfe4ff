import { describe, expect, it } from "vitest";
import { DEFAULT_TERMS, tariffPlanSchema, type TariffPlan } from "../../../core/billing/tariff-plan.ts";

const plan: TariffPlan = {
  id: "standard",
  name: "Standard",
  currency: "USD",
  monthlyFeeMicros: 0,
  includedMinutes: 0,
  shortNumbers: 10,
  numberRentMicros: 1_500_000,
  channels: 4,
  features: { recording: true, voicemail: true, paidForwarding: false },
  rateDeck: "world",
  terms: DEFAULT_TERMS,
  trialCreditMicros: 2_000_000,
  topUpsCents: [500, 1000, 5000],
  minTopUpCents: 500,
  maxTopUpCents: 50_000,
};
const withTerms = (change: object) => ({ terms: { ...DEFAULT_TERMS, ...change } });

describe("a tariff plan", () => {
  it("is what the schema says", () => {
    expect(tariffPlanSchema.parse(plan)).toEqual(plan);
    expect(DEFAULT_TERMS).toEqual({ periodMonths: 3, reminderDays: [14, 7, 3, 1], fineMicros: 5_000_000, graceDays: 7, releaseDays: 30 });
  });

  it.each<object>([
    withTerms({ reminderDays: [] }),
    withTerms({ reminderDays: [60, 5, 4, 3, 2, 1] }),
    withTerms({ periodMonths: 24, fineMicros: 0, graceDays: 60, releaseDays: 365 }),
    { monthlyFeeMicros: 1e12, shortNumbers: 500, channels: 200 },
    { minTopUpCents: 100, maxTopUpCents: 1_000_000, topUpsCents: [100, 1_000_000] },
    { minTopUpCents: 500, maxTopUpCents: 500, topUpsCents: [500] },
  ])("may have %j", (change) => {
    expect(tariffPlanSchema.safeParse({ ...plan, ...change }).success).toBe(true);
  });

  it.each<[path: string, change: object]>([
    ["id", { id: "Standard" }],
    ["id", { id: "" }],
    ["id", { id: "x".repeat(33) }],
    ["name", { name: "" }],
    ["name", { name: "x".repeat(81) }],
    ["currency", { currency: "usd" }],
    ["monthlyFeeMicros", { monthlyFeeMicros: -1 }],
    ["monthlyFeeMicros", { monthlyFeeMicros: 1e12 + 1 }],
    ["monthlyFeeMicros", { monthlyFeeMicros: "5" }],
    ["includedMinutes", { includedMinutes: 0.5 }],
    ["shortNumbers", { shortNumbers: 0 }],
    ["shortNumbers", { shortNumbers: 501 }],
    ["numberRentMicros", { numberRentMicros: 0.1 }],
    ["channels", { channels: 201 }],
    ["features", { features: { recording: true, voicemail: true, paidForwarding: true, fax: true } }],
    ["features.voicemail", { features: { recording: true, paidForwarding: true } }],
    ["rateDeck", { rateDeck: "RATES#1" }],
    ["terms.periodMonths", withTerms({ periodMonths: 0 })],
    ["terms.periodMonths", withTerms({ periodMonths: 25 })],
    ["terms.reminderDays", withTerms({ reminderDays: [1, 3, 7] })],
    ["terms.reminderDays", withTerms({ reminderDays: [7, 7] })],
    ["terms.reminderDays", withTerms({ reminderDays: [7, 6, 5, 4, 3, 2, 1] })],
    ["terms.reminderDays.0", withTerms({ reminderDays: [61] })],
    ["terms.reminderDays.1", withTerms({ reminderDays: [3, 0] })],
    ["terms.fineMicros", withTerms({ fineMicros: -1 })],
    ["terms.graceDays", withTerms({ graceDays: 0 })],
    ["terms.releaseDays", withTerms({ releaseDays: 366 })],
    ["trialCreditMicros", { trialCreditMicros: Number.NaN }],
    ["topUpsCents", { topUpsCents: [] }],
    ["topUpsCents", { topUpsCents: Array.from({ length: 13 }, () => 500) }],
    ["topUpsCents", { topUpsCents: [400] }],
    ["topUpsCents", { topUpsCents: [50_001] }],
    ["topUpsCents.0", { topUpsCents: [500.5] }],
    ["minTopUpCents", { minTopUpCents: 99 }],
    ["maxTopUpCents", { maxTopUpCents: 1_000_001 }],
    ["maxTopUpCents", { minTopUpCents: 600, maxTopUpCents: 500, topUpsCents: [600] }],
    ["", { colour: "red" }],
  ])("has a problem in %s: %j", (path, change) => {
    const { error } = tariffPlanSchema.safeParse({ ...plan, ...change });
    expect(error?.issues.map((issue) => issue.path.join("."))).toContain(path);
  });
});

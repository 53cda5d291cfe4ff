/** Accounts and plans as tests begin with them. */
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { DEFAULT_TERMS, type TariffPlan } from "../../../core/billing/tariff-plan.ts";

export const PLAN: TariffPlan = {
  id: "office",
  name: "Office",
  currency: "USD",
  monthlyFeeMicros: 3_000_000,
  includedMinutes: 100,
  shortNumbers: 20,
  numberRentMicros: 1_500_000,
  channels: 4,
  features: { recording: true, voicemail: true, paidForwarding: true },
  rateDeck: "world",
  terms: DEFAULT_TERMS,
  trialCreditMicros: 2_000_000,
  topUpsCents: [2000],
  minTopUpCents: 500,
  maxTopUpCents: 50_000,
};

export const open = (zone: string, at: number, plan: TariffPlan = PLAN): BillingFacts => openAccount("duka", plan, zone, at).facts;

/** An instant on the wall of Nairobi, which has no summer time: `2026-11-30T23:59:59.999`. */
export const nairobi = (local: string): number => Date.parse(`${local}+03:00`);

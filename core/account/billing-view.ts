/** The account with the provider as its tenant sees it. */
import { localDate } from "../billing/calendar.ts";
import type { BillingFacts, BillingSettings } from "../billing/facts.ts";
import type { TariffPlan } from "../billing/tariff-plan.ts";
import type { BillingSettingsView, BillingView, TopUpOffer } from "./billing-views.ts";
import { nextViews } from "./next-view.ts";
import { standingView } from "./standing-view.ts";

/** What is stored of an account. */
export interface AccountFigures {
  readonly facts: BillingFacts;
  /** The balance less what is reserved. */
  readonly availableMicros: number;
  readonly reservedMicros: number;
  readonly includedSeconds: number;
}

/** What the account itself does not know. */
export interface BesideAccount {
  readonly topUp: Pick<TopUpOffer, "methods" | "mpesaRate">;
  readonly statements: BillingView["statements"];
  /** Of the settings. */
  readonly etag: string;
}

/**
 * @param plan the account's tariff plan as it is now
 * @param now epoch milliseconds
 */
export function billingView(account: AccountFigures, plan: TariffPlan, beside: BesideAccount, now: number): BillingView {
  const { facts, availableMicros, reservedMicros, includedSeconds } = account;
  const { periodMonths, reminderDays, fineMicros, graceDays, releaseDays } = facts.terms;
  return {
    currency: facts.currency,
    balanceMicros: availableMicros + reservedMicros,
    reservedMicros,
    standing: standingView(facts, now),
    next: nextViews(facts, now),
    plan: planView(plan),
    includedSecondsLeft: includedSeconds,
    periodStart: localDate(facts.periodStart, facts.zone),
    terms: { periodMonths, reminderDays, fineMicros, graceDays, releaseDays },
    settings: settingsView(facts.settings, beside.etag),
    topUp: { amountsCents: plan.topUpsCents, minCents: plan.minTopUpCents, maxCents: plan.maxTopUpCents, ...beside.topUp },
    statements: beside.statements,
  };
}

function planView(plan: TariffPlan): BillingView["plan"] {
  const { name, monthlyFeeMicros, includedMinutes, shortNumbers, numberRentMicros, channels, features } = plan;
  return { name, monthlyFeeMicros, includedMinutes, shortNumbers, numberRentMicros, channels, features };
}

export const settingsView = ({ email, sms, lowBalanceMicros, blockedForward }: BillingSettings, etag: string): BillingSettingsView => ({
  email,
  sms: sms ?? null,
  lowBalanceMicros,
  blockedForward: blockedForward ?? null,
  etag,
});

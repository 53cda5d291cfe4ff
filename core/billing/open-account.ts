/** A new tenant's account: the first period begins, and trial credit makes the number work at once. */
import type { AccountChange } from "./account-change.ts";
import { book } from "./book.ts";
import { monthOf } from "./calendar.ts";
import type { BillingFacts } from "./facts.ts";
import { beginPeriod } from "./period.ts";
import type { TariffPlan } from "./tariff-plan.ts";

/** Below this the tenant is told, until they choose something else: about an hour of talk with a mobile. */
const LOW_BALANCE_MICROS = 2_000_000;

export function openAccount(tenant: string, plan: TariffPlan, zone: string, now: number): AccountChange {
  const facts: BillingFacts = {
    tenant,
    currency: plan.currency,
    plan: plan.id,
    zone,
    terms: plan.terms,
    openedAt: now,
    periodStart: now,
    // Overwritten by the period that begins.
    deadline: { date: "1970-01-01", at: 0 },
    blockAt: 0,
    service: "on",
    // The month in which an account is opened is free of fee and rent.
    chargedMonth: monthOf(now, zone),
    settings: { email: true, lowBalanceMicros: LOW_BALANCE_MICROS },
  };
  const opened = beginPeriod(facts, now, plan.terms);
  const { trialCreditMicros } = plan;
  const includedSeconds = plan.includedMinutes * 60;
  if (trialCreditMicros === 0) return { facts: opened, entries: [], notices: [], includedSeconds };
  const entries = [book(opened, { kind: "trial" }, trialCreditMicros, now)];
  const notice = { kind: "trial", micros: trialCreditMicros, deadline: opened.deadline.date } as const;
  return { facts: opened, entries, notices: [{ id: "trial", at: now, notice }], includedSeconds };
}

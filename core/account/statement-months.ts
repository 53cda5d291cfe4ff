/** The months for which a tenant has a statement: from the one in which the account was opened until now. */
import { monthOf } from "../billing/calendar.ts";
import type { BillingFacts } from "../billing/facts.ts";
import type { BillingView } from "./api/billing-view-schema.ts";

/** @param now epoch milliseconds */
export const statementMonths = ({ openedAt, zone }: BillingFacts, now: number): BillingView["statements"] => ({
  from: monthOf(openedAt, zone),
  to: monthOf(now, zone),
});

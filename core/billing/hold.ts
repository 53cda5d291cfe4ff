/** The provider's own block of a tenant, with a reason; not the block of a missed deadline. */
import type { AccountChange } from "./account-change.ts";
import type { BillingFacts } from "./facts.ts";
import { serviceIn, standing } from "./standing.ts";

/** @param reason why, for the provider's own records; absent lifts the hold */
export function hold(facts: BillingFacts, reason: string | undefined, now: number): AccountChange {
  const { held: _held, ...free } = facts;
  const changed: BillingFacts = reason === undefined ? free : { ...free, held: { since: now, reason } };
  return { facts: { ...changed, service: serviceIn(standing(changed, now)) }, entries: [], notices: [] };
}

/** Lets callers in on every number of an office, or keeps them out: part of the transaction that changes its standing. */
import { routeKey, tenantKey } from "../../adapters/dynamodb/keys.ts";

import type { OutOfService } from "../../adapters/dynamodb/routes.ts";
import type { Table, Write } from "../../adapters/dynamodb/table.ts";
import type { BillingFacts } from "../../core/billing/facts.ts";
import { isFree } from "../../core/billing/is-free.ts";
import type { TariffPlan } from "../../core/billing/tariff-plan.ts";
import { currentRate } from "./current-rate.ts";
import type { OfficeNumbers } from "./office-numbers.ts";

/** On the plan version that was read: a number that is published meanwhile makes the whole transaction fail, to be decided again. */
export async function serviceWrites(
  table: Pick<Table, "get" | "query">,
  { profile, numbers }: OfficeNumbers,
  facts: BillingFacts,
  plan: Pick<TariffPlan, "rateDeck">,
): Promise<Write[]> {
  const service = await outOfService(table, facts, profile.language, plan.rateDeck);
  const change = service === undefined ? { remove: ["service"] } : { set: { service } };
  const routes = numbers.map((number): Write => ({
    update: routeKey(number),
    change: { ...change, onlyIf: { equals: { tenant: profile.id } } },
  }));
  return [{ check: tenantKey(profile.id), onlyIf: { equals: { plan: profile.plan } } }, ...routes];
}

/** What callers get; undefined when they are let in. */
export async function outOfService(
  table: Pick<Table, "get" | "query">,
  { service, settings }: BillingFacts,
  language: "en" | "sw",
  deck: string,
): Promise<OutOfService | undefined> {
  if (service === "on") return undefined;
  const { blockedForward } = settings;
  if (service === "off" || blockedForward === undefined) return { state: service, language };
  const rate = await currentRate(table, deck, blockedForward);
  return isFree(rate) ? { state: service, language, forward: blockedForward } : { state: service, language };
}

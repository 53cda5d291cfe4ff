/** The numbers of an office that was switched off: they answer no more, and a worker gives them back at the carrier. */
import { releaseKey, routeKey, tenantKey } from "../../adapters/dynamodb/keys.ts";
import { RELEASE_NUMBERS } from "../../adapters/dynamodb/releases.ts";
import type { Write } from "../../adapters/dynamodb/table.ts";
import type { OfficeNumbers } from "./office-numbers.ts";

/** @param at when they were due to be released: the same for every attempt */
export function releaseWrite({ profile, numbers }: OfficeNumbers, at: number): Write[] {
  const { id: tenant, account } = profile;
  const release = { ...releaseKey(tenant, at), tenant, account, numbers, outbox: RELEASE_NUMBERS };
  // On the plan that was read: a number that is published meanwhile makes the whole transaction fail, to be decided again.
  const released: Write = {
    update: tenantKey(tenant),
    change: { set: { numbersReleased: true }, onlyIf: { equals: { plan: profile.plan } } },
  };
  return [{ put: release }, released, ...numbers.map((number): Write => ({ delete: routeKey(number), onlyIf: { equals: { tenant } } }))];
}

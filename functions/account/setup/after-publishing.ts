/** What lies outside the table follows a publication: the static fallbacks, and at the carrier the numbers that are new. */
import { isDeepStrictEqual } from "node:util";
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { fallbackOf } from "../../../core/tenants/fallback.ts";
import { pointNumbers } from "../point-numbers.ts";
import { ensureOfficeSipDomain } from "../office-sip-domain.ts";
import { writeFallbacks } from "../write-fallbacks.ts";
import type { Setup, SetupServices } from "./change-setup.ts";

/** A warning for each number that callers do not reach yet; publishing again repeats what failed. */
export async function afterPublishing(services: SetupServices, before: Setup, after: Setup): Promise<readonly string[]> {
  const members = await listMembers(services.table, after.profile.id);
  const fallback = fallbackOf({ plan: after.plan, members });
  const numbers = Object.keys(after.plan.entries);
  const added = numbers.filter((number) => !Object.hasOwn(before.plan.entries, number));
  const isSame = isDeepStrictEqual(fallback, fallbackOf({ plan: before.plan, members }));
  await writeFallbacks(fallback, isSame ? added : numbers, services);
  const pointed = await pointNumbers(after.profile.account, added, services);
  // Whoever began it here has one, or will.
  const { template, sipDomain } = after.profile;
  return template === undefined || sipDomain !== undefined
    ? pointed
    : [...pointed, ...(await ensureOfficeSipDomain(services, after.profile.id))];
}

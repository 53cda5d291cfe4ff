/** What lies outside the table follows a publication: the static fallbacks, and at the carrier the numbers that are new. */
import { isDeepStrictEqual } from "node:util";
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { fallbackOf, fallbackParts } from "../../../core/tenants/fallback.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { pointNumbers } from "../point-numbers.ts";
import { ensureOfficeSipDomain } from "../office-sip-domain.ts";
import { writeFallbacks } from "../write-fallbacks.ts";
import type { Setup, SetupServices } from "./change-setup.ts";

/** A warning for each number that callers do not reach yet; publishing again repeats what failed. */
export async function afterPublishing(services: SetupServices, before: Setup, after: Setup): Promise<readonly string[]> {
  const added = Object.keys(after.plan.entries).filter((number) => !Object.hasOwn(before.plan.entries, number));
  await renewFallbacks(services, before, after, added);
  const pointed = await pointNumbers(after.profile.account, added, services);
  // Whoever began it here has one, or will.
  const { template, sipDomain } = after.profile;
  return template === undefined || sipDomain !== undefined
    ? pointed
    : [...pointed, ...(await ensureOfficeSipDomain(services, after.profile.id))];
}

/** An office's members before and after a change. */
export interface Memberships {
  readonly before: readonly StoredMember[];
  readonly after: readonly StoredMember[];
}

/** Whose telephone is tried when nothing of ours answers goes by who the owners are. */
export async function afterMemberships(services: SetupServices, plan: DialPlan, { before, after }: Memberships): Promise<void> {
  const fallback = fallbackOf({ plan, members: after });
  if (isDeepStrictEqual(fallback, fallbackOf({ plan, members: before }))) return;
  await writeFallbacks(fallback, Object.keys(plan.entries), services);
}

/** Most changes leave them as they are: then nobody asks who the owners are. */
async function renewFallbacks(services: SetupServices, before: Setup, { profile, plan }: Setup, added: readonly string[]): Promise<void> {
  if (added.length === 0 && isDeepStrictEqual(fallbackParts(before.plan), fallbackParts(plan))) return;
  const members = await listMembers(services.table, profile.id);
  const fallback = fallbackOf({ plan, members });
  const isSame = isDeepStrictEqual(fallback, fallbackOf({ plan: before.plan, members }));
  await writeFallbacks(fallback, isSame ? added : Object.keys(plan.entries), services);
}

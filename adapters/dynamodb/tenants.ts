/** Offices: their profile, and the one transaction by which a publication becomes true. */
import { tenantProfileSchema, type TenantProfile } from "../../core/tenants/tenant-profile.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { planKey, routeKey, tenantKey } from "./keys.ts";
import type { Route } from "./routes.ts";
import { NO_WORDS, versionWrite, type VersionWords } from "./plan-versions.ts";
import type { Condition, Table, Write } from "./table.ts";

/** The office's profile, read consistently; undefined when there is no such office. */
export async function readTenant(table: Pick<Table, "get">, tenant: string): Promise<TenantProfile | undefined> {
  const item = await table.get(tenantKey(tenant), { consistent: true });
  return item === undefined ? undefined : tenantProfileSchema.parse(item);
}

/** The profiles of these offices, by id; who is not there is left out. */
export async function readTenants(table: Pick<Table, "getMany">, tenants: readonly string[]): Promise<ReadonlyMap<string, TenantProfile>> {
  const items = await table.getMany(tenants.map(tenantKey));
  return new Map(items.map((item) => tenantProfileSchema.parse(item)).map((profile) => [profile.id, profile]));
}

/** What the carrier calls the office's domain for desk phones, once it is made. */
export async function noteSipDomain(table: Pick<Table, "update">, tenant: string, sipDomain: string): Promise<void> {
  await table.update(tenantKey(tenant), { set: { sipDomain }, onlyIf: { exists: ["pk"] } });
}

export interface Publication {
  readonly profile: TenantProfile;
  /** The office as it was when this publication was decided; absent for a new one. */
  readonly before?: TenantProfile;
  /** The plan, when its version is new. */
  readonly plan?: DialPlan;
  /** What the new version changed, and who. */
  readonly why?: VersionWords;
  /** Numbers without a route yet. */
  readonly newRoutes: readonly Route[];
  /** Routes of this office that change. */
  readonly movedRoutes: readonly Route[];
  /** Numbers of this office that have none any more. */
  readonly goneNumbers: readonly string[];
  /** What becomes true with it: the office's account with the provider. */
  readonly beside?: readonly Write[];
}

/**
 * Writes all of a publication or nothing.
 * @throws ConditionFailed when office or numbers are no longer as they were when it was decided
 */
export async function publish(table: Pick<Table, "transact">, publication: Publication): Promise<void> {
  await table.transact(publicationWrites(publication));
}

/** A publication as part of a larger transaction. */
export function publicationWrites(publication: Publication): Write[] {
  const { profile, before, plan, why = NO_WORDS, newRoutes, movedRoutes, goneNumbers, beside = [] } = publication;
  const ours = { equals: { tenant: profile.id } };
  const asBefore = before === undefined ? { absent: ["pk"] } : asItWas(before);
  const writes: Write[] = [
    { put: { ...tenantKey(profile.id), ...profile }, onlyIf: asBefore },
    ...newRoutes.map((route): Write => ({ put: { ...routeKey(route.number), ...route }, onlyIf: { absent: ["pk"] } })),
    ...movedRoutes.map((route): Write => ({ put: { ...routeKey(route.number), ...route }, onlyIf: ours })),
    ...goneNumbers.map((number): Write => ({ delete: routeKey(number), onlyIf: ours })),
    ...beside,
  ];
  if (plan !== undefined) {
    const at = profile.publishedAt ?? 0;
    writes.push({ put: { ...planKey(plan.tenant, plan.version), plan, publishedAt: at }, onlyIf: { absent: ["pk"] } });
    writes.push(versionWrite(plan, at, why));
  }
  return writes;
}

/** Each publication has an instant of its own; what is noted on the profile between two stands here, too: nothing of it is lost. */
function asItWas({ plan, publishedAt, sipDomain }: TenantProfile): Condition {
  const noted = Object.entries({ publishedAt, sipDomain });
  const known = noted.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  const absent = noted.flatMap(([name, value]) => (value === undefined ? [name] : []));
  return { equals: { plan, ...Object.fromEntries(known) }, absent };
}

/**
 * Makes an office true: its profile, its dial plan as a new version when it changed, the routes of its numbers, and its account with
 * the provider. All or nothing.
 */
import { isDeepStrictEqual } from "node:util";
import { followerWrites } from "../../adapters/dynamodb/holiday-followers.ts";
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import type { VersionWords } from "../../adapters/dynamodb/plan-versions.ts";
import { readRoute, type Route } from "../../adapters/dynamodb/routes.ts";
import { ConditionFailed, type Key, type Table, type Write } from "../../adapters/dynamodb/table.ts";
import { publish, readTenant } from "../../adapters/dynamodb/tenants.ts";
import { Refusal } from "../../core/errors.ts";
import { flowOf } from "../../core/tenants/flow.ts";
import type { TenantProfile } from "../../core/tenants/tenant-profile.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { callsAtOnce } from "../../core/voice/number-limits.ts";
import { officeAccount } from "./office-account.ts";
import type { AccountServices } from "./services.ts";

export interface Published {
  readonly profile: TenantProfile;
  readonly plan: DialPlan;
  /** False when everything was so already; then nothing was written. */
  readonly changed: boolean;
}

/** What is to be in force; tenant and version are known and counted here. */
export interface Wanted {
  /** Fields that are not named stay as they are. */
  readonly profile: Omit<TenantProfile, "id" | "plan" | "publishedAt">;
  /** Of a new tenant. */
  readonly tariffPlan?: string;
  readonly plan: Omit<DialPlan, "tenant" | "version">;
}

export interface PublishOptions {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Who publishes, and what for. */
  readonly why?: Omit<VersionWords, "isFlow">;
  /** What becomes true with it. */
  readonly beside?: readonly Write[];
  /** What was in force when it was decided: it is not read again, and an office that is another one by now is left alone. */
  readonly decidedOn?: Pick<Published, "profile" | "plan">;
  /** There must be no such office yet: one that is there is somebody else's. */
  readonly isNew?: true;
}

/** @throws Refusal "number-taken", "changed-meanwhile", and what its tariff plan refuses */
export async function publishOffice(
  services: Pick<AccountServices, "table" | "bills">,
  tenant: string,
  office: Wanted,
  options: PublishOptions,
): Promise<Published> {
  const { table } = services;
  const { at, why = {}, beside = [], decidedOn, isNew } = options;
  const certain = { get: (key: Key) => table.get(key, { consistent: true }) };
  const before = decidedOn?.profile ?? (await readTenant(certain, tenant));
  if (isNew === true && before !== undefined) throw new Refusal("changed-meanwhile");
  const current = decidedOn?.plan ?? (before === undefined ? undefined : await readPlan(certain, tenant, before.plan));
  const plan = nextPlan(tenant, office, current, before?.plan ?? 0);
  const money = await officeAccount(services, tenant, office, at);
  const wanted = Object.keys(plan.entries).map((number): Route => {
    const limited = callsAtOnce(plan, number) === undefined ? {} : { limited: true as const };
    return { number, tenant, plan: plan.version, account: office.profile.account, ...money.onRoutes, ...limited };
  });
  const routes = await planRoutes(certain, tenant, wanted, Object.keys(current?.entries ?? {}));
  const profile: TenantProfile = { ...before, ...office.profile, id: tenant, plan: plan.version };
  const isSame = isDeepStrictEqual(profile, before) && routes.unchanged && !money.isChanged;
  if (isSame && beside.length === 0) return { profile, plan, changed: false };
  // Two publications are never of the same instant: each is decided on exactly the one before.
  const published = { ...profile, publishedAt: Math.max(at, (before?.publishedAt ?? 0) + 1) };
  const isNext = plan.version !== before?.plan;
  const words = { ...why, isFlow: !isDeepStrictEqual(flowOf(plan), current && flowOf(current)) };
  const publication = {
    profile: published,
    why: words,
    ...(isNext ? { plan } : {}),
    ...(before === undefined ? {} : { before }),
    ...routes,
  };
  const followers = isNext ? followerWrites(plan, current) : [];
  await publish(table, { ...publication, beside: [...money.writes, ...followers, ...beside] }).catch(refuseLateness);
  return { profile: published, plan, changed: true };
}

/** The plan as it is, or as its next version. */
function nextPlan(tenant: string, { plan }: Wanted, current: DialPlan | undefined, version: number): DialPlan {
  if (current !== undefined && isDeepStrictEqual({ ...plan, tenant, version }, current)) return current;
  return { ...plan, tenant, version: version + 1 };
}

/** What becomes of each number, now or formerly the office's. */
async function planRoutes(table: Pick<Table, "get">, tenant: string, wanted: readonly Route[], former: readonly string[]) {
  const numbers = wanted.map(({ number }) => number);
  const found = await Promise.all([...new Set([...numbers, ...former])].map((number) => readRoute(table, number)));
  const stored = new Map(found.flatMap((route) => (route === undefined ? [] : [[route.number, route]])));
  refuseTaken(numbers, stored, tenant);
  const newRoutes = wanted.filter(({ number }) => !stored.has(number));
  const movedRoutes = wanted.filter((route) => stored.has(route.number) && !isDeepStrictEqual(stored.get(route.number), route));
  const goneNumbers = former.filter((number) => !numbers.includes(number) && stored.get(number)?.tenant === tenant);
  return { newRoutes, movedRoutes, goneNumbers, unchanged: newRoutes.length + movedRoutes.length + goneNumbers.length === 0 };
}

function refuseTaken(numbers: readonly string[], stored: ReadonlyMap<string, Route>, tenant: string): void {
  const taken = numbers.filter((number) => stored.has(number) && stored.get(number)?.tenant !== tenant);
  if (taken.length === 0) return;
  const problems = taken.map((number) => ({
    path: `plan.entries.${number}`,
    code: "number-taken",
    message: `${number} belongs to another office.`,
  }));
  throw new Refusal("number-taken", { problems });
}

function refuseLateness(cause: unknown): never {
  throw cause instanceof ConditionFailed ? new Refusal("changed-meanwhile", { cause }) : cause;
}

/**
 * The one way in which an office's set-up changes outside its call flow: read what is in force, decide, and make the decision true as the
 * plan's next version, with the entry in the log of changes, in one transaction; when somebody else was faster, decide again on what
 * is there now. Calls in progress stay on the version they began with; new ones see the change within seconds.
 */
import { randomUUID } from "node:crypto";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import type { Key, Write } from "../../../adapters/dynamodb/table.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AuditAction, AuditEntry } from "../../../core/tenants/audit-entry.ts";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import type { Member } from "../person.ts";
import { publishOffice } from "../publish-office.ts";
import type { AccountServices } from "../services.ts";
import { afterPublishing } from "./after-publishing.ts";

/** What a change of the set-up needs of the account's services. */
export type SetupServices = Pick<
  AccountServices,
  "table" | "bills" | "now" | "fallbacks" | "carrier" | "publicBaseUrl" | "accountUrl" | "log"
>;
/** Who changes it. */
export type Changer = Pick<Member, "tenant" | "user" | "name" | "visiting">;

/** An office as it is in force. */
export interface Setup {
  readonly profile: TenantProfile;
  readonly plan: DialPlan;
}

export interface SetupChange {
  /** What becomes of the plan; its version is counted by whoever publishes. */
  readonly plan?: DialPlan;
  readonly profile?: TenantProfile;
  readonly audit: {
    readonly action: AuditAction;
    readonly subject: string;
    /** Shown in the log as they are: no secret may stand in them. */
    readonly before?: unknown;
    readonly after?: unknown;
    readonly note?: string;
  };
  /** What becomes true with it. */
  readonly beside?: readonly Write[];
}

const ATTEMPTS = 6;

/**
 * @param decide nothing when there is nothing to change; it is asked again when the set-up changed meanwhile
 * @returns the set-up as it is then
 * @throws Refusal "plan-refused" when callers would get stuck, "tariff-exceeded", and what `decide` refuses
 */
export async function changeSetup(
  services: SetupServices,
  who: Changer,
  decide: (setup: Setup, now: number) => Promise<SetupChange | undefined> | SetupChange | undefined,
): Promise<Setup> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt stands on what the one before found
    const before = await readSetup(services, who.tenant);
    // No two changes of an office are of the same instant: the log lists them in the order in which they were made.
    const now = Math.max(services.now(), (before.profile.publishedAt ?? 0) + 1);
    // oxlint-disable-next-line no-await-in-loop -- see above
    const change = await decide(before, now);
    if (change === undefined) return before;
    refuseProblems(change.plan ?? before.plan);
    const { profile = before.profile, plan = before.plan, beside = [] } = change;
    const entry = auditWrite(who.tenant, entryOf(who, change, now));
    // oxlint-disable-next-line no-await-in-loop -- see above
    const after = await publishOffice(
      services,
      who.tenant,
      { profile, plan },
      {
        at: now,
        why: whyOf(who, change),
        beside: [...beside, entry],
        decidedOn: before,
      },
    ).catch(ifLate);
    if (after === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- the last thing that is done
    await afterPublishing(services, before, after);
    return after;
  }
  throw new Refusal("changed-meanwhile");
}

/**
 * What a caller would get stuck in is not published. An office may be without a number as long as it has none, and steps that nothing
 * leads to any more since a number went stay until somebody uses or removes them: they are in nobody's way.
 */
function refuseProblems(plan: DialPlan): void {
  const problems = lintPlan(plan, { speaks }).filter(({ code }) => code !== "no-entry" && code !== "unreachable-step");
  if (problems.length > 0) throw new Refusal("plan-refused", { problems });
}

/** @throws Error when the office is not there: a member's always is */
export async function readSetup({ table }: Pick<AccountServices, "table">, tenant: string): Promise<Setup> {
  const certain = { get: (key: Key) => table.get(key, { consistent: true }) };
  const profile = await readTenant(certain, tenant);
  const plan = profile === undefined ? undefined : await readPlan(certain, tenant, profile.plan);
  if (profile === undefined || plan === undefined) throw new Error("a member of an office that is not there");
  return { profile, plan };
}

function whyOf({ name, visiting }: Changer, { audit: { action, subject, note } }: SetupChange) {
  return { by: name, action, subject, ...(visiting === undefined ? {} : { visiting }), ...(note === undefined ? {} : { note }) };
}

/** An entry of the log of changes. */
export function entryOf({ user, name, visiting }: Omit<Changer, "tenant">, { audit }: Pick<SetupChange, "audit">, at: number): AuditEntry {
  const { action, subject, before, after, note } = audit;
  return {
    id: randomUUID(),
    at,
    action,
    subject,
    by: { user, name, ...(visiting === undefined ? {} : { visiting }) },
    ...jsonOf("before", before),
    ...jsonOf("after", after),
    ...(note === undefined ? {} : { note }),
  };
}

const MOST_TEXT = 20_000;
const jsonOf = (name: "before" | "after", value: unknown): { readonly before?: string; readonly after?: string } =>
  value === undefined ? {} : { [name]: JSON.stringify(value).slice(0, MOST_TEXT) };

function ifLate(cause: unknown): undefined {
  if (cause instanceof Refusal && cause.code === "changed-meanwhile") return undefined;
  throw cause;
}

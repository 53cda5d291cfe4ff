/** The numbers of an office, as its published plan has them, and what changes with them belongs to. */
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { TenantProfile } from "../../core/tenants/tenant-profile.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";

export interface OfficeNumbers {
  readonly profile: TenantProfile;
  /** What is in force. */
  readonly plan: DialPlan | undefined;
  /** E.164 */
  readonly numbers: readonly string[];
}

/** @throws when there is no such office */
export async function officeNumbers(table: Pick<Table, "get">, tenant: string): Promise<OfficeNumbers> {
  const profile = await readTenant(table, tenant);
  if (profile === undefined) throw new Error("a billing account of an office that is not there");
  const certain = { get: (key: Key) => table.get(key, { consistent: true }) };
  const plan = await readPlan(certain, tenant, profile.plan);
  return { profile, plan, numbers: Object.keys(plan?.entries ?? {}) };
}

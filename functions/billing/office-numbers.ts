/** The numbers of an office, as its published plan has them, and what changes with them belongs to. */
import { readPlan } from "../../adapters/dynamodb/plans.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { TenantProfile } from "../../core/tenants/tenant-profile.ts";

export interface OfficeNumbers {
  readonly profile: TenantProfile;
  /** E.164; none when they were given back. */
  readonly numbers: readonly string[];
}

/** @throws when there is no such office */
export async function officeNumbers(table: Pick<Table, "get">, tenant: string): Promise<OfficeNumbers> {
  const profile = await readTenant(table, tenant);
  if (profile === undefined) throw new Error("a billing account of an office that is not there");
  if (profile.numbersReleased === true) return { profile, numbers: [] };
  const certain = { get: (key: Key) => table.get(key, { consistent: true }) };
  const plan = await readPlan(certain, tenant, profile.plan);
  return { profile, numbers: Object.keys(plan?.entries ?? {}) };
}

/** Published dial plans: immutable snapshots, one item a version. */
import { dialPlanSchema, type DialPlan } from "../../core/voice/dial-plan.ts";
import { planKey } from "./keys.ts";
import type { Item, Table } from "./table.ts";

/** A version of a tenant's plan, or undefined when it was never published. */
export async function readPlan(table: Pick<Table, "get">, tenant: string, version: number): Promise<DialPlan | undefined> {
  const item = await table.get(planKey(tenant, version));
  return item === undefined ? undefined : dialPlanSchema.parse(item["plan"]);
}

/** The plan in an item of a version. */
export const storedPlanOf = (item: Item): DialPlan => dialPlanSchema.parse(item["plan"]);

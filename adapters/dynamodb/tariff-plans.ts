/** Tariff plans, as the provider sets them. */
import { tariffPlanSchema, type TariffPlan } from "../../core/billing/tariff-plan.ts";
import { tariffPlanKey } from "./keys.ts";
import type { Table } from "./table.ts";

/** Read consistently, so that a plan that was just saved is what is used. */
export async function readTariffPlan(table: Pick<Table, "get">, id: string): Promise<TariffPlan | undefined> {
  const item = await table.get(tariffPlanKey(id), { consistent: true });
  return item === undefined ? undefined : tariffPlanSchema.parse(item["plan"]);
}

export async function saveTariffPlan(table: Pick<Table, "put">, plan: TariffPlan): Promise<void> {
  await table.put({ ...tariffPlanKey(plan.id), plan });
}

/** All of them: a provider has a handful. */
export async function listTariffPlans(table: Pick<Table, "query">): Promise<TariffPlan[]> {
  const { items } = await table.query({ pk: tariffPlanKey("").pk, skPrefix: "PLAN#", consistent: true });
  return items.map((item) => tariffPlanSchema.parse(item["plan"]));
}

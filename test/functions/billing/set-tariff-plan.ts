import { tariffPlanKey } from "../../../adapters/dynamodb/keys.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { saveTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";

/** What the provider's plan is from now on, whatever it was before. */
export async function setTariffPlan(table: Pick<Table, "get" | "update">, plan: TariffPlan): Promise<void> {
  const item = await table.get(tariffPlanKey(plan.id), { consistent: true });
  if (!(await saveTariffPlan(table, plan, Number(item?.["edition"] ?? 0)))) throw new Error(`the plan ${plan.id} was not saved`);
}

/** Tariff plans, as the provider sets them. */
import { tariffPlanSchema, type TariffPlan } from "../../core/billing/tariff-plan.ts";
import { tariffPlanKey } from "./keys.ts";
import { ConditionFailed, type Condition, type Table, type Write } from "./table.ts";

/** Read consistently, so that a plan that was just saved is what is used. */
export async function readTariffPlan(table: Pick<Table, "get">, id: string): Promise<TariffPlan | undefined> {
  const item = await table.get(tariffPlanKey(id), { consistent: true });
  return item === undefined ? undefined : tariffPlanSchema.parse(item["plan"]);
}

/** False, and nothing is saved, when another currency would come under an account that uses the plan. */
export async function saveTariffPlan(table: Pick<Table, "update">, plan: TariffPlan): Promise<boolean> {
  const { id, currency } = plan;
  const save = (onlyIf: Condition): Promise<unknown> => table.update(tariffPlanKey(id), { set: { plan, currency }, onlyIf });
  return (await holds(save({ equals: { currency } }))) || (await holds(save({ absent: ["used"] })));
}

async function holds(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

/** Part of the transaction that puts an account on a plan: from then on the plan's currency stays. */
export const usePlan = ({ id, currency }: Pick<TariffPlan, "id" | "currency">): Write => ({
  update: tariffPlanKey(id),
  change: { set: { used: true }, onlyIf: { equals: { currency } } },
});

/** All of them: a provider has a handful. */
export async function listTariffPlans(table: Pick<Table, "query">): Promise<TariffPlan[]> {
  const { items } = await table.query({ pk: tariffPlanKey("").pk, skPrefix: "PLAN#", consistent: true });
  return items.map((item) => tariffPlanSchema.parse(item["plan"]));
}

/** Tariff plans, as the provider sets them. */
import * as z from "zod/mini";
import { tariffPlanSchema, type TariffPlan } from "../../core/billing/tariff-plan.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { tariffPlanKey } from "./keys.ts";
import type { Condition, Key, Table, Write } from "./table.ts";

/** Read consistently, so that a plan that was just saved is what is used. */
export async function readTariffPlan(table: Pick<Table, "get">, id: string): Promise<TariffPlan | undefined> {
  const item = await table.get(tariffPlanKey(id), { consistent: true });
  return item === undefined ? undefined : tariffPlanSchema.parse(item["plan"]);
}

/** The work that a saved plan asks for (an item's `outbox`): accounts on it get what changed. */
export const APPLY_PLAN = "billing/apply-plan";

/**
 * @param seen the edition that it is to replace, 0 for none
 * @returns false, and nothing is saved, when there is another edition, or another currency would come under an account that uses the plan
 */
export async function saveTariffPlan(table: Pick<Table, "update">, plan: TariffPlan, seen: number): Promise<boolean> {
  const { id, currency } = plan;
  const set = { plan, currency, outbox: APPLY_PLAN };
  const save = ({ equals = {}, absent = [] }: Condition): Promise<unknown> =>
    table.update(tariffPlanKey(id), {
      set,
      add: { edition: 1 },
      remove: ["applyFrom"],
      onlyIf: {
        equals: seen === 0 ? equals : { ...equals, edition: seen },
        absent: seen === 0 ? [...absent, "edition"] : absent,
      },
    });
  return (await ifItHolds(save({ equals: { currency } }))) || (await ifItHolds(save({ absent: ["used"] })));
}

const toApplySchema = z.object({
  plan: tariffPlanSchema,
  /** Counts how often the plan was saved. */
  edition: z.int(),
  /** Where in the list of accounts it goes on. */
  applyFrom: z.exactOptional(z.string()),
  outbox: z.exactOptional(z.string()),
});

/** A plan whose change has not reached all accounts yet; undefined when there is nothing to do. */
export async function readPlanToApply(
  table: Pick<Table, "get">,
  key: Key,
): Promise<{ readonly plan: TariffPlan; readonly edition: number; readonly cursor?: string } | undefined> {
  const item = await table.get(key, { consistent: true });
  const { plan, edition, applyFrom, outbox } = item === undefined ? {} : toApplySchema.parse(item);
  if (plan === undefined || edition === undefined || outbox === undefined) return undefined;
  return applyFrom === undefined ? { plan, edition } : { plan, edition, cursor: applyFrom };
}

/** Goes on from there, unless the plan was changed again: then it begins anew. */
export async function applyFurther(table: Pick<Table, "update">, key: Key, edition: number, cursor: string): Promise<void> {
  await ifItHolds(table.update(key, { set: { applyFrom: cursor }, onlyIf: { equals: { edition } } }));
}

/** All accounts have it. */
export async function applied(table: Pick<Table, "update">, key: Key, edition: number): Promise<void> {
  await ifItHolds(table.update(key, { remove: ["outbox", "applyFrom"], onlyIf: { equals: { edition } } }));
}

/** Part of the transaction that puts an account on a plan: from then on the plan's currency stays. */
export const usePlan = ({ id, currency }: Pick<TariffPlan, "id" | "currency">): Write => ({
  update: tariffPlanKey(id),
  change: { set: { used: true }, onlyIf: { equals: { currency } } },
});

/** A plan, and how often it was saved. */
export type TariffPlanEdition = Pick<z.infer<typeof toApplySchema>, "plan" | "edition">;

/** All of them: a provider has a handful. */
export async function listTariffPlans(table: Pick<Table, "query">): Promise<TariffPlanEdition[]> {
  const { items } = await table.query({ pk: tariffPlanKey("").pk, skPrefix: "PLAN#", consistent: true });
  return items.map((item) => toApplySchema.parse(item));
}

/**
 * A tariff plan was changed: every account on it gets its channels and its rate deck. A page of accounts at a time; where it goes on is
 * kept on the plan's item, whose change brings the next page as new work. Prices and terms need nothing: they are read when they count.
 */
import { listBillingAccounts } from "../../adapters/dynamodb/billing-accounts.ts";
import { applyFurther, applied, readPlanToApply } from "../../adapters/dynamodb/tariff-plans.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import { changeAccount, type AccountState, type ChangeServices, type Decision } from "./change-account.ts";
import { planWrites } from "./plan-writes.ts";

export interface ApplyServices extends ChangeServices {
  readonly table: Pick<Table, "get" | "getMany" | "query" | "transact" | "update">;
}

/** Well within the worker's minute. */
const PAGE = 25;

/** Done twice it changes nothing; a plan that is changed again meanwhile begins anew by itself. */
export async function applyPlan(services: ApplyServices, key: Key): Promise<void> {
  const toApply = await readPlanToApply(services.table, key);
  if (toApply === undefined) return;
  const { plan, edition, cursor } = toApply;
  const page = await listBillingAccounts(services.table, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
  for (const { facts } of page.accounts) {
    if (facts.plan !== plan.id) continue;
    // oxlint-disable-next-line no-await-in-loop -- each is a transaction; the queue brings others at the same time
    await changeAccount(services, facts.tenant, (state) => decide(state, plan.id, services.table));
  }
  if (page.cursor === undefined) await applied(services.table, key, edition);
  else await applyFurther(services.table, key, edition, page.cursor);
}

async function decide(state: AccountState, plan: string, table: Pick<Table, "get">): Promise<Decision> {
  const { facts } = state.account;
  if (facts.plan !== plan) return undefined;
  const { addChannels, writes } = await planWrites(table, state, state.plan);
  if (addChannels === 0 && writes.length === 0) return undefined;
  return { change: { facts, entries: [], notices: [] }, addChannels, writes };
}

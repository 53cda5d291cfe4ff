/**
 * PUT /api/provider/tenants/{tenant}/plan { plan }: another tariff plan. Prices, channels and features are the new plan's at once;
 * its terms begin with the next period, so that no deadline moves that somebody relies on.
 */
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import type { Key, Table } from "../../../adapters/dynamodb/table.ts";
import { readTariffPlan, usePlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { Refusal } from "../../../core/errors.ts";
import type { TenantProfile } from "../../../core/tenants/tenant-profile.ts";
import { tariffProblems } from "../../../core/tenants/tariff-problems.ts";
import { changeAccount, type AccountState, type Decision } from "../../billing/change-account.ts";
import { planWrites } from "../../billing/plan-writes.ts";
import { tenantView } from "./show-tenant.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const changePlan: EndpointHandler<"PUT /api/provider/tenants/{tenant}/plan"> = async (
  { params: { tenant }, query, body },
  services,
  { identity },
) => {
  const { plan: id } = body;
  const changed = await changeAccount(services, tenant, (state) => decide(state, id, services.table));
  if (changed === undefined) throw new Refusal("no-billing");
  services.log({ at: "account", tariffOf: tenant, plan: id, user: identity.user });
  return tenantView(tenant, query, services);
};

async function decide(state: AccountState, id: string, table: Table): Promise<Decision> {
  const { facts } = state.account;
  const next = await readTariffPlan(table, id);
  if (next === undefined) throw new Refusal("no-tariff-plan", { problems: [noSuchPlan(id)] });
  if (next.currency !== facts.currency)
    throw new Refusal("other-currency", { detail: `The account is in ${facts.currency}, the tariff plan "${id}" in ${next.currency}.` });
  await refuseExceeding(state.office.profile, next, table);
  const { addChannels, writes } = await planWrites(table, state, next);
  return { change: { facts: { ...facts, plan: id }, entries: [], notices: [] }, addChannels, writes: [usePlan(next), ...writes] };
}

const noSuchPlan = (id: string) => ({ path: "plan", code: "no-tariff-plan", message: `There is no tariff plan "${id}".` });

async function refuseExceeding({ id, plan: version }: TenantProfile, next: TariffPlan, table: Table): Promise<void> {
  const published = await readPlan({ get: (key: Key) => table.get(key, { consistent: true }) }, id, version);
  const problems = published === undefined ? [] : tariffProblems(published, next);
  if (problems.length > 0) throw new Refusal("tariff-exceeded", { problems });
}

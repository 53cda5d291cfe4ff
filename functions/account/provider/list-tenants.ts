/** GET /api/provider/tenants?limit&cursor: every tenant with an account, by id. */
import { balanceOf, listBillingAccounts, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readTenants } from "../../../adapters/dynamodb/tenants.ts";
import type { TenantRow } from "../../../core/account/api/tenants.ts";
import { standingView } from "../../../core/account/standing-view.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listTenants: EndpointHandler<"GET /api/provider/tenants"> = async ({ query }, { table, now }) => {
  const { accounts, cursor } = await listBillingAccounts(table, pageOf(query, 50)).catch(refuseCursor);
  const profiles = await readTenants(
    table,
    accounts.map(({ facts }) => facts.tenant),
  );
  const tenants = accounts.map((account) => rowOf(account, profiles.get(account.facts.tenant)?.name, now()));
  return cursor === undefined ? { tenants } : { tenants, cursor };
};

function rowOf(account: BillingAccount, name: string | undefined, now: number): TenantRow {
  const { tenant: id, plan, currency } = account.facts;
  return { id, name: name ?? id, plan, currency, balanceMicros: balanceOf(account), standing: standingView(account.facts, now) };
}

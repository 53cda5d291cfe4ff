/** GET /api/provider/tenants?limit&cursor: every tenant with an account, by id. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { balanceOf, listBillingAccounts, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readTenants } from "../../../adapters/dynamodb/tenants.ts";
import type { TenantListView, TenantRow } from "../../../core/account/billing-views.ts";
import { standingView } from "../../../core/account/standing-view.ts";
import { answer, type Answer } from "../answer.ts";
import { readPage, refuseCursor } from "../read-page.ts";
import type { AccountServices } from "../services.ts";

const DEFAULT_LIMIT = 50;

export async function listTenants(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const { table, now } = services;
  const { accounts, cursor } = await listBillingAccounts(table, readPage(request, DEFAULT_LIMIT)).catch(refuseCursor);
  const profiles = await readTenants(
    table,
    accounts.map(({ facts }) => facts.tenant),
  );
  const tenants = accounts.map((account) => rowOf(account, profiles.get(account.facts.tenant)?.name, now()));
  const view: TenantListView = cursor === undefined ? { tenants } : { tenants, cursor };
  return answer(view);
}

function rowOf(account: BillingAccount, name: string | undefined, now: number): TenantRow {
  const { tenant: id, plan, currency } = account.facts;
  return { id, name: name ?? id, plan, currency, balanceMicros: balanceOf(account), standing: standingView(account.facts, now) };
}

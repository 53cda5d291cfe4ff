/** GET /api/provider/tenants/{tenant}/billing?language&limit&cursor: what the tenant sees, and more; the page is one of movements. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { listEntries } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { EntryListView, ProviderTenantView } from "../../../core/account/billing-views.ts";
import { entryView } from "../../../core/account/entry-view.ts";
import { tenantIdSchema } from "../../../core/tenants/office.ts";
import { answer, type Answer } from "../answer.ts";
import { accountOf, type AccountOf } from "../billing/account-of.ts";
import { readerOf } from "../billing/reader.ts";
import { viewOfBilling } from "../billing/show-billing.ts";
import { readPage, refuseCursor } from "../read-page.ts";
import { readPath } from "../read-request.ts";
import type { AccountServices } from "../services.ts";

const DEFAULT_LIMIT = 50;

/** Also the answer to everything that changes a tenant's account. */
export async function showTenant(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const tenant = readPath(request, "tenant", tenantIdSchema);
  const page = readPage(request, DEFAULT_LIMIT);
  const profile = await readTenant(services.table, tenant);
  const { language } = readerOf(request, profile);
  const { account } = await accountOf(tenant, services);
  const { plan, held } = account.facts;
  const view: ProviderTenantView = {
    id: tenant,
    name: profile?.name ?? tenant,
    zone: account.facts.zone,
    billing: await viewOfBilling(tenant, services),
    planId: plan,
    hold: held ?? null,
    entries: await entriesOf(account, page, language, services),
  };
  return answer(view);
}

async function entriesOf(
  account: AccountOf["account"],
  page: ReturnType<typeof readPage>,
  language: "en" | "sw",
  { table }: AccountServices,
): Promise<EntryListView> {
  const { entries: booked, cursor } = await listEntries(table, account, page).catch(refuseCursor);
  const { currency } = account.facts;
  const entries = booked.map((each) => entryView(each, language));
  return cursor === undefined ? { currency, entries } : { currency, entries, cursor };
}

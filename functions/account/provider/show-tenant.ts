/** GET /api/provider/tenants/{tenant}/billing?language&limit&cursor: what the tenant sees, and more; the page is one of movements. */
import { listEntries } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { Api } from "../../../core/account/api/api.ts";
import type { QueryOf } from "../../../core/account/api/endpoint.ts";
import type { EntryListView } from "../../../core/account/api/movements.ts";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { entryView } from "../../../core/account/entry-view.ts";
import { accountOf, type AccountOf } from "../billing/account-of.ts";
import { readerOf, type Reader } from "../billing/reader.ts";
import { viewOfBilling } from "../billing/show-billing.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf, refuseCursor, type Page } from "../read-page.ts";
import type { AccountServices } from "../services.ts";

type TenantQuery = QueryOf<Api["GET /api/provider/tenants/{tenant}/billing"]>;

export const showTenant: EndpointHandler<"GET /api/provider/tenants/{tenant}/billing"> = ({ params, query }, services) =>
  tenantView(params.tenant, query, services);

/** Also the answer to everything that changes a tenant's account. */
export async function tenantView(tenant: string, query: TenantQuery, services: AccountServices): Promise<ProviderTenantView> {
  const profile = await readTenant(services.table, tenant);
  const { language } = readerOf(query.language, profile);
  const { account } = await accountOf(tenant, services);
  const { plan, held } = account.facts;
  return {
    id: tenant,
    name: profile?.name ?? tenant,
    zone: account.facts.zone,
    billing: await viewOfBilling(tenant, services),
    planId: plan,
    hold: held ?? null,
    entries: await entriesOf(account, pageOf(query, 50), language, services),
  };
}

async function entriesOf(
  account: AccountOf["account"],
  page: Page,
  language: Reader["language"],
  { table }: AccountServices,
): Promise<EntryListView> {
  const { entries: booked, cursor } = await listEntries(table, account, page).catch(refuseCursor);
  const { currency } = account.facts;
  const entries = booked.map((each) => entryView(each, language));
  return cursor === undefined ? { currency, entries } : { currency, entries, cursor };
}

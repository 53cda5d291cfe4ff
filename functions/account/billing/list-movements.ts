/** GET /api/billing/entries: the account's movements with the balance after each, newest first. */
import { listEntries } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { entryView } from "../../../core/account/entry-view.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import { accountOf } from "./account-of.ts";
import { entryQuery } from "./entry-query.ts";
import { readerOf } from "./reader.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const listMovements: EndpointHandler<"GET /api/billing/entries"> = async ({ query }, services, { tenant }) => {
  const { account } = await accountOf(tenant, services);
  const reader = readerOf(query.language, await readTenant(services.table, tenant));
  const wanted = { ...entryQuery(query, account.facts.zone), ...pageOf(query, 50) };
  const page = await listEntries(services.table, account, wanted).catch(refuseCursor);
  const entries = page.entries.map((booked) => entryView(booked, reader.language));
  const view = { currency: account.facts.currency, entries };
  return page.cursor === undefined ? view : { ...view, cursor: page.cursor };
};

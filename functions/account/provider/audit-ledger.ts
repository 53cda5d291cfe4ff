/** GET /api/provider/ledger-audit?limit&cursor: whether balances are what the ledgers say, a page of tenants at a time. */
import { auditPage } from "../../billing/audit-page.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

/** Few, since each may have a year of calls, and an answer has twenty seconds. */
const DEFAULT_LIMIT = 10;

export const auditLedger: EndpointHandler<"GET /api/provider/ledger-audit"> = async ({ query }, services) => {
  const { audits, cursor } = await auditPage(services, pageOf(query, DEFAULT_LIMIT)).catch(refuseCursor);
  const tenants = audits.map(({ oldHolds, ...audit }) => ({ ...audit, oldHolds: oldHolds.length }));
  return cursor === undefined ? { tenants } : { tenants, cursor };
};

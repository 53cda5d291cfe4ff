/** GET /api/provider/ledger-audit?limit&cursor: whether balances are what the ledgers say, a page of tenants at a time. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { LedgerAuditView } from "../../../core/account/billing-views.ts";
import { auditPage } from "../../billing/audit-page.ts";
import { answer, type Answer } from "../answer.ts";
import { readPage, refuseCursor } from "../read-page.ts";
import type { AccountServices } from "../services.ts";

/** Few, since each may have a year of calls, and an answer has twenty seconds. */
const DEFAULT_LIMIT = 10;

export async function auditLedger(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const { audits, cursor } = await auditPage(services, readPage(request, DEFAULT_LIMIT)).catch(refuseCursor);
  const tenants = audits.map(({ oldHolds, ...audit }) => ({ ...audit, oldHolds: oldHolds.length }));
  const view: LedgerAuditView = cursor === undefined ? { tenants } : { tenants, cursor };
  return answer(view);
}

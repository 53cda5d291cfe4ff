/** GET /api/audit: what was changed in the office, newest first. */
import { listAuditEntries } from "../../../adapters/dynamodb/audit-log.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf, refuseCursor } from "../read-page.ts";

export const listAudit: EndpointHandler<"GET /api/audit"> = ({ query }, { table }, { tenant }) =>
  listAuditEntries(table, tenant, pageOf(query, 50)).catch(refuseCursor);

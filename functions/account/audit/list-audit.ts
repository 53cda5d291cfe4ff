/** GET /api/audit: what was changed in the office, newest first; all of it, or what one person did, or one kind of change. */
import { listAuditEntries } from "../../../adapters/dynamodb/audit-log.ts";
import type { QueryOf } from "../../../core/account/api/endpoint.ts";
import type { auditApi } from "../../../core/account/api/audit.ts";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { pageOf, refuseCursor } from "../read-page.ts";
import type { AccountServices } from "../services.ts";

type Query = QueryOf<(typeof auditApi)["GET /api/audit"]>;
/** Of a log of any length no more than this many pages are looked through before somebody says that it may go on. */
const MOST_PAGES = 10;
const PAGE = 100;

export const listAudit: EndpointHandler<"GET /api/audit"> = ({ query }, { table }, { tenant }) =>
  (query.by === undefined && query.action === undefined
    ? listAuditEntries(table, tenant, pageOf(query, 50))
    : findEntries(table, tenant, query)
  ).catch(refuseCursor);

async function findEntries(table: AccountServices["table"], tenant: string, query: Query) {
  const { limit } = pageOf(query, 50);
  const entries: AuditEntry[] = [];
  let { cursor } = query;
  let searchedTo: number | undefined;
  for (let pages = 0; pages < MOST_PAGES && entries.length < limit; pages++) {
    // oxlint-disable-next-line no-await-in-loop -- a page tells where the next one begins
    const page = await listAuditEntries(table, tenant, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    entries.push(...page.entries.filter((entry) => isWanted(entry, query)));
    searchedTo = page.entries.at(-1)?.at;
    ({ cursor } = page);
    if (cursor === undefined) return { entries };
  }
  return { entries, ...(cursor === undefined ? {} : { cursor }), ...(searchedTo === undefined ? {} : { searchedTo }) };
}

function isWanted(entry: AuditEntry, { by, action }: Query): boolean {
  const isBy = by === undefined || entry.by.name.toLocaleLowerCase().includes(by.toLocaleLowerCase());
  return isBy && (action === undefined || entry.action === action);
}

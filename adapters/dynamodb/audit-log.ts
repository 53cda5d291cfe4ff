/** The log of an office's changes: each entry is written in the transaction of its change, and never again. */
import { auditEntrySchema, type AuditEntry } from "../../core/tenants/audit-entry.ts";
import { auditEntryKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

/** To be written beside the change it tells of. */
export const auditWrite = (tenant: string, entry: AuditEntry): Write => ({
  put: { ...auditEntryKey(tenant, entry.at, entry.id), ...entry },
  onlyIf: { absent: ["pk"] },
});

/** Newest first. */
export async function listAuditEntries(
  table: Pick<Table, "query">,
  tenant: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly entries: readonly AuditEntry[]; readonly cursor?: string }> {
  const { items, cursor } = await table.query({ pk: auditEntryKey(tenant, 0, "").pk, newestFirst: true, consistent: true, ...page });
  const entries = items.map((item) => auditEntrySchema.parse(item));
  return cursor === undefined ? { entries } : { entries, cursor };
}

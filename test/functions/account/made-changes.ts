/** Entries of an office's log of changes, as they are stored, for tests of what its readers find there. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import type { AuditAction } from "../../../core/tenants/audit-entry.ts";

const BEGAN = Date.parse("2026-03-01T09:00:00Z");

export interface Made {
  readonly by: string;
  readonly action: AuditAction;
}

/** One a minute, the first the oldest; the n-th is about "change n". */
export async function makeChanges(table: Table, changes: readonly Made[]): Promise<void> {
  for (const [n, { by, action }] of changes.entries()) {
    const entry = { id: `change-${n}`, at: madeAt(n), action, subject: `change ${n}`, by: { user: by, name: by } };
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await table.transact([auditWrite("duka", entry)]);
  }
}

export const madeAt = (n: number): number => BEGAN + n * 60_000;

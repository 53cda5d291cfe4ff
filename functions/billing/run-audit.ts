/** Audits all accounts, or as many as there is time for; the next run goes on there. */
import { keepAuditPlace, takeAuditPlace } from "../../adapters/dynamodb/audit-place.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { AccountAudit } from "./audit-account.ts";
import { auditPage, type AuditServices } from "./audit-page.ts";

export interface AuditRunServices extends AuditServices {
  readonly table: AuditServices["table"] & Pick<Table, "put" | "delete">;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

export interface AuditRun {
  readonly audited: number;
  readonly mismatched: number;
  readonly busy: number;
  readonly isComplete: boolean;
}

const PAGE = 20;

/** @param until when to stop beginning (epoch milliseconds) */
export async function runAudit(services: AuditRunServices, until: number): Promise<AuditRun> {
  const run = { audited: 0, mismatched: 0, busy: 0 };
  let cursor = await takeAuditPlace(services.table);
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await auditPage(services, { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    for (const audit of page.audits) {
      tell(services, audit);
      run.audited += 1;
      if (audit.isBusy) run.busy += 1;
      if (audit.mismatches.length > 0) run.mismatched += 1;
    }
    cursor = page.cursor;
  } while (cursor !== undefined && services.now() < until);
  if (cursor !== undefined) await keepAuditPlace(services.table, cursor);
  return { ...run, isComplete: cursor === undefined };
}

function tell({ log }: AuditRunServices, { tenant, mismatches, oldHolds, isBusy }: AccountAudit): void {
  for (const mismatch of mismatches) log({ level: "error", code: "ledger-mismatch", tenant, ...mismatch });
  for (const call of oldHolds) log({ level: "warn", code: "old-hold", tenant, call });
  if (isBusy) log({ level: "warn", code: "ledger-busy", tenant });
}

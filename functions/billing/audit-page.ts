/** Audits a page of all accounts, a few at a time. */
import { listBillingAccounts } from "../../adapters/dynamodb/billing-accounts.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { inBatches } from "../account/in-batches.ts";
import { auditAccount, type AccountAudit } from "./audit-account.ts";

export interface AuditServices {
  readonly table: Pick<Table, "get" | "getMany" | "query">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface AuditPage {
  readonly audits: readonly AccountAudit[];
  readonly cursor?: string;
}

const AT_ONCE = 4;

/** @throws BadCursor; and when something that is stored cannot even be read */
export async function auditPage(
  { table, now }: AuditServices,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<AuditPage> {
  const { accounts, cursor } = await listBillingAccounts(table, page);
  const found = await inBatches(accounts, AT_ONCE, ({ facts }) => auditAccount(table, facts.tenant, now()));
  const audits = found.filter((audit) => audit !== undefined);
  return cursor === undefined ? { audits } : { audits, cursor };
}

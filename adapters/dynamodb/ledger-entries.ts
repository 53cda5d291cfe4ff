/** Every entry of a tenant, oldest first, a page in memory at a time. */
import * as z from "zod/mini";
import { entrySchema, type Entry } from "../../core/billing/entry.ts";
import { entryItemKey } from "./keys.ts";
import type { Table } from "./table.ts";

export interface LedgerItem {
  readonly key: string;
  /** Undefined when what is stored is no entry. */
  readonly entry: Entry | undefined;
}

export async function* ledgerEntries(table: Pick<Table, "query">, tenant: string): AsyncGenerator<LedgerItem> {
  const { pk } = entryItemKey({ tenant, at: 0, key: "" });
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await table.query({ pk, consistent: true, ...(cursor === undefined ? {} : { cursor }) });
    for (const item of page.items) yield { key: item.sk, entry: z.safeParse(entrySchema, item).data };
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Where the audit of all ledgers stopped when its time was over. */
import * as z from "zod/mini";
import { auditKey } from "./keys.ts";
import type { Table } from "./table.ts";

const placeSchema = z.object({ cursor: z.string() });

/** The place, which is forgotten with it: were it of no use, the next audit begins anew. */
export async function takeAuditPlace(table: Pick<Table, "get" | "delete">): Promise<string | undefined> {
  const item = await table.get(auditKey, { consistent: true });
  if (item === undefined) return undefined;
  await table.delete(auditKey);
  return placeSchema.parse(item).cursor;
}

export const keepAuditPlace = (table: Pick<Table, "put">, cursor: string): Promise<void> => table.put({ ...auditKey, cursor });

/** Files that an office is written into: each an item that says how far it is, for some days. */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { transferKey } from "./keys.ts";
import type { Item, Key, Table, Write } from "./table.ts";

/** The work that a wanted file asks for (an item's `outbox`). */
export const EXPORT_OFFICE = "office/export";

/** The bucket keeps the files as long (lib/storage.ts). */
const KEPT_MS = 7 * 24 * 60 * 60_000;

const transferSchema = z.object({
  id: z.string(),
  tenant: z.string(),
  state: z.enum(["waiting", "running", "done", "failed"]),
  /** Epoch milliseconds. */
  startedAt: z.number(),
  by: z.string(),
  lines: z.number(),
  bytes: z.exactOptional(z.number()),
  finishedAt: z.exactOptional(z.number()),
});
export type Transfer = z.output<typeof transferSchema>;

export const transferWrite = (transfer: Transfer): Write => ({
  put: {
    ...transferKey(transfer.tenant, transfer.id),
    ...transfer,
    outbox: EXPORT_OFFICE,
    expiresAt: Math.ceil((transfer.startedAt + KEPT_MS) / 1000),
  },
  onlyIf: { absent: ["pk"] },
});

export async function readTransfer(table: Pick<Table, "get">, key: Key): Promise<Transfer | undefined> {
  const item = await table.get(key, { consistent: true });
  return item === undefined ? undefined : transferSchema.parse(item);
}

/** Those that are still kept, newest first. */
export async function listTransfers(table: Pick<Table, "query">, tenant: string, now: number): Promise<readonly Transfer[]> {
  const { pk, sk: skPrefix } = transferKey(tenant, "");
  const { items } = await table.query({ pk, skPrefix, consistent: true, limit: 100 });
  const kept = items.map((item: Item) => transferSchema.parse(item)).filter(({ startedAt }) => startedAt + KEPT_MS > now);
  return kept.toSorted((a, b) => b.startedAt - a.startedAt);
}

/** Notes how far it is. The work is not asked for again by that: what it asked for is done by whoever notes this. */
export const noteProgress = (table: Pick<Table, "update">, key: Key, facts: Partial<Transfer>): Promise<boolean> =>
  ifItHolds(table.update(key, { set: { ...facts }, remove: ["outbox"], onlyIf: { exists: ["id"] } }));

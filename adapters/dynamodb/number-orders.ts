/**
 * Orders of numbers: written before the carrier is asked, so that nothing that was bought is ever forgotten, or bought twice. Each has an
 * appointment from the beginning, and keeps it until all that follows from it is done: what stops midway is found there.
 */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { orderDueIndex, orderKey, ORDERS_DUE } from "./keys.ts";
import { sendDue } from "./send-due.ts";
import type { Key, Table, Write } from "./table.ts";

/** The work that an order asks for which stopped midway (an item's `outbox`). */
export const SETTLE_ORDER = "office/settle-order";
/** Whoever carries an order out is done by then, or dead: a request lasts seconds. */
const PATIENCE_MS = 10 * 60_000;
/** So long the work has before it is asked for again. */
const AGAIN_MS = 60 * 60_000;

const orderSchema = z.object({
  tenant: z.string(),
  id: z.string(),
  number: z.string(),
  country: z.string(),
  /** The carrier account that buys it. */
  account: z.string(),
  /** The step of the call flow that it is to lead to. */
  entry: z.string(),
  /** The carrier's id of the holder's address. */
  addressId: z.exactOptional(z.string()),
  /** `open`: whether the carrier carried it out is not known. */
  state: z.enum(["open", "bought", "refused"]),
  at: z.number(),
  /** Its appointment, as long as something is left to do. Another one means that somebody came back to it meanwhile. */
  dueSk: z.exactOptional(z.string()),
  outbox: z.exactOptional(z.string()),
});
export type StoredOrder = z.infer<typeof orderSchema>;

/** Writes the order down, once. @returns it as it is stored, which for a repeat is the first one */
export async function beginOrder(
  table: Pick<Table, "get" | "put">,
  order: StoredOrder,
): Promise<{ readonly order: StoredOrder; readonly isNew: boolean }> {
  const key = orderKey(order.tenant, order.id);
  if (
    await ifItHolds(table.put({ ...key, ...order, ...orderDueIndex(order.tenant, order.id, order.at + PATIENCE_MS) }, { absent: ["pk"] }))
  )
    return { order, isNew: true };
  const stored = await readOrder(table, order.tenant, order.id);
  if (stored === undefined) throw new Error("an order that was there is gone");
  return { order: stored, isNew: false };
}

export const readOrder = (table: Pick<Table, "get">, tenant: string, id: string): Promise<StoredOrder | undefined> =>
  orderAt(table, orderKey(tenant, id));

export async function orderAt(table: Pick<Table, "get">, key: Key): Promise<StoredOrder | undefined> {
  const item = await table.get(key, { consistent: true });
  return item === undefined ? undefined : orderSchema.parse(item);
}

/** Those of which it is not known whether they were carried out. */
export async function listOpenOrders(table: Pick<Table, "query">, tenant: string): Promise<readonly StoredOrder[]> {
  const { pk, sk } = orderKey(tenant, "");
  const { items } = await table.query({ pk, skPrefix: sk, consistent: true });
  return items.map((item) => orderSchema.parse(item)).filter(({ state }) => state === "open");
}

/** Asks for the work of all orders that are due. */
export const sendDueOrders = (table: Pick<Table, "query" | "update">, now: number): Promise<number> =>
  sendDue(table, ORDERS_DUE, now, ([tenant = "", id = ""]) => ({
    key: orderKey(tenant, id),
    set: { outbox: SETTLE_ORDER, ...orderDueIndex(tenant, id, now + AGAIN_MS) },
  }));

/** Somebody comes back to an order: whoever else was to settle it keeps away. False when it is not open any more. */
export function takeUpOrder(table: Pick<Table, "update">, { tenant, id }: StoredOrder, now: number): Promise<boolean> {
  const set = orderDueIndex(tenant, id, now + PATIENCE_MS);
  return ifItHolds(table.update(orderKey(tenant, id), { set, remove: ["outbox"], onlyIf: { equals: { state: "open" } } }));
}

/** The number leads into the call flow, to be written beside that; what follows outside the table is still to come. */
export const boughtWrite = ({ tenant, id }: StoredOrder): Write => ({
  update: orderKey(tenant, id),
  change: { set: { state: "bought" }, onlyIf: { exists: ["state"] } },
});

const SETTLED = ["duePk", "dueSk", "outbox"];

/** The number is the office's, and nothing is left to do. */
export async function closeOrder(table: Pick<Table, "update">, { tenant, id }: StoredOrder): Promise<void> {
  await ifItHolds(table.update(orderKey(tenant, id), { set: { state: "bought" }, remove: SETTLED, onlyIf: { exists: ["state"] } }));
}

/** The carrier will not carry it out. */
export async function refuseOrder(table: Pick<Table, "update">, { tenant, id }: StoredOrder): Promise<void> {
  await table.update(orderKey(tenant, id), { set: { state: "refused" }, remove: SETTLED, onlyIf: { exists: ["state"] } });
}

/** It comes to nothing, as long as nobody came back to it since it was read: to be written beside what follows from it. */
export const undoneWrite = ({ tenant, id, dueSk }: StoredOrder): Write => ({
  update: orderKey(tenant, id),
  change: { set: { state: "refused" }, remove: SETTLED, onlyIf: { equals: { state: "open", dueSk: dueSk ?? "" } } },
});

/** Orders of numbers: written before the carrier is asked, so that nothing that was bought is ever forgotten, or bought twice. */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { orderKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

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
});
export type StoredOrder = z.infer<typeof orderSchema>;

/** Writes the order down, once. @returns it as it is stored, which for a repeat is the first one */
export async function beginOrder(
  table: Pick<Table, "get" | "put">,
  order: StoredOrder,
): Promise<{ readonly order: StoredOrder; readonly isNew: boolean }> {
  const key = orderKey(order.tenant, order.id);
  if (await ifItHolds(table.put({ ...key, ...order }, { absent: ["pk"] }))) return { order, isNew: true };
  const stored = await readOrder(table, order.tenant, order.id);
  if (stored === undefined) throw new Error("an order that was there is gone");
  return { order: stored, isNew: false };
}

export async function readOrder(table: Pick<Table, "get">, tenant: string, id: string): Promise<StoredOrder | undefined> {
  const item = await table.get(orderKey(tenant, id), { consistent: true });
  return item === undefined ? undefined : orderSchema.parse(item);
}

/** Those of which it is not known whether they were carried out. */
export async function listOpenOrders(table: Pick<Table, "query">, tenant: string): Promise<readonly StoredOrder[]> {
  const { pk, sk } = orderKey(tenant, "");
  const { items } = await table.query({ pk, skPrefix: sk, consistent: true });
  return items.map((item) => orderSchema.parse(item)).filter(({ state }) => state === "open");
}

/** What became of it, to be written beside what follows from it. */
export const orderWrite = ({ tenant, id }: Pick<StoredOrder, "tenant" | "id">, state: StoredOrder["state"]): Write => ({
  update: orderKey(tenant, id),
  change: { set: { state }, onlyIf: { exists: ["state"] } },
});

/** The carrier will not carry it out. */
export async function refuseOrder(table: Pick<Table, "update">, { tenant, id }: StoredOrder): Promise<void> {
  await table.update(orderKey(tenant, id), { set: { state: "refused" }, onlyIf: { exists: ["state"] } });
}

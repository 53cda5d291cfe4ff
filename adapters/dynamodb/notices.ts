/** What was told to tenants about money, and how that went. */
import * as z from "zod/mini";
import { noticeSchema } from "../../core/billing/notices/notice.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { noticeKey } from "./keys.ts";
import type { Key, Table } from "./table.ts";

const deliverySchema = z.object({ by: z.enum(["email", "sms"]), to: z.string(), state: z.enum(["sent", "failed"]) });
export type Delivery = z.infer<typeof deliverySchema>;

const storedNoticeSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  tenant: z.string(),
  id: z.string(),
  at: z.int(),
  notice: noticeSchema,
  /** Absent when it is done. */
  outbox: z.exactOptional(z.string()),
  deliveries: z.optional(z.array(deliverySchema)),
});
export type StoredNotice = z.infer<typeof storedNoticeSchema>;

export async function readNotice(table: Pick<Table, "get">, key: Key): Promise<StoredNotice | undefined> {
  const item = await table.get(key, { consistent: true });
  return item === undefined ? undefined : storedNoticeSchema.parse(item);
}

/** Notes what was delivered so far; `done` when nothing is left to deliver. False when somebody else has done it meanwhile. */
export function noteDeliveries(
  table: Pick<Table, "update">,
  { pk, sk }: Key,
  deliveries: readonly Delivery[],
  done: boolean,
): Promise<boolean> {
  return ifItHolds(
    table.update({ pk, sk }, { set: { deliveries }, ...(done ? { remove: ["outbox"] } : {}), onlyIf: { exists: ["outbox"] } }),
  );
}

/** Newest first. */
export async function listNotices(
  table: Pick<Table, "query">,
  tenant: string,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly notices: readonly StoredNotice[]; readonly cursor?: string }> {
  const { items, cursor } = await table.query({ pk: noticeKey(tenant, 0, "").pk, newestFirst: true, consistent: true, ...page });
  const notices = items.map((item) => storedNoticeSchema.parse(item));
  return cursor === undefined ? { notices } : { notices, cursor };
}

/** Work that is due is asked for: found by time in a partition of its own, with the next appointment made, in case it gets stuck. */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { isoTime } from "./iso-time.ts";
import type { Change, Key, Table } from "./table.ts";

const dueSchema = z.object({ dueSk: z.string() });

/** @param ask the change that asks for an item's work, by what its appointment names after the time */
export async function sendDue(
  table: Pick<Table, "query" | "update">,
  partition: string,
  now: number,
  ask: (named: readonly string[]) => { readonly key: Key; readonly set: NonNullable<Change["set"]> },
): Promise<number> {
  let sent = 0;
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await table.query({ index: "due", pk: partition, skTo: isoTime(now), ...(cursor === undefined ? {} : { cursor }) });
    for (const item of page.items) {
      const { dueSk } = dueSchema.parse(item);
      const { key, set } = ask(dueSk.split("#").slice(1));
      // oxlint-disable-next-line no-await-in-loop -- they are few
      if (await ifItHolds(table.update(key, { set, onlyIf: { equals: { dueSk } } }))) sent += 1;
    }
    ({ cursor } = page);
  } while (cursor !== undefined);
  return sent;
}

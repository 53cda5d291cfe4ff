/** Lambda: asks for the work of deletions whose day has come, of orders of numbers that stopped midway, and of sounds to look through. */
import * as z from "zod/mini";
import { sendDueDeletions } from "../../adapters/dynamodb/deletions.ts";
import { sendDueOrders } from "../../adapters/dynamodb/number-orders.ts";
import { sendDueSoundRooms } from "../../adapters/dynamodb/sound-room.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";

let table: Table | undefined;

export async function handler(): Promise<void> {
  table ??= createSdkTable({ tableName: z.object({ TABLE_NAME: z.string() }).parse(process.env).TABLE_NAME });
  const now = Date.now();
  const [deletions, orders, sounds] = await Promise.all([
    sendDueDeletions(table, now),
    sendDueOrders(table, now),
    sendDueSoundRooms(table, now),
  ]);
  console.log(JSON.stringify({ level: "info", code: "office-sweep", deletions, orders, sounds }));
}

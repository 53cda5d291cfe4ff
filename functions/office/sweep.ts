/** Lambda: asks for the work of deletions whose day has come, and of those that got stuck. */
import * as z from "zod/mini";
import { sendDueDeletions } from "../../adapters/dynamodb/deletions.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";

let table: Table | undefined;

export async function handler(): Promise<void> {
  table ??= createSdkTable({ tableName: z.object({ TABLE_NAME: z.string() }).parse(process.env).TABLE_NAME });
  const sent = await sendDueDeletions(table, Date.now());
  console.log(JSON.stringify({ level: "info", code: "deletions", sent }));
}

/** Units of one sweep, as AWS's own engine counts them, among so many tenants of whom so many are due. */
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { createSdkTable } from "../../../adapters/dynamodb/sdk-table.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import { runSweep } from "../../../functions/billing/run-sweep.ts";
import type { Database } from "../../adapters/dynamodb/databases.ts";
import { servicesOn } from "../../functions/billing/billing-desk.ts";
import { countedClient, type Units } from "./counted-client.ts";
import { DEADLINE, dueTenant, restingTenant, tariffItem } from "./due-tenant.ts";

/** The service takes so many at once. */
const BATCH = 25;
const AT_ONCE = 16;

export async function sweepUnits(database: Database, tenants: number, due: number): Promise<Units> {
  const { tableName } = await database.emptyTable();
  const { client, units } = countedClient(database.endpoint);
  try {
    await load(client, tableName, [tariffItem, ...Array.from({ length: due }, (_, n) => dueTenant(n)).flat()]);
    await load(
      client,
      tableName,
      Array.from({ length: tenants - due }, (_, n) => restingTenant(due + n)),
    );
    Object.assign(units, { reads: 0, writes: 0 });
    const run = await runSweep(
      servicesOn(createSdkTable({ tableName, client }), () => DEADLINE, new Map()),
      Infinity,
    );
    if (run.done !== due || run.failed !== 0) throw new Error(`${run.done} of ${due} were done, ${run.failed} failed`);
    return { ...units };
  } finally {
    client.destroy();
  }
}

async function load(client: DynamoDBClient, tableName: string, items: readonly Item[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / BATCH) }, (_, n) => items.slice(n * BATCH, (n + 1) * BATCH));
  const loader = async () => {
    for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
      const puts = batch.map((item) => ({ PutRequest: { Item: item } }));
      const { UnprocessedItems = {} } = await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: puts } }));
      if (Object.keys(UnprocessedItems).length > 0) throw new Error("the engine left items undone");
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, loader));
}

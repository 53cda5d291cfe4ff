/** Tables to test on: the double in memory, and AWS's own engine behind the SDK. */
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { createSdkTable } from "../../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { startDynamodb } from "../../../local/cloud/dynamodb/dynamodb-engine.ts";

export interface Database {
  readonly endpoint: string;
  /** A new, empty table. */
  emptyTable(): Promise<{ readonly table: Table; readonly tableName: string }>;
  close(): Promise<void>;
}

export const DATABASES: readonly (readonly [name: string, start: () => Promise<Database>])[] = [
  [
    "in memory",
    async () => ({ endpoint: "", emptyTable: async () => ({ table: createMemoryTable(), tableName: "" }), close: async () => undefined }),
  ],
  ["on DynamoDB Local", startDatabase],
];

export async function startDatabase(): Promise<Database> {
  const engine = await startDynamodb(undefined);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "test", secretAccessKey: "test" },
  });
  let tables = 0;
  return {
    endpoint: engine.endpoint,
    async emptyTable() {
      const tableName = `table-${++tables}`;
      await client.send(new CreateTableCommand(tableOf(tableName)));
      return { table: createSdkTable({ tableName, client }), tableName };
    },
    async close() {
      client.destroy();
      await engine.close();
    },
  };
}

/** As the stack declares it (lib/storage.ts). */
const tableOf = (name: string) => ({
  TableName: name,
  BillingMode: "PAY_PER_REQUEST" as const,
  AttributeDefinitions: ["pk", "sk", "listPk", "listSk", "duePk", "dueSk"].map((attribute) => ({
    AttributeName: attribute,
    AttributeType: "S" as const,
  })),
  KeySchema: keys("pk", "sk"),
  GlobalSecondaryIndexes: ["list", "due"].map((index) => ({
    IndexName: index,
    KeySchema: keys(`${index}Pk`, `${index}Sk`),
    Projection: { ProjectionType: "KEYS_ONLY" as const },
  })),
});

const keys = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: "HASH" as const },
  { AttributeName: sort, KeyType: "RANGE" as const },
];

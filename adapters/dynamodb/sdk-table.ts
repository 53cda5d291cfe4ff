/** The table by the AWS SDK, for everything that is not on the call path. */
import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  DeleteItemCommand,
  type DeleteItemCommandInput,
  DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteItemsCommand,
  type TransactWriteItemsCommandInput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb";
import { createRemoteTable, type CallTable } from "./remote-table.ts";
import type { Table } from "./table.ts";

const OPERATIONS = {
  GetItem: (client: DynamoDBClient, input: GetItemCommandInput) => client.send(new GetItemCommand(input)),
  BatchGetItem: (client: DynamoDBClient, input: BatchGetItemCommandInput) => client.send(new BatchGetItemCommand(input)),
  UpdateItem: (client: DynamoDBClient, input: UpdateItemCommandInput) => client.send(new UpdateItemCommand(input)),
  Query: (client: DynamoDBClient, input: QueryCommandInput) => client.send(new QueryCommand(input)),
  PutItem: (client: DynamoDBClient, input: PutItemCommandInput) => client.send(new PutItemCommand(input)),
  DeleteItem: (client: DynamoDBClient, input: DeleteItemCommandInput) => client.send(new DeleteItemCommand(input)),
  TransactWriteItems: (client: DynamoDBClient, input: TransactWriteItemsCommandInput) => client.send(new TransactWriteItemsCommand(input)),
};

/** @param client one with defaults (region, credentials and endpoint from the environment) when none is given */
export function createSdkTable({
  tableName,
  client = new DynamoDBClient(),
}: {
  readonly tableName: string;
  readonly client?: DynamoDBClient;
}): Table {
  const call = (operation: keyof typeof OPERATIONS, input: never): Promise<unknown> => OPERATIONS[operation](client, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the requests and answers are the wire's own shape, which is the SDK's too
  return createRemoteTable(tableName, call as CallTable);
}

/** The table by bare signed requests, for the call path: no SDK is loaded. */
import { createService } from "../aws/signed-request.ts";
import type { Credentials } from "../aws/signature-v4.ts";
import { createRemoteTable, type CallTable } from "./remote-table.ts";
import type { Table } from "./table.ts";

export interface SignedTableOptions {
  readonly tableName: string;
  readonly region: string;
  /** Another address than AWS's own. */
  readonly endpoint?: string;
  readonly credentials: () => Credentials;
}

export function createSignedTable({ tableName, ...options }: SignedTableOptions): Table {
  const call = createService({ service: "dynamodb", target: "DynamoDB_20120810", json: "1.0", ...options });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the service's answers are as its model says
  return createRemoteTable(tableName, call as CallTable);
}

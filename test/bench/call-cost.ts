/** What a whole recorded call costs at the table, as AWS's own engine counts it, and what its webhooks write to the log. */
import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { createSignedTable } from "../../adapters/dynamodb/signed-table.ts";
import { createConfiguration } from "../../functions/voice/configuration.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { startDatabase } from "../adapters/dynamodb/databases.ts";
import { putPlan, putRoute } from "../adapters/dynamodb/put-office.ts";
import { ACCOUNT, actionOf, CALL, NUMBER, openDesk, webhook } from "../functions/voice/voice-desk.ts";
import { plan } from "./office.ts";
import type { Row } from "./row.ts";

interface Operation {
  readonly name: string;
  readonly units: number;
}

export async function measureCallCost(): Promise<Row[]> {
  const database = await startDatabase();
  const { tableName, table: setUp } = await database.emptyTable();
  const counter = await startCounter(database.endpoint);
  try {
    await putPlan(setUp, plan, Date.now());
    await putRoute(setUp, { number: NUMBER, tenant: plan.tenant, plan: plan.version, account: ACCOUNT });
    const credentials = () => ({ accessKeyId: "test", secretAccessKey: "test" });
    const table = createSignedTable({ tableName, region: "us-east-1", endpoint: counter.endpoint, credentials });
    const { costs, longestLine } = await recordedCall(table, counter.operations);
    return [...costRows(costs), { name: "bytes of log of a webhook, the longest", value: longestLine, limit: 300, bar: "at most" }];
  } finally {
    await counter.close();
    await database.close();
  }
}

/** @param costs what each webhook of the call asked of the table, the first on a cold start */
function costRows(costs: readonly (readonly Operation[])[]): Row[] {
  const writes = (of: readonly Operation[]) => of.filter(({ name }) => name === "UpdateItem");
  const reads = (of: readonly Operation[]) => of.filter(({ name }) => name !== "UpdateItem");
  const units = (of: readonly Operation[]) => of.reduce((sum, operation) => sum + operation.units, 0);
  return [
    { name: "reads of a warm webhook", value: Math.max(...costs.slice(1).map((cost) => reads(cost).length)), limit: 1, bar: "at most" },
    { name: "writes of a webhook", value: Math.max(...costs.map((cost) => writes(cost).length)), limit: 1, bar: "at most" },
    {
      name: "read units of a recorded call of 5 webhooks, cold start and all",
      value: units(reads(costs.flat())),
      limit: 5,
      bar: "at most",
    },
    { name: "write units of a recorded call of 5 webhooks", value: units(writes(costs.flat())), limit: 12, bar: "at most" },
  ];
}

/** Menu, ringing, answer, end, recording. */
async function recordedCall(table: Table, operations: Operation[]) {
  const desk = await openDesk(plan);
  const lines: string[] = [];
  const services = {
    table,
    configuration: createConfiguration(table, Date.now),
    log: (line: object) => lines.push(`${JSON.stringify(line)}\n`),
  };
  const costs: Operation[][] = [];
  const send = async (way: "answer" | "notify", request: ReturnType<typeof webhook>) => {
    const { statusCode, body } = await desk[way](request, services);
    if (statusCode !== 200 && statusCode !== 204) throw new Error(`${request.rawPath} was answered ${statusCode}`);
    costs.push(operations.splice(0));
    return body;
  };
  const menu = await send("answer", webhook("/voice/incoming", { CallStatus: "ringing", CallerName: "Sanne" }));
  const ring = await send("answer", webhook(actionOf(menu, "Gather"), { Digits: "1" }));
  await send("answer", webhook(actionOf(ring, "Dial"), { DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "61" }));
  await send("notify", webhook("/voice/status", { CallStatus: "completed", CallDuration: "95" }));
  const recorded = { RecordingSid: `RE${"d".repeat(32)}`, RecordingStatus: "completed", RecordingDuration: "61", RecordingChannels: "2" };
  await send("notify", webhook(`/voice/recording?t=duka&d=${NUMBER.slice(1)}&k=call`, recorded));
  const record = await readCall(table, plan.tenant, CALL);
  if (record?.call.steps.length !== 3 || record.call.endedAt === undefined || record.recordings.length !== 1)
    throw new Error("the call is not whole");
  return { costs, longestLine: Math.max(...lines.map((line) => Buffer.byteLength(line))) };
}

const capacitySchema = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

/** Between us and the engine: asks it to say what each operation consumes, indexes included, and notes it. */
async function startCounter(engine: string) {
  const operations: Operation[] = [];
  const server = createServer((request, response) => {
    void text(request).then(async (body) => {
      const target = String(request.headers["x-amz-target"]);
      const headers = {
        "content-type": "application/x-amz-json-1.0",
        "x-amz-target": target,
        authorization: String(request.headers.authorization),
      };
      const counted = JSON.stringify({ ...JSON.parse(body), ReturnConsumedCapacity: "INDEXES" });
      const answer = await fetch(engine, { method: "POST", headers, body: counted });
      const said = await answer.text();
      if (answer.ok)
        operations.push({ name: target.split(".")[1] ?? "", units: capacitySchema.parse(JSON.parse(said)).ConsumedCapacity.CapacityUnits });
      response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" }).end(said);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { operations, endpoint: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`, close };
}

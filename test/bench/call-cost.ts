/** What a whole recorded call costs at the table, plain, on a number with a limit of calls at once, and charged, as AWS's own engine counts it, and what its webhooks write to the log. */
import { createServer } from "node:http";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import * as z from "zod/mini";
import { readCall } from "../../adapters/dynamodb/calls.ts";
import { linesKey } from "../../adapters/dynamodb/keys.ts";
import { createSignedTable } from "../../adapters/dynamodb/signed-table.ts";
import { createConfiguration } from "../../functions/voice/configuration.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { startDatabase } from "../adapters/dynamodb/databases.ts";
import { putPlan, putRoute } from "../adapters/dynamodb/put-office.ts";
import { ACCOUNT, actionOf, CALL, NUMBER, openDesk, webhook } from "../functions/voice/voice-desk.ts";
import { callEntries, DECK, putMeans } from "../functions/billing/paid-office.ts";
import { plan } from "./office.ts";
import type { Row } from "./row.ts";

/** The call that rings a phone which costs money. */
const CHARGED = `CA${"c".repeat(32)}`;
/** The call that holds one of its number's lines. */
const LIMITED = `CA${"b".repeat(32)}`;

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
    const plain = await recordedCall(table, counter.operations, { call: CALL, keys: "1" });
    const limitedPlan = { ...plan, version: plan.version + 1, limits: { [NUMBER]: { outside: true, callsAtOnce: 10 } } };
    await putPlan(setUp, limitedPlan, Date.now());
    await putRoute(setUp, { number: NUMBER, tenant: plan.tenant, plan: limitedPlan.version, account: ACCOUNT, limited: true });
    const limited = await recordedCall(table, counter.operations, { call: LIMITED, keys: "1" });
    const held = (await setUp.get(linesKey(plan.tenant, NUMBER), { consistent: true }))?.["held"];
    if (held !== 0) throw new Error("the call held no line, or holds it still");
    await putMeans(setUp, plan.tenant, Date.now());
    await putRoute(setUp, { number: NUMBER, tenant: plan.tenant, plan: plan.version, account: ACCOUNT, deck: DECK });
    const charged = await recordedCall(table, counter.operations, { call: CHARGED, keys: "101" });
    const [entry] = await callEntries(setUp, plan.tenant);
    if (entry?.postings[0]?.micros !== -61_000) throw new Error("the call is not charged");
    const longest = Math.max(plain.longestLine, limited.longestLine, charged.longestLine);
    return [
      ...plainRows(plain.costs),
      ...limitedRows(limited.costs),
      ...chargedRows(charged.costs),
      { name: "bytes of log of a webhook, the longest", value: longest, limit: 300, bar: "at most" },
    ];
  } finally {
    await counter.close();
    await database.close();
  }
}

const WRITES: ReadonlySet<string> = new Set(["UpdateItem", "PutItem", "TransactWriteItems"]);
const writes = (of: readonly Operation[]) => of.filter(({ name }) => WRITES.has(name));
const reads = (of: readonly Operation[]) => of.filter(({ name }) => !WRITES.has(name));
const units = (of: readonly Operation[]) => of.reduce((sum, operation) => sum + operation.units, 0);

/** @param costs what each webhook of the call asked of the table, the first on a cold start */
function plainRows(costs: readonly (readonly Operation[])[]): Row[] {
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

/** Its first webhook takes a line, beside its step; its end gives it back, beside the call's end. */
function limitedRows(costs: readonly (readonly Operation[])[]): Row[] {
  const [first = []] = costs;
  return [
    { name: "writes of the first webhook on a limited number: line and step", value: writes(first).length, limit: 2, bar: "at most" },
    {
      name: "reads of a warm webhook of a call on a limited number",
      value: Math.max(...costs.slice(1).map((cost) => reads(cost).length)),
      limit: 1,
      bar: "at most",
    },
    {
      name: "read units of a recorded call on a limited number, cold start and all",
      value: units(reads(costs.flat())),
      limit: 5,
      bar: "at most",
    },
    { name: "write units of a recorded call on a limited number", value: units(writes(costs.flat())), limit: 9, bar: "at most" },
  ];
}

/** Its second webhook rings a phone that costs money: it reads the price (nobody did before) and the account, and puts aside first. */
function chargedRows(costs: readonly (readonly Operation[])[]): Row[] {
  const [, rings = []] = costs;
  return [
    { name: "reads of the webhook that rings a paid phone: price (2) and account", value: reads(rings).length, limit: 3, bar: "at most" },
    { name: "writes of the webhook that rings a paid phone: hold and step", value: writes(rings).length, limit: 2, bar: "at most" },
    { name: "read units of a recorded and charged call, cold start and all", value: units(reads(costs.flat())), limit: 5, bar: "at most" },
    { name: "write units of a recorded and charged call", value: units(writes(costs.flat())), limit: 12, bar: "at most" },
  ];
}

/** Menu, ringing, answer, end, recording. */
async function recordedCall(table: Table, operations: Operation[], { call, keys }: { readonly call: string; readonly keys: string }) {
  const desk = await openDesk(plan);
  const lines: string[] = [];
  const services = {
    table,
    ledger: table,
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
  const menu = await send("answer", webhook("/voice/incoming", { CallSid: call, CallStatus: "ringing", CallerName: "Sanne" }));
  const ring = await send("answer", webhook(actionOf(menu, "Gather"), { CallSid: call, Digits: keys }));
  const talked = { DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "61" };
  await send("answer", webhook(actionOf(ring, "Dial"), { CallSid: call, ...talked }));
  const leg = /statusCallback="([^"]+&amp;h=1)"/.exec(ring ?? "")?.[1];
  if (leg !== undefined) {
    const over = { CallSid: `CA${"1".repeat(32)}`, ParentCallSid: call, To: "+254711000101", CallStatus: "completed", CallDuration: "61" };
    await send("notify", webhook(leg.replaceAll("&amp;", "&"), over));
  }
  await send("notify", webhook("/voice/status", { CallSid: call, CallStatus: "completed", CallDuration: "95" }));
  const recorded = { RecordingSid: `RE${"d".repeat(32)}`, RecordingStatus: "completed", RecordingDuration: "61", RecordingChannels: "2" };
  await send("notify", webhook(`/voice/recording?t=duka&d=${NUMBER.slice(1)}&k=call`, { CallSid: call, ...recorded }));
  const record = await readCall(table, plan.tenant, call);
  operations.length = 0;
  if (record?.call.steps.length !== 3 || record.call.endedAt === undefined || record.recordings.length !== 1)
    throw new Error("the call is not whole");
  return { costs, longestLine: Math.max(...lines.map((line) => Buffer.byteLength(line))) };
}

const consumed = z.object({ CapacityUnits: z.number() });
/** A transaction says it for each table. */
const capacitySchema = z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]) });

function unitsOf(answer: string): number {
  const { ConsumedCapacity } = capacitySchema.parse(JSON.parse(answer));
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
}

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
      if (answer.ok) operations.push({ name: target.split(".")[1] ?? "", units: unitsOf(said) });
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

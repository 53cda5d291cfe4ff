/** The functions as they are deployed: bundled, with the environment that the stack gives them, on real engines. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReceiveMessageCommand } from "@aws-sdk/client-sqs";
import type { Context, DynamoDBStreamEvent, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { build } from "esbuild";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { recordStep } from "../../../adapters/dynamodb/calls.ts";
import { callKey, dueIndex, recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { announceRecording } from "../../../adapters/dynamodb/recordings.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { ACCOUNT, listening, sends, startCarrierServer, TOKEN, wav, type CarrierServer } from "../../adapters/carrier/carrier-server.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../../adapters/s3/objects-and-queues.ts";
import { startDatabase, type Database } from "../../adapters/dynamodb/databases.ts";

interface Handlers {
  relay(event: DynamoDBStreamEvent): Promise<unknown>;
  copy(event: SQSEvent): Promise<SQSBatchResponse>;
  checkUp(event: unknown, context: Pick<Context, "getRemainingTimeInMillis">): Promise<void>;
}

const TENANT = "duka-travel";
const CALL = `CA${"1".repeat(32)}`;
const RECORDING = `RE${"2".repeat(32)}`;
const KEY = recordingKey(TENANT, CALL, RECORDING);

let folder: string;
let handlers: Handlers;
let cloud: ObjectsAndQueues;
let carrier: CarrierServer;
let database: Database;
let secrets: Server;
let tokens: string[];
let table: Table;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "recording-functions-"));
  cloud = await startObjectsAndQueues();
  carrier = await startCarrierServer();
  database = await startDatabase();
  secrets = createServer((_request, response) => {
    response.end(JSON.stringify({ SecretString: JSON.stringify({ accounts: { [ACCOUNT]: { authTokens: tokens } } }) }));
  });
  const objects = `http://127.0.0.1:${cloud.server.port}`;
  vi.stubEnv("AWS_REGION", "us-east-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test");
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", database.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", objects);
  vi.stubEnv("AWS_ENDPOINT_URL_SQS", objects);
  vi.stubEnv("AWS_ENDPOINT_URL_SECRETS_MANAGER", await listening(secrets));
  vi.stubEnv("WORK_QUEUE_URL", cloud.queueUrl);
  vi.stubEnv("CALLS_QUEUE_URL", cloud.queueUrl);
  vi.stubEnv("OFFICE_QUEUE_URL", cloud.queueUrl);
  vi.stubEnv("BILLING_QUEUE_URL", cloud.queueUrl);
  vi.stubEnv("RECORDINGS_BUCKET", cloud.bucket);
  vi.stubEnv("CARRIER_SECRET_ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:carrier");
  vi.stubEnv("CARRIER_API_URL", carrier.url);
  await bundle();
});
afterAll(async () => {
  secrets.closeAllConnections();
  secrets.close();
  await Promise.all([carrier.close(), cloud.close(), database.close(), rm(folder, { recursive: true })]);
});

async function bundle() {
  const entryPoints = ["relay/relay", "recordings/copy", "recordings/check-up"].map((name) =>
    join(import.meta.dirname, `../../../functions/${name}.ts`),
  );
  await build({
    entryPoints,
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node24",
    mainFields: ["module", "main"],
    outExtension: { ".js": ".cjs" },
  });
}

/** A cold start. */
function coldStart(): Handlers {
  const require = createRequire(import.meta.url);
  const load = (name: string) => {
    const path = join(folder, `${name}.cjs`);
    delete require.cache[path];
    return require(path).handler;
  };
  return { relay: load("relay/relay"), copy: load("recordings/copy"), checkUp: load("recordings/check-up") };
}

beforeEach(async () => {
  tokens = [TOKEN];
  cloud.server.emptyBucket(cloud.bucket);
  await cloud.emptyQueue();
  carrier.sounds.set(RECORDING, sends(wav(9_000_044)));
  const empty = await database.emptyTable();
  table = empty.table;
  vi.stubEnv("TABLE_NAME", empty.tableName);
  handlers = coldStart();
  await announceRecording(
    table,
    { tenant: TENANT, call: CALL, account: ACCOUNT, recording: RECORDING, kind: "voicemail", mailbox: "101" },
    "completed",
    Date.UTC(2026, 10, 23, 8),
  );
});

/** What the stream says about the recording's item. */
async function change(): Promise<DynamoDBStreamEvent> {
  const outbox = (await table.get(KEY))?.["outbox"];
  const image = typeof outbox === "string" ? { outbox: { S: outbox } } : {};
  const dynamodb = { SequenceNumber: "1", Keys: { pk: { S: KEY.pk }, sk: { S: KEY.sk } }, NewImage: image };
  return { Records: [{ eventName: "MODIFY", dynamodb }] };
}

/** What the queue delivers, as Lambda hands it over. */
async function received(): Promise<SQSEvent> {
  const command = new ReceiveMessageCommand({
    QueueUrl: cloud.queueUrl,
    VisibilityTimeout: 600,
    WaitTimeSeconds: 2,
    MessageSystemAttributeNames: ["All"],
  });
  const { Messages = [] } = await cloud.sqs.send(command);
  const Records = Messages.map(({ MessageId = "", ReceiptHandle = "", Body = "", Attributes = {} }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: Attributes["ApproximateReceiveCount"] ?? "",
      SentTimestamp: "0",
      SenderId: "",
      ApproximateFirstReceiveTimestamp: "0",
    },
    messageAttributes: {},
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "us-east-1",
  }));
  return { Records };
}

describe("the deployed functions", () => {
  it("take a recording from the table's stream to the bucket", async () => {
    expect(await handlers.relay(await change())).toEqual({ batchItemFailures: [] });
    const event = await received();
    expect(event.Records).toHaveLength(1);
    expect(await handlers.copy(event)).toEqual({ batchItemFailures: [] });
    expect(await table.get(KEY)).toMatchObject({
      state: "stored",
      bytes: 9_000_044,
      objectKey: `${TENANT}/2026/11/${CALL}/${RECORDING}.wav`,
    });
    expect(carrier.sounds.size).toBe(0);
    await handlers.relay(await change());
    expect(cloud.queued()).toEqual([]);
  });

  it("try again soon while the carrier has no sound yet", async () => {
    carrier.sounds.clear();
    await handlers.relay(await change());
    const first = await received();
    expect(await handlers.copy(first)).toEqual({ batchItemFailures: [{ itemIdentifier: first.Records[0]?.messageId }] });
    carrier.sounds.set(RECORDING, sends(wav(1000)));
    const second = await received();
    expect(second.Records[0]?.attributes.ApproximateReceiveCount).toBe("2");
    expect(await handlers.copy(second)).toEqual({ batchItemFailures: [] });
    expect(await table.get(KEY)).toMatchObject({ state: "stored", bytes: 1000 });
  });

  it.each([
    ["an old token", ["old-token"]],
    ["no token", []],
  ])("ring the alarm when the secret has %s for the account, and do not try again hot", async (_name, wrong) => {
    tokens = wrong;
    await handlers.relay(await change());
    await expect(handlers.copy(await received())).rejects.toThrow();
    expect(await received()).toEqual({ Records: [] });
    expect(await table.get(KEY)).toMatchObject({ state: "pending" });
  });

  it("check up a call that the carrier forgot to end", async () => {
    const call = `CA${"5".repeat(32)}`;
    const identity = {
      tenant: TENANT,
      call,
      account: ACCOUNT,
      from: "+254711000001",
      number: "+254200000100",
      startedAt: Date.now() - 3_600_000,
    };
    await recordStep(table, identity, 0, { step: { at: identity.startedAt, plan: 1, entries: [] }, expectsRecording: false });
    carrier.calls.set(call, { sid: call, status: "completed", end_time: "Mon, 23 Nov 2026 08:05:00 +0000", duration: "300" });
    carrier.trouble = 401;
    await expect(handlers.checkUp({}, { getRemainingTimeInMillis: () => 240_000 })).rejects.toThrow("1 of 1 check-ups failed");
    carrier.trouble = undefined;
    await table.update(callKey(TENANT, call), { set: dueIndex(TENANT, call, Date.now() - 1000) });
    await handlers.checkUp({}, { getRemainingTimeInMillis: () => 40_000 });
    expect((await table.get(callKey(TENANT, call)))?.["endedAt"]).toBeUndefined();
    await handlers.checkUp({}, { getRemainingTimeInMillis: () => 240_000 });
    expect(await table.get(callKey(TENANT, call))).toMatchObject({ endStatus: "completed", seconds: 300 });
  });
});

import { afterEach, describe, expect, test } from "vitest";
import { createSignedTable } from "../../../adapters/dynamodb/signed-table.ts";
import { ConditionFailed } from "../../../adapters/dynamodb/table.ts";
import {
  answers,
  answersAndCloses,
  answersInPieces,
  drips,
  fails,
  failsBadly,
  hangs,
  hangsUp,
  hangsUpHalfWay,
  startFaultyService,
  stopsHalfWay,
  type Behaviour,
  type FaultyService,
} from "./faulty-service.ts";

const KEY = { pk: "A", sk: "1" };
const FOUND = answers({ Item: { pk: { S: "A" }, sk: { S: "1" }, name: { S: "Zürich" } } });
const ITEM = { ...KEY, name: "Zürich" };

let service: FaultyService;
afterEach(() => service.close());

async function tableBefore(...behaviours: readonly Behaviour[]) {
  service = await startFaultyService(...behaviours);
  let asked = 0;
  const credentials = () => ({ accessKeyId: `key${++asked}`, secretAccessKey: "secret", sessionToken: "session" });
  return createSignedTable({ tableName: "simu", region: "eu-west-1", endpoint: service.endpoint, credentials });
}

describe("a signed request", () => {
  test("says what it wants, for which table, and who asks", async () => {
    const table = await tableBefore(FOUND);
    expect(await table.get(KEY, { consistent: true })).toEqual(ITEM);
    const [{ headers, body } = { headers: {}, body: "" }] = service.requests;
    expect(headers).toMatchObject({
      "x-amz-target": "DynamoDB_20120810.GetItem",
      "content-type": "application/x-amz-json-1.0",
      "x-amz-security-token": "session",
      host: new URL(service.endpoint).host,
    });
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=key1\/\d{8}\/eu-west-1\/dynamodb\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/,
    );
    expect(JSON.parse(body)).toEqual({ TableName: "simu", Key: { pk: { S: "A" }, sk: { S: "1" } }, ConsistentRead: true });
  });

  test("asks for the credentials each time: Lambda's change while a process lives", async () => {
    const table = await tableBefore(FOUND);
    await table.get(KEY);
    await table.get(KEY);
    expect(service.requests.map(({ headers }) => /key\d/.exec(headers.authorization ?? "")?.[0])).toEqual(["key1", "key2"]);
  });
});

describe("trouble that may pass is tried again", () => {
  test.each<[string, Behaviour]>([
    ["an internal error", fails(500, "InternalServerError")],
    ["a page of a proxy", failsBadly],
    ["throttling", fails(400, "ThrottlingException")],
    ["a table that is too busy", fails(400, "ProvisionedThroughputExceededException")],
    ["an account that is too busy", fails(400, "RequestLimitExceeded")],
    ["a connection that is reset", hangsUp],
    ["an answer that is cut", hangsUpHalfWay],
  ])("%s", async (_what, trouble) => {
    const table = await tableBefore(trouble, trouble, FOUND);
    expect(await table.get(KEY)).toEqual(ITEM);
    expect(service.requests).toHaveLength(3);
  });

  test("a kept connection that was closed meanwhile", async () => {
    const table = await tableBefore(answersAndCloses({ Item: { pk: { S: "A" }, sk: { S: "1" } } }));
    for (let n = 0; n < 10; n++) {
      expect(await table.get(KEY)).toEqual(KEY);
      await new Promise((resolve) => setTimeout(resolve, n));
    }
  });

  test("and given up after three attempts, with what the service said", async () => {
    const table = await tableBefore(fails(500, "InternalServerError"));
    await expect(table.get(KEY)).rejects.toMatchObject({ code: "InternalServerError", status: 500 });
    expect(service.requests).toHaveLength(3);
  });

  test("what a batch leaves undone is asked for again", async () => {
    const left = { UnprocessedKeys: { simu: { Keys: [{ pk: { S: "A" }, sk: { S: "2" } }] } } };
    const item = (sk: string) => ({ Responses: { simu: [{ pk: { S: "A" }, sk: { S: sk } }] } });
    const table = await tableBefore(answers({ ...item("1"), ...left }), answers(item("2")));
    expect(await table.getMany([{ pk: "A", sk: "2" }, KEY])).toEqual([{ pk: "A", sk: "2" }, KEY]);
    expect(JSON.parse(service.requests[1]?.body ?? "")).toEqual({ RequestItems: left.UnprocessedKeys });
  });
});

describe("an attempt has a second", () => {
  test.each<[string, Behaviour]>([
    ["no answer", hangs],
    ["half an answer", stopsHalfWay],
    ["an answer that drips and never ends", drips],
  ])("%s: then comes the next", async (_what, trouble) => {
    const table = await tableBefore(trouble, FOUND);
    const began = performance.now();
    expect(await table.get(KEY)).toEqual(ITEM);
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(950);
    expect(took).toBeLessThan(2000);
    expect(service.requests).toHaveLength(2);
  });

  test("after three the writer hears that there was no answer", async () => {
    const table = await tableBefore(hangs);
    await expect(table.update(KEY, { setOnce: { n: 1 } })).rejects.toThrow("no answer within 1000 ms");
    expect(service.requests).toHaveLength(3);
  });

  test("and a slow letter cut in two is still one letter", async () => {
    const table = await tableBefore(answersInPieces({ Item: { pk: { S: "A" }, sk: { S: "1" }, name: { S: "Zürich" } } }));
    expect(await table.get(KEY)).toEqual(ITEM);
  });
});

describe("what trying again does not mend is not tried again", () => {
  test.each([
    ["ValidationException", 400],
    ["AccessDeniedException", 400],
    ["ResourceNotFoundException", 400],
  ])("%s", async (code, status) => {
    const table = await tableBefore(fails(status, code));
    await expect(table.get(KEY)).rejects.toMatchObject({ code, status });
    expect(service.requests).toHaveLength(1);
  });

  test("a condition that does not hold", async () => {
    const table = await tableBefore(fails(400, "ConditionalCheckFailedException"));
    await expect(table.put(KEY, { absent: ["pk"] })).rejects.toThrow(ConditionFailed);
    expect(service.requests).toHaveLength(1);
  });

  test("a transaction that is refused for another reason is no failed condition", async () => {
    const reasons = [{ Code: "None" }, { Code: "ValidationError", Message: "type mismatch" }];
    const table = await tableBefore(fails(400, "TransactionCanceledException", { CancellationReasons: reasons }));
    await expect(table.transact([{ put: KEY }])).rejects.toMatchObject({ code: "TransactionCanceledException" });
  });
});

import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import * as z from "zod";
import type { Cloud } from "../../../../local/cloud/cloud.ts";
import { startCloud } from "../../../../local/cloud/start-cloud.ts";
import { lambda, table, writeAssembly } from "../write-assembly.ts";

/** Prints the sort keys of each batch; misbehaves for keys that say so, until its environment variable is reached. */
const READER = `
let failures = 0;
exports.handler = async (event) => {
  const names = event.Records.map((record) => record.dynamodb.Keys.sk.S);
  console.log(JSON.stringify(names));
  if (names.some((name) => name.startsWith("poison"))) throw new Error("poison");
  const flaky = event.Records.find((record) => record.dynamodb.Keys.sk.S.startsWith("flaky"));
  if (flaky && failures++ === 0) return { batchItemFailures: [{ itemIdentifier: flaky.dynamodb.SequenceNumber }] };
  if (names.includes("slow")) await new Promise((resolve) => setTimeout(resolve, 1500));
  return { batchItemFailures: [] };
};`;

const assembly = (mapping: Record<string, unknown>) =>
  writeAssembly({
    bundles: { reader: READER },
    resources: {
      Table: table(),
      Lost: { Type: "AWS::SQS::Queue" },
      Reader: lambda("reader"),
      Mapping: {
        Type: "AWS::Lambda::EventSourceMapping",
        Properties: {
          EventSourceArn: { "Fn::GetAtt": ["Table", "StreamArn"] },
          FunctionName: { Ref: "Reader" },
          StartingPosition: "TRIM_HORIZON",
          FunctionResponseTypes: ["ReportBatchItemFailures"],
          DestinationConfig: { OnFailure: { Destination: { "Fn::GetAtt": ["Lost", "Arn"] } } },
          ...mapping,
        },
      },
    },
  });

let cloud: Cloud | undefined;
afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
});

const put = async (running: Cloud, ...names: readonly string[]) => {
  for (const name of names) {
    await running.dynamodb("PutItem", {
      TableName: running.tables["Table"] ?? "",
      Item: { pk: { S: "p" }, sk: { S: name }, kind: { S: name.replace(/\d+$/, "") }, size: { N: "7" } },
    });
  }
};
const batches = (running: Cloud) =>
  running
    .logs("Reader")
    .filter((line) => line.startsWith("["))
    .map((line) => z.array(z.string()).parse(JSON.parse(line)));

test("only records that pass the filters arrive, in order", async () => {
  const pattern = {
    eventName: ["INSERT"],
    dynamodb: { NewImage: { kind: { S: [{ prefix: "want" }] }, gone: { S: [{ exists: false }] }, size: { N: [{ numeric: [">", 5] }] } } },
  };
  cloud = await startCloud({ assembly: await assembly({ FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } }) });
  await put(cloud, "other1", "want1", "other2", "want2", "want1");
  await cloud.settled();
  expect(batches(cloud).flat()).toEqual(["want1", "want2"]);
});

test("a batch is repeated from the record that failed", async () => {
  cloud = await startCloud({ assembly: await assembly({}) });
  await put(cloud, "a", "flaky", "b");
  await cloud.settled();
  const seen = batches(cloud).flat();
  expect(seen.filter((name) => name === "flaky")).toHaveLength(2);
  expect(seen.filter((name) => name === "a")).toHaveLength(1);
  expect(seen.lastIndexOf("b")).toBeGreaterThan(seen.lastIndexOf("flaky"));
});

test("a record that always fails is cut out by halving and told to the failure queue; the others get through", async () => {
  cloud = await startCloud({ assembly: await assembly({ BisectBatchOnFunctionError: true, MaximumRetryAttempts: 1 }) });
  await put(cloud, "a1", "a2", "poison1", "a3");
  await cloud.settled(30_000);
  const handled = batches(cloud)
    .filter((names) => !names.includes("poison1"))
    .flat();
  expect(handled.toSorted()).toEqual(["a1", "a2", "a3"]);
  const [message] = await cloud.queue("Lost").messages();
  expect(JSON.parse(message ?? "")).toMatchObject({
    requestContext: { condition: "RetryAttemptsExhausted" },
    DDBStreamBatchInfo: { batchSize: 1 },
  });
});

test("what was under way when everything was stopped is delivered at the next start, and what was done is not", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "cloud-"));
  const folder = await assembly({ BatchSize: 1, MaximumRetryAttempts: 0 });
  cloud = await startCloud({ assembly: folder, dataDir });
  await put(cloud, "done");
  await cloud.settled();
  await put(cloud, "slow", "after");
  const running = cloud;
  await expect.poll(() => batches(running).flat()).toContain("slow");
  await cloud.close();
  cloud = await startCloud({ assembly: folder, dataDir });
  await cloud.settled();
  expect(batches(cloud).flat()).toEqual(["slow", "after"]);
});

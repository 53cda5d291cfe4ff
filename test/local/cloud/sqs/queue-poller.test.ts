import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { Cloud } from "../../../../local/cloud/cloud.ts";
import { startCloud } from "../../../../local/cloud/start-cloud.ts";
import { lambda, writeAssembly } from "../write-assembly.ts";

const WORKER = `
exports.handler = async (event) => {
  console.log(JSON.stringify(event.Records.map((record) => record.body + "/" + record.attributes.ApproximateReceiveCount)));
  if (event.Records.some((record) => record.body === "die")) process.exit(1);
  if (event.Records.some((record) => record.body === "slow")) await new Promise((resolve) => setTimeout(resolve, 5000));
  return { batchItemFailures: event.Records.filter((record) => record.body.startsWith("bad")).map((record) => ({ itemIdentifier: record.messageId })) };
};`;

const assembly = () =>
  writeAssembly({
    bundles: { worker: WORKER },
    resources: {
      DeadLetters: { Type: "AWS::SQS::Queue" },
      Work: {
        Type: "AWS::SQS::Queue",
        Properties: {
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: { "Fn::GetAtt": ["DeadLetters", "Arn"] }, maxReceiveCount: 2 },
        },
      },
      Worker: lambda("worker", { Environment: { Variables: { WORK_QUEUE_URL: { Ref: "Work" } } } }),
      Mapping: {
        Type: "AWS::Lambda::EventSourceMapping",
        Properties: {
          EventSourceArn: { "Fn::GetAtt": ["Work", "Arn"] },
          FunctionName: { "Fn::GetAtt": ["Worker", "Arn"] },
          BatchSize: 5,
          FunctionResponseTypes: ["ReportBatchItemFailures"],
        },
      },
    },
  });

let cloud: Cloud | undefined;
afterEach(async () => {
  await cloud?.close();
  cloud = undefined;
});
const seen = (running: Cloud) =>
  running
    .logs("Worker")
    .filter((line) => line.startsWith("["))
    .flatMap((line): unknown => JSON.parse(line));

test("what was handled leaves the queue; what failed comes back and goes to the dead letters in the end", async () => {
  cloud = await startCloud({ assembly: await assembly() });
  const work = cloud.queue("Work");
  for (const body of ["good", "bad", "die"]) {
    await work.send(body);
    // Each in a batch of its own: a batch that dies takes everything in it back.
    await cloud.settled();
  }
  expect(await work.counts()).toMatchObject({ waiting: 0 });
  await work.release();
  const running = cloud;
  const comeback = () => seen(running).filter((entry) => String(entry).endsWith("/2"));
  await expect.poll(comeback, { timeout: 5_000 }).toHaveLength(2);
  await cloud.settled();
  await work.release();
  await expect.poll(() => running.queue("DeadLetters").messages(), { timeout: 5_000 }).toHaveLength(2);
  expect((await cloud.queue("DeadLetters").messages()).toSorted()).toEqual(["bad", "die"]);
  expect(await work.messages()).toEqual([]);
  expect(seen(cloud)).toEqual(expect.arrayContaining(["bad/1", "bad/2", "die/1", "die/2"]));
  expect(seen(cloud).filter((entry) => String(entry).startsWith("bad"))).toHaveLength(2);
});

test("a message in work when everything stopped is worked on at once at the next start", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "cloud-"));
  const folder = await assembly();
  cloud = await startCloud({ assembly: folder, dataDir });
  await cloud.queue("Work").send("slow");
  const first = cloud;
  await expect.poll(() => seen(first)).toEqual(["slow/1"]);
  await cloud.close();
  cloud = await startCloud({ assembly: folder, dataDir });
  const second = cloud;
  await expect.poll(() => seen(second), { timeout: 5_000 }).toEqual([expect.stringMatching(/^slow\//)]);
});

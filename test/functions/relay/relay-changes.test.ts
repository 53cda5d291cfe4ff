import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBRecord } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWorkQueue } from "../../../adapters/sqs/work-queue.ts";
import { relayChanges, type RelayQueues } from "../../../functions/relay/relay-changes.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../../adapters/s3/objects-and-queues.ts";

let cloud: ObjectsAndQueues;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
});
afterAll(() => cloud.close());
beforeEach(() => cloud.emptyQueue());

const change = (n: number, outbox?: string): DynamoDBRecord => ({
  eventName: "MODIFY",
  dynamodb: {
    SequenceNumber: `${100 + n}`,
    Keys: { pk: { S: "CALL#duka#CA1" }, sk: { S: `RECORDING#RE${n}` } },
    NewImage: { tenant: { S: "duka" }, ...(outbox === undefined ? {} : { outbox: { S: outbox } }) },
  },
});
const removal: DynamoDBRecord = {
  eventName: "REMOVE",
  dynamodb: { SequenceNumber: "7", Keys: { pk: { S: "CALL#duka#CA1" }, sk: { S: "RECORDING#RE9" } } },
};

/** Both areas' work in one queue, where it does not matter. */
const both = (queue: RelayQueues["recordings"]): RelayQueues => ({ recordings: queue, billing: queue, calls: queue, office: queue });

describe("the relay", () => {
  it("sends each area's work to its own queue, and names what either did not take", async () => {
    const sent: Record<string, readonly string[]> = {};
    const queue = (name: string, failed: readonly number[]) => ({
      send: async (messages: readonly { readonly kind: string }[]) => {
        sent[name] = messages.map(({ kind }) => kind);
        return failed;
      },
    });
    const records = [
      change(1, "copy-recording"),
      change(2, "billing/send-notice"),
      change(3, "billing/extend-calls"),
      change(4, "calls/list"),
      change(5, "office/delete"),
    ];
    const answer = await relayChanges(
      { recordings: queue("recordings", []), billing: queue("billing", [1]), calls: queue("calls", []), office: queue("office", []) },
      records,
    );
    expect(sent).toEqual({
      recordings: ["copy-recording"],
      billing: ["billing/send-notice", "billing/extend-calls"],
      calls: ["calls/list"],
      office: ["office/delete"],
    });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "103" }] });
  });

  it("sends what asks for work, and nothing else", async () => {
    const queue = createWorkQueue(cloud.sqs, cloud.queueUrl);
    const records = [change(1), change(2, "copy-recording"), removal, change(3, "send-mail")];
    expect(await relayChanges(both(queue), records)).toEqual({ batchItemFailures: [] });
    expect(cloud.queued()).toEqual([
      { kind: "copy-recording", pk: "CALL#duka#CA1", sk: "RECORDING#RE2" },
      { kind: "send-mail", pk: "CALL#duka#CA1", sk: "RECORDING#RE3" },
    ]);
  });

  it("asks the queue nothing when nothing asks for work", async () => {
    const nowhere = new SQSClient({
      endpoint: "http://127.0.0.1:9",
      region: "us-east-1",
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
    });
    expect(await relayChanges(both(createWorkQueue(nowhere, "http://127.0.0.1:9/q")), [change(1), removal])).toEqual({
      batchItemFailures: [],
    });
  });

  it("sends more than fits into one request, and sends a repeat again", async () => {
    const queue = createWorkQueue(cloud.sqs, cloud.queueUrl);
    const records = Array.from({ length: 23 }, (_, n) => change(n, "copy-recording"));
    expect(await relayChanges(both(queue), records)).toEqual({ batchItemFailures: [] });
    expect(cloud.queued()).toHaveLength(23);
    await relayChanges(both(queue), records.slice(20));
    expect(cloud.queued()).toHaveLength(26);
  });

  it("names the records whose messages the queue did not take", async () => {
    const records = [change(0), ...Array.from({ length: 12 }, (_, n) => change(n + 1, "copy-recording"))];
    // The 2nd and the last of 12 messages, which are the 3rd and the last of 13 records.
    const queue = { send: async () => [1, 11] };
    expect(await relayChanges(both(queue), records)).toEqual({ batchItemFailures: [{ itemIdentifier: "102" }, { itemIdentifier: "112" }] });
  });

  it("fails as a whole when the queue cannot be reached, so that the stream repeats all", async () => {
    const nowhere = new SQSClient({
      endpoint: "http://127.0.0.1:9",
      region: "us-east-1",
      credentials: { accessKeyId: "x", secretAccessKey: "x" },
      maxAttempts: 1,
    });
    await expect(relayChanges(both(createWorkQueue(nowhere, "http://127.0.0.1:9/q")), [change(1, "copy-recording")])).rejects.toThrow();
  });
});

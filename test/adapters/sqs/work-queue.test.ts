import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWorkQueue } from "../../../adapters/sqs/work-queue.ts";
import { listening } from "../carrier/carrier-server.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../s3/objects-and-queues.ts";

let cloud: ObjectsAndQueues;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
});
afterAll(() => cloud.close());
beforeEach(() => cloud.emptyQueue());

const messages = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ kind: "copy-recording", pk: `CALL#${n}`, sk: "RECORDING#RE1" }));

describe("the work queue", () => {
  it("takes any number of messages", async () => {
    const queue = createWorkQueue(cloud.sqs, cloud.queueUrl);
    expect(await queue.send([])).toEqual([]);
    expect(await queue.send(messages(21))).toEqual([]);
    expect(cloud.queued()).toEqual(messages(21));
  });

  it("names the messages that were not taken by their place in the whole list", async () => {
    const batch = z.object({ Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })) });
    /** A queue that never takes the messages about the calls 3 and 20. */
    async function answer(request: IncomingMessage, response: ServerResponse) {
      const refused = batch.parse(await json(request)).Entries.filter(({ MessageBody }) => /CALL#(3|20)"/.test(MessageBody));
      const failed = refused.map(({ Id }) => ({ Id, Code: "InternalError", SenderFault: false }));
      response.writeHead(200, { "content-type": "application/x-amz-json-1.0" }).end(JSON.stringify({ Successful: [], Failed: failed }));
    }
    const choosy = createServer((request, response) => void answer(request, response));
    const endpoint = await listening(choosy);
    const client = new SQSClient({ endpoint, region: "us-east-1", credentials: { accessKeyId: "x", secretAccessKey: "x" } });
    const failed = await createWorkQueue(client, `${endpoint}/1/work`).send(messages(23));
    expect(failed.toSorted((a, b) => a - b)).toEqual([3, 20]);
    choosy.closeAllConnections();
    choosy.close();
  });

  it("lets a received message come again after the time that it is told", async () => {
    const queue = createWorkQueue(cloud.sqs, cloud.queueUrl);
    await queue.send(messages(1));
    const receive = () => cloud.sqs.send(new ReceiveMessageCommand({ QueueUrl: cloud.queueUrl, VisibilityTimeout: 600 }));
    const { Messages: [first] = [] } = await receive();
    expect((await receive()).Messages ?? []).toEqual([]);
    await queue.postpone(first?.ReceiptHandle ?? "", 0);
    expect((await receive()).Messages).toMatchObject([{ MessageId: first?.MessageId }]);
  });
});

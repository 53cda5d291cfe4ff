/** The queue of work that workers do behind the call path. */
import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { WorkMessage } from "./work-message.ts";

/** What one request may carry (SQS quota). */
const BATCH = 10;

export interface WorkQueue {
  /** Sends the messages and answers the places (in the list) of those that were not taken. @throws when the queue cannot be reached. */
  send(messages: readonly WorkMessage[]): Promise<readonly number[]>;
  /** Lets a received message come again after so many seconds. */
  postpone(receiptHandle: string, seconds: number): Promise<void>;
}

export function createWorkQueue(client: SQSClient, url: string): WorkQueue {
  return {
    async send(messages) {
      const batches = Array.from({ length: Math.ceil(messages.length / BATCH) }, (_, batch) => batch * BATCH);
      const failed = await Promise.all(batches.map((start) => sendBatch(client, url, messages.slice(start, start + BATCH), start)));
      return failed.flat();
    },
    async postpone(receiptHandle, seconds) {
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds }));
    },
  };
}

/** The ids in the request are places in the whole list, so that the answer's failures name them. */
async function sendBatch(client: SQSClient, url: string, messages: readonly WorkMessage[], start: number): Promise<number[]> {
  const entries = messages.map(({ kind, pk, sk }, i) => ({ Id: String(start + i), MessageBody: JSON.stringify({ kind, pk, sk }) }));
  const { Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries: entries }));
  return (Failed ?? []).map(({ Id }) => Number(Id));
}

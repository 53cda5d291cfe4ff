/** Lambda: the table's stream → the work queues, one for each area. */
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod/mini";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { relayChanges, type RelayQueues } from "./relay-changes.ts";

const environmentSchema = z.object({
  WORK_QUEUE_URL: z.url(),
  BILLING_QUEUE_URL: z.url(),
  CALLS_QUEUE_URL: z.url(),
  OFFICE_QUEUE_URL: z.url(),
});

let queues: RelayQueues | undefined;

function wire(): RelayQueues {
  const urls = environmentSchema.parse(process.env);
  const client = new SQSClient({});
  return {
    recordings: createWorkQueue(client, urls.WORK_QUEUE_URL),
    billing: createWorkQueue(client, urls.BILLING_QUEUE_URL),
    calls: createWorkQueue(client, urls.CALLS_QUEUE_URL),
    office: createWorkQueue(client, urls.OFFICE_QUEUE_URL),
  };
}

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => relayChanges((queues ??= wire()), event.Records);

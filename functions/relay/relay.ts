/** Lambda: the table's stream → the work queues, one for recordings, one for billing. */
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod/mini";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { relayChanges, type RelayQueues } from "./relay-changes.ts";

const environmentSchema = z.object({ WORK_QUEUE_URL: z.url(), BILLING_QUEUE_URL: z.url() });

let queues: RelayQueues | undefined;

function wire(): RelayQueues {
  const { WORK_QUEUE_URL, BILLING_QUEUE_URL } = environmentSchema.parse(process.env);
  const client = new SQSClient({});
  return { recordings: createWorkQueue(client, WORK_QUEUE_URL), billing: createWorkQueue(client, BILLING_QUEUE_URL) };
}

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => relayChanges((queues ??= wire()), event.Records);

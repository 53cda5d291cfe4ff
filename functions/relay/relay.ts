/** Lambda: the table's stream → the work queue. */
import { SQSClient } from "@aws-sdk/client-sqs";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod/mini";
import { createWorkQueue, type WorkQueue } from "../../adapters/sqs/work-queue.ts";
import { relayChanges } from "./relay-changes.ts";

const environmentSchema = z.object({ WORK_QUEUE_URL: z.url() });

let queue: WorkQueue | undefined;
const wired = (): WorkQueue => (queue ??= createWorkQueue(new SQSClient({}), environmentSchema.parse(process.env).WORK_QUEUE_URL));

export const handler = (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => relayChanges(wired(), event.Records);

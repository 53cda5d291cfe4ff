/** Lambda: the queue of ended calls → the lists in which they are looked for. */
import { SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { LIST_CALL } from "../../adapters/dynamodb/calls.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { createWorkQueue } from "../../adapters/sqs/work-queue.ts";
import { consumeWork, type WorkServices } from "../recordings/consume-work.ts";
import { createConfiguration } from "../voice/configuration.ts";
import { listEndedCall } from "./list-call.ts";

const environmentSchema = z.object({ TABLE_NAME: z.string(), CALLS_QUEUE_URL: z.url() });

let services: WorkServices | undefined;

function wire(): WorkServices {
  const { TABLE_NAME: tableName, CALLS_QUEUE_URL } = environmentSchema.parse(process.env);
  const table = createSdkTable({ tableName });
  const lists = { table, configuration: createConfiguration(table, Date.now) };
  return {
    queue: createWorkQueue(new SQSClient({}), CALLS_QUEUE_URL),
    log: (line) => console.log(JSON.stringify(line)),
    workers: new Map([[LIST_CALL, async (item) => void (await listEndedCall(lists, item))]]),
  };
}

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => consumeWork((services ??= wire()), event.Records);

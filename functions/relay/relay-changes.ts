/** The outbox: every change of the table that asks for work becomes a message, and none is lost: what was not sent comes again. */
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import type { WorkMessage } from "../../adapters/sqs/work-message.ts";
import type { WorkQueue } from "../../adapters/sqs/work-queue.ts";
import { mailsOf } from "./mails-of.ts";

/** By area, so that a mail does not wait behind long recordings. */
export interface RelayQueues {
  readonly recordings: Pick<WorkQueue, "send">;
  readonly billing: Pick<WorkQueue, "send">;
  readonly calls: Pick<WorkQueue, "send">;
  readonly office: Pick<WorkQueue, "send">;
}

interface Asking {
  readonly message: WorkMessage;
  readonly sequence: string;
}

/**
 * @returns the records that could not be sent; the stream repeats from the first of them on, so some work is asked for
 * twice, which workers do not mind
 */
export async function relayChanges(queues: RelayQueues, records: readonly DynamoDBRecord[]): Promise<DynamoDBBatchResponse> {
  const asking = records.flatMap((record) => {
    const work = workOf(record);
    const messages = [...(work === undefined ? [] : [work]), ...mailsOf(record)];
    return messages.map((message) => ({ message, sequence: record.dynamodb?.SequenceNumber ?? "" }));
  });
  const failed = await Promise.all(
    AREAS.map((area) =>
      send(
        queues[area],
        asking.filter(({ message }) => areaOf(message) === area),
      ),
    ),
  );
  return { batchItemFailures: failed.flat().map((itemIdentifier) => ({ itemIdentifier })) };
}

const AREAS = ["billing", "calls", "office", "recordings"] as const;

/** Work is named after its area; the copying of recordings was there before there were any. */
const areaOf = ({ kind }: WorkMessage): keyof RelayQueues => AREAS.find((area) => kind.startsWith(`${area}/`)) ?? "recordings";

/** The sequence numbers of those that were not taken. */
async function send(queue: Pick<WorkQueue, "send">, asking: readonly Asking[]): Promise<string[]> {
  if (asking.length === 0) return [];
  const failed = await queue.send(asking.map(({ message }) => message));
  return failed.map((place) => asking[place]?.sequence ?? "");
}

/** The work that an item as it now stands asks for. */
function workOf({ dynamodb }: DynamoDBRecord): WorkMessage | undefined {
  const kind = dynamodb?.NewImage?.["outbox"]?.S;
  const pk = dynamodb?.Keys?.["pk"]?.S;
  const sk = dynamodb?.Keys?.["sk"]?.S;
  return kind === undefined || pk === undefined || sk === undefined ? undefined : { kind, pk, sk };
}

/** Works off messages of the work queue, each by the worker for its kind. What fails comes again, later each time, and at last goes to the dead letters. */
import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import type { Key } from "../../adapters/dynamodb/table.ts";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import { workMessageSchema } from "../../adapters/sqs/work-message.ts";
import type { WorkQueue } from "../../adapters/sqs/work-queue.ts";
import { CONFIGURATION_RETRY_SECONDS, retryDelay } from "../../core/recordings/retry-delay.ts";
import { SoundRefused } from "../../core/recordings/sound-rules.ts";

export interface WorkServices {
  readonly queue: Pick<WorkQueue, "postpone">;
  /** By kind of work; a message of another kind fails. */
  readonly workers: ReadonlyMap<string, (item: Key) => Promise<void>>;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

/** The carrier refuses our credentials: only people can repair that, so the whole invocation counts as an error and rings the alarm. */
class CarrierCredentialsRefused extends Error {
  override readonly name = "CarrierCredentialsRefused";
}

/**
 * One message after the other, so that memory holds one recording's buffers.
 * @throws CarrierCredentialsRefused after all messages were tried; those done before are harmless to repeat
 */
export async function consumeWork(services: WorkServices, records: readonly SQSRecord[]): Promise<SQSBatchResponse> {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  let refused: unknown;
  for (const record of records) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- see above
      await work(services, record);
    } catch (error) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      if (isConfiguration(error)) refused = error;
      // oxlint-disable-next-line no-await-in-loop -- see above
      await comeAgain(services, record, error);
    }
  }
  if (refused !== undefined) throw new CarrierCredentialsRefused("check the auth tokens in the carrier secret", { cause: refused });
  return { batchItemFailures };
}

async function work({ workers }: WorkServices, { body }: SQSRecord): Promise<void> {
  const { kind, pk, sk } = workMessageSchema.parse(JSON.parse(body));
  const worker = workers.get(kind);
  if (worker === undefined) throw new Error(`no worker for work of the kind "${kind.slice(0, 40)}"`);
  await worker({ pk, sk });
}

async function comeAgain({ queue, log }: WorkServices, record: SQSRecord, error: unknown): Promise<void> {
  const attempt = Number(record.attributes.ApproximateReceiveCount);
  const again = isConfiguration(error) ? CONFIGURATION_RETRY_SECONDS : retryDelay(attempt);
  // The configuration error is logged once, by being thrown at the end.
  if (!isConfiguration(error))
    log({ level: "warn", code: codeOf(error), message: record.messageId, attempt, again, cause: causeOf(error) });
  await queue.postpone(record.receiptHandle, again);
}

const isConfiguration = (error: unknown): boolean => error instanceof CarrierError && error.trouble === "auth";

function codeOf(error: unknown): string {
  if (error instanceof CarrierError) return `carrier-${error.trouble}`;
  return error instanceof SoundRefused ? `sound-${error.code}` : "work-failed";
}

const causeOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 300);

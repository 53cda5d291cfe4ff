/** Lambda: the work queue → whatever an item's outbox asks for. One worker for each kind of work. */
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod/mini";
import { COPY_RECORDING } from "../../adapters/dynamodb/recordings.ts";
import { createRecordingStore } from "../../adapters/s3/recording-store.ts";
import { consumeWork, type WorkServices } from "./consume-work.ts";
import { copyRecording } from "./copy-recording.ts";
import { wireRecordings } from "./services.ts";

const environmentSchema = z.object({ RECORDINGS_BUCKET: z.string() });

let services: WorkServices | undefined;

function wire(): WorkServices {
  const { queue, log, ...recordings } = wireRecordings(process.env);
  const store = createRecordingStore(environmentSchema.parse(process.env).RECORDINGS_BUCKET);
  const workers = new Map([[COPY_RECORDING, (item: Parameters<typeof copyRecording>[1]) => copyRecording({ ...recordings, store }, item)]]);
  return { queue, log, workers };
}

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> => consumeWork((services ??= wire()), event.Records);

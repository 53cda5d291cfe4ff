/**
 * Copies one recording from the carrier into our bucket, then deletes it at the carrier. Run twice, or again after a crash
 * between any two steps, it ends the same: each step first looks at what is stored.
 */
import { ensureCheckUp } from "../../adapters/dynamodb/check-ups.ts";
import { fileMessage, removeMessage } from "../../adapters/dynamodb/messages.ts";
import { markLeftAtCarrier, markStored, readRecording } from "../../adapters/dynamodb/recordings.ts";
import type { Key, Table } from "../../adapters/dynamodb/table.ts";
import type { RecordingStore } from "../../adapters/s3/recording-store.ts";
import { objectKey } from "../../core/recordings/object-key.ts";
import type { StoredRecording } from "../../core/recordings/stored-recording.ts";
import type { Carrier } from "./carrier.ts";
import { storeSound } from "./store-sound.ts";

export interface CopyServices {
  readonly table: Pick<Table, "get" | "update" | "delete" | "transact">;
  readonly store: RecordingStore;
  readonly carrier: Pick<Carrier, "openRecording" | "deleteRecording">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** @throws what went wrong; the same message is to be tried again later */
export async function copyRecording(services: CopyServices, key: Key): Promise<void> {
  const recording = await readRecording(services.table, key);
  if (recording === undefined) return;
  try {
    await settle(services, recording, key);
  } catch (error) {
    // The queue's own tries may run out: the check-up of the call goes on after them.
    await ensureCheckUp(services.table, recording.tenant, recording.call, services.now());
    throw error;
  }
}

async function settle(services: CopyServices, recording: StoredRecording, key: Key): Promise<void> {
  switch (recording.state) {
    case "pending":
    case "missing":
      return copyAndClear(services, recording, key);
    case "stored":
      return fileAndClear(services, recording);
    case "deleted":
      // A copy that was on its way when somebody deleted the recording goes the same way.
      await services.store.remove(objectKey(recording));
      if (recording.kind === "voicemail") await removeMessage(services.table, recording);
      return clearAtCarrier(services, recording);
    case "absent":
      return undefined;
    default:
      return recording.state satisfies never;
  }
}

async function copyAndClear(services: CopyServices, recording: StoredRecording, key: Key): Promise<void> {
  const object = await storeSound(services, recording);
  const marked = await markStored(services.table, recording, object, services.now());
  // Deleted or settled while it was being copied: look again at what it is now.
  return marked ? fileAndClear(services, recording) : copyRecording(services, key);
}

/** What can be heard is told of in its mailbox. */
async function fileAndClear(services: CopyServices, recording: StoredRecording): Promise<void> {
  if (recording.kind === "voicemail") await fileMessage(services.table, recording);
  await clearAtCarrier(services, recording);
}

/** The carrier's copy goes only after ours is proven. */
async function clearAtCarrier({ table, carrier }: CopyServices, recording: StoredRecording): Promise<void> {
  try {
    await carrier.deleteRecording(recording);
  } catch (error) {
    await markLeftAtCarrier(table, recording, true);
    throw error;
  }
  if (recording.leftAtCarrier === true) await markLeftAtCarrier(table, recording, false);
}

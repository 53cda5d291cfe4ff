/** Streams a recording from the carrier into the bucket and proves that all of it is there. */
import { pipeline } from "node:stream/promises";
import type { StoredObject } from "../../adapters/dynamodb/recordings.ts";
import { objectKey } from "../../core/recordings/object-key.ts";
import { checkAnnounced, checkStored } from "../../core/recordings/sound-rules.ts";
import type { StoredRecording } from "../../core/recordings/stored-recording.ts";
import type { CopyServices } from "./copy-recording.ts";
import { SoundMeter } from "./sound-meter.ts";

/**
 * @throws CarrierError when the carrier does not give it
 * @throws SoundRefused when what came is not the recording, or not all of it; then nothing new is in the bucket
 */
export async function storeSound(
  { carrier, store }: Pick<CopyServices, "carrier" | "store">,
  recording: StoredRecording,
): Promise<StoredObject> {
  const media = await carrier.openRecording(recording);
  try {
    checkAnnounced(media);
    const meter = new SoundMeter(media.length);
    const key = objectKey(recording);
    await bothDone(pipeline(media.body, meter), store.write(key, meter), (cause) => media.body.destroy(cause));
    checkStored(meter.bytes, await store.sizeOf(key));
    return { objectKey: key, bytes: meter.bytes, sha256: meter.sha256() };
  } finally {
    media.body.destroy();
  }
}

/** Waits for the end of both, so that what one of them began (an upload) is cleaned up before a failure is reported. */
async function bothDone(reading: Promise<void>, writing: Promise<void>, stopReading: (cause: Error) => void): Promise<void> {
  const stopped = writing.catch((cause: unknown) => {
    stopReading(cause instanceof Error ? cause : new Error(String(cause)));
    throw cause;
  });
  const ends = await Promise.allSettled([reading, stopped]);
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}

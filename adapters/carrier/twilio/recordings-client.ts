/** What we ask of the carrier about recordings. Addresses are made of validated ids alone, never of an address that a webhook brought. */
import type { ListedRecording } from "../../../core/recordings/carrier-facts.ts";
import { recordingIdsSchema, type RecordingIds } from "../../../core/recordings/stored-recording.ts";
import { CarrierError } from "../carrier-error.ts";
import { recordingSid } from "./fields.ts";
import { openMedia, type Media } from "./open-media.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";
import { countOf, epochOf, known } from "./rest-fields.ts";

/** More than a call of a day can have. */
const MOST = 100;

/**
 * The recordings of a call that the carrier has.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function listRecordings(access: RestAccess, account: string, call: string): Promise<readonly ListedRecording[]> {
  try {
    const recordings = await askRest(access, account, (client) => client.calls(call).recordings.list({ limit: MOST, pageSize: MOST }));
    return recordings.flatMap((recording): ListedRecording[] => {
      const sid = recordingSid(recording.sid);
      if (sid === undefined) return [];
      const counts = known({
        seconds: countOf(recording.duration),
        channels: countOf(recording.channels),
        startedAt: epochOf(recording.startTime),
      });
      return [{ recording: sid, status: statusOf(recording.status), ...sourceOf(recording.source), ...counts }];
    });
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return [];
    throw error;
  }
}

/**
 * Opens the sound of a recording as WAV, with the channels it was made with.
 * @throws CarrierError "not-ready" (the carrier answers 404 for seconds after its notice), "auth", "unavailable"
 */
export async function openRecording(access: RestAccess, ids: RecordingIds): Promise<Media> {
  const { account, recording } = recordingIdsSchema.parse(ids);
  const address = new URL(`/2010-04-01/Accounts/${account}/Recordings/${recording}.wav`, access.apiUrl);
  return openMedia(address, { user: account, password: await access.tokenOf(account) });
}

/**
 * Deletes a recording at the carrier; one that is not there is deleted already.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function deleteRecording(access: RestAccess, ids: RecordingIds): Promise<void> {
  const { account, recording } = recordingIdsSchema.parse(ids);
  try {
    await askRest(access, account, (client) => client.recordings(recording).remove());
  } catch (error) {
    if (!(error instanceof CarrierError && error.trouble === "gone")) throw error;
  }
}

/** The resource knows more words than the client's types do: a deleted recording's metadata stay for a while. */
function statusOf(status: string): ListedRecording["status"] {
  switch (status) {
    case "completed":
      return "completed";
    case "absent":
    case "failed":
      return "absent";
    case "deleted":
      return "gone";
    default:
      return "in-work";
  }
}

function sourceOf(source: string): { source?: "voicemail" | "call" } {
  if (source === "RecordVerb") return { source: "voicemail" };
  return source === "DialVerb" ? { source: "call" } : {};
}

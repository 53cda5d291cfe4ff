/** POST /api/calls/{id}/recordings/{recording}/audio: an address that plays for five minutes. */
import { recordingKey } from "../../adapters/dynamodb/keys.ts";
import { readRecording } from "../../adapters/dynamodb/recordings.ts";
import { Refusal } from "../../core/errors.ts";
import type { StoredRecording } from "../../core/recordings/stored-recording.ts";
import type { EndpointHandler } from "./endpoint-handler.ts";

const PLAYS_SECONDS = 5 * 60;

export const playRecording: EndpointHandler<"POST /api/calls/{id}/recordings/{recording}/audio"> = async (
  { params: { id: call, recording } },
  services,
  member,
) => {
  const objectKey = keyOf(await readRecording(services.table, recordingKey(member.tenant, call, recording)));
  const expiresAt = services.now() + PLAYS_SECONDS * 1000;
  const url = await services.signAudio(objectKey, PLAYS_SECONDS);
  // Who listened to what is asked for one day.
  services.log({ at: "account", listened: recording, call, tenant: member.tenant, user: member.user });
  return { url, expiresAt };
};

function keyOf(recording: StoredRecording | undefined): string {
  if (recording?.state === "pending") throw new Refusal("recording-not-ready");
  if (recording?.state !== "stored" || recording.objectKey === undefined) throw new Refusal("not-found");
  return recording.objectKey;
}

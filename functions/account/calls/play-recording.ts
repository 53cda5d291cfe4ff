/** POST /api/calls/{id}/recordings/{recording}/audio: an address that plays for five minutes. */
import { recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { readRecording } from "../../../adapters/dynamodb/recordings.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredRecording } from "../../../core/recordings/stored-recording.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import { openCall } from "./open-call.ts";
import { isOf } from "./own-calls.ts";

const PLAYS_SECONDS = 5 * 60;

export const playRecording: EndpointHandler<"POST /api/calls/{id}/recordings/{recording}/audio"> = async ({ params }, services, member) => {
  const { people } = await openCall(services, member, params.id);
  const recording = await readRecording(services.table, recordingKey(member.tenant, params.id, params.recording));
  refuseSecret(member, people, recording);
  const objectKey = keyOf(recording);
  const expiresAt = services.now() + PLAYS_SECONDS * 1000;
  // Who listened to what is asked for one day.
  services.log({ at: "account", listened: params.recording, call: params.id, tenant: member.tenant, user: member.user });
  return { url: await services.signAudio(objectKey, PLAYS_SECONDS), expiresAt };
};

/** Others' talks and messages are for those who have the right to listen; one's own talks, and the messages in one's mailbox, are one's own. */
function refuseSecret({ allowed, extension }: Member, people: readonly string[], recording: StoredRecording | undefined): void {
  const isOwn = recording?.kind === "voicemail" ? recording.mailbox === extension : isOf(people, extension);
  if (!isOwn && !allowed.has("recordings.listen")) throw new Refusal("not-allowed");
}

function keyOf(recording: StoredRecording | undefined): string {
  if (recording?.state === "pending") throw new Refusal("recording-not-ready");
  if (recording?.state !== "stored" || recording.objectKey === undefined) throw new Refusal("not-found");
  return recording.objectKey;
}

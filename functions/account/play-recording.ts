/** POST /api/calls/{id}/recordings/{recording}/audio: an address that plays for five minutes. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { recordingKey } from "../../adapters/dynamodb/keys.ts";
import { readRecording } from "../../adapters/dynamodb/recordings.ts";
import type { AudioView } from "../../core/account/views.ts";
import { Refusal } from "../../core/errors.ts";
import { recordingIdsSchema, type StoredRecording } from "../../core/recordings/stored-recording.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import { answer, type Answer } from "./answer.ts";
import { readPath } from "./read-request.ts";
import type { AccountServices } from "./services.ts";

const PLAYS_SECONDS = 5 * 60;

export async function playRecording(request: APIGatewayProxyEventV2, services: AccountServices, member: StoredMember): Promise<Answer> {
  const call = readPath(request, "id", recordingIdsSchema.shape.call);
  const recording = readPath(request, "recording", recordingIdsSchema.shape.recording);
  const objectKey = keyOf(await readRecording(services.table, recordingKey(member.tenant, call, recording)));
  const expiresAt = services.now() + PLAYS_SECONDS * 1000;
  const view: AudioView = { url: await services.signAudio(objectKey, PLAYS_SECONDS), expiresAt };
  // Who listened to what is asked for one day.
  services.log({ at: "account", listened: recording, call, tenant: member.tenant, user: member.user });
  return answer(view);
}

function keyOf(recording: StoredRecording | undefined): string {
  if (recording?.state === "pending") throw new Refusal("recording-not-ready");
  if (recording?.state !== "stored" || recording.objectKey === undefined) throw new Refusal("not-found");
  return recording.objectKey;
}

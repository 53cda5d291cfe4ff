/** DELETE /api/calls/{id}/recordings/{recording}: the sound goes for good; who deleted it, and when, stays. */
import { recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { readRecording } from "../../../adapters/dynamodb/recordings.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { openCall } from "./open-call.ts";
import { removeRecording } from "./remove-recording.ts";

export const deleteRecording: EndpointHandler<"DELETE /api/calls/{id}/recordings/{recording}"> = async ({ params }, services, member) => {
  await openCall(services, member, params.id);
  const recording = await readRecording(services.table, recordingKey(member.tenant, params.id, params.recording));
  if (recording === undefined) throw new Refusal("not-found");
  await removeRecording(services, member, recording);
};

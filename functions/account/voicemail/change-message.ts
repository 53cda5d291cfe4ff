/** What a reader does with a message: takes it for heard or not, or deletes it. */
import { recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { keyOfMessage, markHeard } from "../../../adapters/dynamodb/messages.ts";
import { readRecording } from "../../../adapters/dynamodb/recordings.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredRecording } from "../../../core/recordings/stored-recording.ts";
import { removeRecording } from "../calls/remove-recording.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { readerOf, refuseClosed } from "./mailboxes.ts";

export const changeHeard: EndpointHandler<"PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard"> = async (
  { params, body },
  services,
  member,
) => {
  const message = await messageOf(params, services, member);
  const heardAt = body.heard ? services.now() : undefined;
  if (!(await markHeard(services.table, keyOfMessage(message), readerOf(member), heardAt))) throw new Refusal("not-found");
};

export const deleteMessage: EndpointHandler<"DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}"> = async (
  { params },
  services,
  member,
) => {
  const message = await messageOf(params, services, member);
  if (params.mailbox !== member.extension && !member.allowed.has("recordings.delete")) throw new Refusal("not-allowed");
  await removeRecording(services, member, message);
};

interface Named {
  readonly mailbox: string;
  readonly call: string;
  readonly recording: string;
}

/** @throws Refusal "not-found" when this mailbox, which the member may open, has no such message */
async function messageOf(named: Named, { table }: AccountServices, member: Member): Promise<StoredRecording> {
  refuseClosed(member, named.mailbox);
  const recording = await readRecording(table, recordingKey(member.tenant, named.call, named.recording));
  if (recording?.kind !== "voicemail" || (recording.mailbox ?? "office") !== named.mailbox) throw new Refusal("not-found");
  return recording;
}

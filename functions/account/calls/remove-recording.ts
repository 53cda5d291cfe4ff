/** Turns a recording into a tombstone, with the entry in the log of changes; a worker then removes the sound here and at the carrier. */
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { hideMessage } from "../../../adapters/dynamodb/messages.ts";
import { deletion } from "../../../adapters/dynamodb/recordings.ts";
import type { StoredRecording } from "../../../core/recordings/stored-recording.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { entryOf } from "../setup/change-setup.ts";
import { callSubject } from "./call-subject.ts";

/** A second deletion changes nothing. */
export async function removeRecording(services: AccountServices, member: Member, recording: StoredRecording): Promise<void> {
  const at = services.now();
  const { kind, call, mailbox, seconds } = recording;
  const of = (await readCall(services.table, member.tenant, call))?.call;
  const before = { called: of?.startedAt, kind, mailbox, seconds, recording: recording.recording };
  const audit = { action: "recording.delete", subject: of === undefined ? call : callSubject(of), before } as const;
  const { key, change } = deletion(recording, member.name, at);
  await ifItHolds(services.table.transact([{ update: key, change }, auditWrite(member.tenant, entryOf(member, { audit }, at))]));
  await hideMessage(services.table, recording);
}

/** Notes on a call: written by whoever may see it, taken back by whoever wrote it. */
import { randomUUID } from "node:crypto";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { noteDeletion, noteIdOf, noteWrite, readNote } from "../../../adapters/dynamodb/call-notes.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { entryOf } from "../setup/change-setup.ts";
import { callSubject } from "./call-subject.ts";
import { openCall } from "./open-call.ts";

/** A call's record is read in one query: it must stay small. */
const MOST_NOTES = 50;

export const addNote: EndpointHandler<"POST /api/calls/{id}/notes"> = async ({ params, body }, services, member) => {
  const { call, notes } = await openCall(services, member, params.id);
  if (notes.length >= MOST_NOTES) throw new Refusal("too-many-notes");
  const at = services.now();
  const note = { id: noteIdOf(at, randomUUID()), at, text: body.text, by: member.name };
  const audit = { action: "call.note", subject: callSubject(call), after: body.text } as const;
  await services.table.transact([
    noteWrite(member.tenant, params.id, { ...note, user: member.user }),
    auditWrite(member.tenant, entryOf(member, { audit }, at)),
  ]);
  return { ...note, isOwn: true };
};

export const removeNote: EndpointHandler<"DELETE /api/calls/{id}/notes/{note}"> = async ({ params }, services, member) => {
  const { call, notes } = await openCall(services, member, params.id);
  const note = notes.map(readNote).find(({ id }) => id === params.note);
  if (note === undefined) throw new Refusal("not-found");
  if (note.user !== member.user) throw new Refusal("not-allowed");
  const audit = { action: "call.note", subject: callSubject(call), before: note.text } as const;
  const entry = auditWrite(member.tenant, entryOf(member, { audit }, services.now()));
  await ifItHolds(services.table.transact([noteDeletion(member.tenant, params.id, note.id, member.user), entry]));
};

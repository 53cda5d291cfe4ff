/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import { addNote, removeNote } from "./calls/change-notes.ts";
import { deleteRecording } from "./calls/delete-recording.ts";
import { exportCalls } from "./calls/export-calls.ts";
import { listCalls } from "./calls/list-calls.ts";
import { markReturned } from "./calls/mark-returned.ts";
import { playRecording } from "./calls/play-recording.ts";
import { showCall } from "./calls/show-call.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { askForDeletion, showDeletion, takeBackDeletion } from "./office/deletion.ts";
import { addressOfExport, listExports, startExport } from "./office/exports.ts";
import { applyImport, checkImport, startImport } from "./office/imports.ts";
import { changeHeard, deleteMessage } from "./voicemail/change-message.ts";
import { listMailboxes } from "./voicemail/list-mailboxes.ts";
import { listMessages } from "./voicemail/list-messages.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/calls": listCalls,
  "GET /api/calls.csv": exportCalls,
  "GET /api/calls/{id}": showCall,
  "POST /api/calls/{id}/recordings/{recording}/audio": playRecording,
  "DELETE /api/calls/{id}/recordings/{recording}": deleteRecording,
  "POST /api/calls/{id}/notes": addNote,
  "DELETE /api/calls/{id}/notes/{note}": removeNote,
  "PUT /api/calls/{id}/returned": markReturned,
  "GET /api/mailboxes": listMailboxes,
  "GET /api/mailboxes/{mailbox}/messages": listMessages,
  "PUT /api/mailboxes/{mailbox}/messages/{call}/{recording}/heard": changeHeard,
  "DELETE /api/mailboxes/{mailbox}/messages/{call}/{recording}": deleteMessage,
  "POST /api/office/exports": startExport,
  "GET /api/office/exports": listExports,
  "POST /api/office/exports/{id}/address": addressOfExport,
  "POST /api/office/imports": startImport,
  "POST /api/office/imports/{id}/check": checkImport,
  "POST /api/office/imports/{id}/apply": applyImport,
  "GET /api/office/deletion": showDeletion,
  "POST /api/office/deletion": askForDeletion,
  "DELETE /api/office/deletion": takeBackDeletion,
};

/** What answers about calls. */
import type { callsApi } from "../../../core/account/api/calls.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { addNote, removeNote } from "./change-notes.ts";
import { deleteRecording } from "./delete-recording.ts";
import { exportCalls } from "./export-calls.ts";
import { listCalls } from "./list-calls.ts";
import { markReturned } from "./mark-returned.ts";
import { playRecording } from "./play-recording.ts";
import { showCall } from "./show-call.ts";

export const callsHandlers: HandlersOf<typeof callsApi> = {
  "GET /api/calls": listCalls,
  "GET /api/calls.csv": exportCalls,
  "GET /api/calls/{id}": showCall,
  "POST /api/calls/{id}/recordings/{recording}/audio": playRecording,
  "DELETE /api/calls/{id}/recordings/{recording}": deleteRecording,
  "POST /api/calls/{id}/notes": addNote,
  "DELETE /api/calls/{id}/notes/{note}": removeNote,
  "PUT /api/calls/{id}/returned": markReturned,
};

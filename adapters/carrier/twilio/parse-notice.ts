/** A notification (call status, leg status, recording status) as a neutral notice. */
import type { CallNotice } from "../../../core/voice/call-event.ts";
import { accountSid, callSid, instant, legStatus, OURS, party, recordingSid, seconds, type Fields } from "./fields.ts";

/** The notice, or undefined when the path is not ours or a needed field is missing or odd. */
export function parseNotice(path: string, fields: Fields): CallNotice | undefined {
  const callId = callSid(fields.get("CallSid"));
  const account = accountSid(fields.get("AccountSid"));
  if (callId === undefined || account === undefined) return undefined;
  switch (path) {
    case "/voice/status":
      return callStatus(fields, { callId, account });
    case "/voice/leg-status":
      return legNotice(fields, { callId, account });
    case "/voice/recording":
      return recordingStatus(fields, { callId, account });
    default:
      return undefined;
  }
}

type Ids = { readonly callId: string; readonly account: string };

function callStatus(fields: Fields, ids: Ids): CallNotice | undefined {
  const status = legStatus(fields.get("CallStatus"));
  if (status === undefined) return undefined;
  const isOurs = fields.get("Direction") === OURS;
  const from = party(fields.get(isOurs ? "To" : "From"));
  const to = called(fields, isOurs ? "From" : "To");
  return { kind: "call-status", ...ids, from, to, status, ...timing(fields), ...(isOurs ? { calledBack: true } : {}) };
}

function legNotice(fields: Fields, ids: Ids): CallNotice | undefined {
  const status = legStatus(fields.get("CallStatus"));
  return status === undefined ? undefined : { kind: "leg-status", ...ids, to: called(fields), status, ...timing(fields) };
}

function recordingStatus(fields: Fields, ids: Ids): CallNotice | undefined {
  const recordingId = recordingSid(fields.get("RecordingSid"));
  const status = recordingStatusOf(fields.get("RecordingStatus"));
  if (recordingId === undefined || status === undefined) return undefined;
  const length = seconds(fields.get("RecordingDuration"));
  const channels = seconds(fields.get("RecordingChannels"));
  const startedAt = instant(fields.get("RecordingStartTime"));
  return {
    kind: "recording-status",
    ...ids,
    recordingId,
    status,
    ...(length === undefined ? {} : { seconds: length }),
    ...(channels === 1 || channels === 2 ? { channels } : {}),
    ...(startedAt === undefined ? {} : { startedAt }),
  };
}

const RECORDING_STATUSES = ["in-progress", "completed", "absent", "failed"] as const;
const recordingStatusOf = (text: string | undefined) => RECORDING_STATUSES.find((status) => status === text);

/** When and how long. The billed minutes in `Duration` are not what people mean by how long. */
function timing(fields: Fields): { at?: number; seconds?: number } {
  const at = instant(fields.get("Timestamp"));
  const length = seconds(fields.get("CallDuration"));
  return { ...(at === undefined ? {} : { at }), ...(length === undefined ? {} : { seconds: length }) };
}

function called(fields: Fields, field = "To"): string {
  const to = party(fields.get(field));
  return to.kind === "number" ? to.number : to.raw;
}

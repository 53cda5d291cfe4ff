/** A control webhook as a neutral event. The address says what was awaited, the fields what happened. */
import type { CallEvent } from "../../../core/voice/call-event.ts";
import { accountSid, callSid, dialOutcome, isOver, keys, legStatus, OURS, party, printable, seconds, type Fields } from "./fields.ts";

/** The event, or undefined when the path is not ours or a needed field is missing or odd. */
export function parseEvent(path: string, fields: Fields): CallEvent | undefined {
  const callId = callSid(fields.get("CallSid"));
  const account = accountSid(fields.get("AccountSid"));
  if (callId === undefined || account === undefined) return undefined;
  const happened = whatHappened(path, fields);
  if (happened === undefined) return undefined;
  // Of a call that we made, the carrier says who called whom from its own side.
  const isOurs = fields.get("Direction") === OURS;
  const to = party(fields.get(isOurs ? "From" : "To"));
  return {
    callId,
    account,
    callerGone: isOver(legStatus(fields.get("CallStatus"))),
    from: party(fields.get(isOurs ? "To" : "From")),
    to: to.kind === "number" ? to.number : to.raw,
    ...happened,
    ...(isOurs ? { calledBack: true } : {}),
  };
}

type Happened<E = CallEvent> = E extends CallEvent ? Omit<E, "callId" | "account" | "callerGone" | "from" | "to" | "calledBack"> : never;

function whatHappened(path: string, fields: Fields): Happened | undefined {
  switch (path) {
    case "/voice/incoming":
      return { kind: "incoming", ...callerName(fields) };
    case "/voice/digits":
      return digits(fields);
    case "/voice/silence":
      return { kind: "silence" };
    case "/voice/dialled":
      return dialEnded(fields);
    case "/voice/recorded": {
      const length = seconds(fields.get("RecordingDuration"));
      return { kind: "record-ended", hungUp: fields.get("Digits") === "hangup", ...(length === undefined ? {} : { seconds: length }) };
    }
    case "/voice/unrecorded":
      return { kind: "nothing-recorded" };
    case "/voice/screen":
      return { kind: "screen", ...parentCall(fields) };
    case "/voice/screened":
      return { kind: "screened", digits: keys(fields.get("Digits") ?? ""), ...parentCall(fields) };
    default:
      return undefined;
  }
}

/** Silence must not be mistaken for an answer: an empty `Digits` is silence, odd ones are no keys. */
function digits(fields: Fields): Happened {
  const text = fields.get("Digits") ?? "";
  return text === "" ? { kind: "silence" } : { kind: "digits", digits: keys(text) };
}

function dialEnded(fields: Fields): Happened {
  const bridged = fields.get("DialBridged");
  const legId = callSid(fields.get("DialCallSid"));
  const talkSeconds = seconds(fields.get("DialCallDuration"));
  return {
    kind: "dial-ended",
    outcome: dialOutcome(fields.get("DialCallStatus")),
    ...(bridged === "true" || bridged === "false" ? { bridged: bridged === "true" } : {}),
    ...(legId === undefined ? {} : { legId }),
    ...(talkSeconds === undefined ? {} : { talkSeconds }),
  };
}

function callerName(fields: Fields): { callerName?: string } {
  const name = printable(fields.get("CallerName") ?? "").slice(0, 80);
  return name === "" ? {} : { callerName: name };
}

function parentCall(fields: Fields): { parentCallId?: string } {
  const parentCallId = callSid(fields.get("ParentCallSid"));
  return parentCallId === undefined ? {} : { parentCallId };
}

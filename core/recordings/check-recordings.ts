/** The second half of a call's check-up: are its recordings here, and if not, what is done about it? */
import type { CarrierFacts, ListedRecording } from "./carrier-facts.ts";
import type { CheckedCall, CheckedRecording, CheckUpAction } from "./check-up-action.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Notices may be minutes late: before that the carrier need not be asked (telephony.md, 4.6). */
const NOTICE_TIME = 10 * MINUTE;
/** So long the queue's own tries may take. */
const COPY_TIME = 10 * MINUTE;
/** After a day of trying it is lost. */
const GIVE_UP_AFTER = 24 * HOUR;
/** A copy that the carrier will not delete is kept after for a week; then it is for people (the error is in the log). */
const STOP_CLEARING_AFTER = 7 * 24 * HOUR;

interface Checked {
  readonly call: CheckedCall;
  /** Absent while the call may still be running. */
  readonly endedAt: number | undefined;
  readonly recordings: readonly CheckedRecording[];
  readonly facts: CarrierFacts;
  readonly now: number;
}
interface Outcome {
  readonly actions: readonly CheckUpAction[];
  /** Since when we have been waiting for what is still open (epoch milliseconds); absent when nothing is. */
  readonly waitingSince?: number;
}
/** Either the carrier must be asked first, or this is what is to be done. */
type RecordingsCheck = Outcome | { readonly ask: "recordings" };

const SETTLED: Outcome = { actions: [] };

/** Looks after the known recordings, and for the unknown ones when the call should have some and has none. */
export function checkRecordings(checked: Checked): RecordingsCheck {
  const known = checked.recordings.map((recording) => checkKnown(recording, checked.now));
  const search = searchUnknown(checked);
  if ("ask" in search) return search;
  const all = [...known, search];
  const open = all.flatMap(({ waitingSince }) => (waitingSince === undefined ? [] : [waitingSince]));
  return { actions: all.flatMap(({ actions }) => actions), ...(open.length === 0 ? {} : { waitingSince: Math.max(...open) }) };
}

function checkKnown({ recording, state, announcedAt, leftAtCarrier }: CheckedRecording, now: number): Outcome {
  const age = now - announcedAt;
  const sendAgain: Outcome = { actions: [{ do: "send-again", recording }], waitingSince: announcedAt };
  switch (state) {
    case "pending":
      if (age >= GIVE_UP_AFTER) return { actions: [{ do: "give-up", recording }] };
      return age < COPY_TIME ? { actions: [], waitingSince: announcedAt } : sendAgain;
    case "stored":
    case "deleted":
      return leftAtCarrier === true && age < STOP_CLEARING_AFTER ? sendAgain : SETTLED;
    case "absent":
    case "missing":
      return SETTLED;
    default:
      return state satisfies never;
  }
}

function searchUnknown({ call, endedAt, recordings, facts, now }: Checked): RecordingsCheck {
  if (endedAt === undefined) return { actions: [], waitingSince: call.startedAt };
  // A first message may have been silent and the second one be lost: only a recording with sound answers the question.
  if (!call.expectsRecording || recordings.some(({ state }) => state !== "absent")) return SETTLED;
  if (now - endedAt < NOTICE_TIME) return { actions: [], waitingSince: endedAt };
  if (facts.recordings === undefined) return { ask: "recordings" };

  const nothing: Outcome = now - endedAt < GIVE_UP_AFTER ? { actions: [], waitingSince: endedAt } : { actions: [{ do: "mark-missing" }] };
  if (facts.recordings.is === "unreachable") return nothing;
  const unknown = facts.recordings.recordings.filter((listed) => recordings.every(({ recording }) => recording !== listed.recording));
  const found = unknown.filter(({ status }) => status !== "in-work");
  const actions = found.map((listed) => announce(listed, call.mailbox));
  if (found.some(({ status }) => status === "completed")) return { actions, waitingSince: now };
  if (unknown.length > found.length) return { ...nothing, actions: [...actions, ...nothing.actions] };
  // Only silence was recorded, and the carrier knows of nothing else: that is the answer.
  return found.length + recordings.length > 0 ? { actions } : nothing;
}

/** A message goes to the mailbox it was left in; one whose mailbox is not known any more to the office's, where somebody hears it. */
function announce(listed: ListedRecording, mailbox: string | undefined): CheckUpAction {
  const kind = listed.source ?? (mailbox === undefined ? "call" : "voicemail");
  return kind === "call" ? { do: "announce", listed, kind } : { do: "announce", listed, kind, mailbox: mailbox ?? "office" };
}

/** The trail in English. */
import { names } from "./names.ts";
import type { TrailEntry } from "./trail.ts";

type Ended = Extract<TrailEntry, { kind: "ring-ended" }>;
type Refused = Extract<TrailEntry, { kind: "paid-refused" }>;
type Stopped = Extract<TrailEntry, { kind: "not-in-service" }>;
type PassedOver = Extract<TrailEntry, { kind: "passed-over" }>;
type Forwarded = Extract<TrailEntry, { kind: "forwarded" }>;
type Hours = Extract<TrailEntry, { kind: "office-open" }>;

export function english(entry: TrailEntry): string {
  switch (entry.kind) {
    case "arrived":
      return `The call came in on ${entry.number}.`;
    case "office-open":
      return englishHours(entry);
    case "menu":
      return entry.attempt === 1 ? `The caller heard "${entry.menu}".` : `The caller heard "${entry.menu}" again (time ${entry.attempt}).`;
    case "pressed":
      return `The caller pressed ${entry.digits}: ${entry.choice}.`;
    case "wrong-key":
      return entry.digits === "" ? "What the caller pressed was no choice." : `The caller pressed ${entry.digits}, which is no choice.`;
    case "silence":
      return "The caller pressed nothing.";
    case "extension":
      return `The caller dialled extension ${entry.extension}: ${entry.person}.`;
    case "no-such-extension":
      return `The caller dialled ${entry.extension}, which is nobody's extension.`;
    case "ring":
      return `It rang ${names(entry.people, "and")} for up to ${entry.seconds} seconds.`;
    case "own-phone":
      return `Here ${names(entry.people, "and")} would be rung, whose phone was on the call already.`;
    case "own-phone-taken":
      return "The key was pressed that takes a call.";
    case "passed-over":
      return englishPassedOver(entry);
    case "forwarded":
      return englishForward(entry);
    case "forward-ended":
      return `${entry.person} forwards to ${entry.to}, where the call had been or could go no further: it was not forwarded again.`;
    case "group":
      return entry.extension === undefined
        ? `It was for the group ${entry.group}.`
        : `The caller dialled extension ${entry.extension}: the group ${entry.group}.`;
    case "nobody-to-ring":
      return `${names(entry.people, "and") || "Nobody"} had no phone to ring.`;
    case "paid-refused":
      return englishRefusal(entry);
    case "not-in-service":
      return englishStop(entry);
    case "lines-busy":
      return entry.lines === 1
        ? "The one line of this number was busy: the caller heard the busy tone."
        : `All ${entry.lines} lines of this number were busy: the caller heard the busy tone.`;
    case "ring-ended":
      return englishEnd(entry);
    case "voicemail":
      return entry.mailbox === "office"
        ? "The caller was asked to leave a message for the office."
        : `The caller was asked to leave a message for extension ${entry.mailbox}.`;
    case "message-left":
      return entry.seconds === undefined ? "A message was left." : `A message of ${entry.seconds} seconds was left.`;
    case "no-message":
      return "No message was heard.";
    case "said":
      return `The caller heard "${entry.what}".`;
    case "mailbox-asked":
      return "The caller asked for their messages.";
    case "mailbox-pin":
      return entry.pin === "right"
        ? `The PIN was right: the mailbox of extension ${entry.extension} was opened.`
        : `The PIN for the mailbox of extension ${entry.extension} was not taken.`;
    case "mailbox-message":
      return "A message was played.";
    case "mailbox-done":
      return entry.did === "deleted" ? "The message was deleted." : "The message was kept.";
    case "mailbox-end":
      return "There were no more messages.";
    case "goodbye":
      return "The office said goodbye and hung up.";
    case "caller-gone":
      return "The caller hung up.";
    case "too-many-steps":
      return "The call had gone round too often and was ended.";
    default:
      return entry satisfies never;
  }
}

function englishPassedOver({ person, because }: PassedOver): string {
  switch (because) {
    case "do-not-disturb":
      return `${person} did not want to be disturbed.`;
    case "away":
      return `${person} was away.`;
    case "suspended":
      return `${person} is suspended, and was not available.`;
    case "forwarded":
      return `${person} sends all calls to voicemail.`;
    default:
      return because satisfies never;
  }
}

function englishForward({ person, because, to }: Forwarded): string {
  const why = {
    always: `${person} forwards all calls`,
    away: `${person} was away, and forwards calls then`,
    busy: `${person} forwards calls when busy`,
    "no-answer": `${person} forwards calls that are not answered`,
  }[because];
  return `${why}: it went on to ${to}.`;
}

function englishHours({ office, open, because, exception, localTime }: Hours): string {
  const clock = localTime.slice(11);
  if (because === "closed-now") return `${office} was switched to closed (${clock} there).`;
  const why = because === "exception" && exception !== undefined ? `, because of ${exception}` : "";
  return `${office} was ${open ? "open" : "closed"} (${clock} there)${why}.`;
}

function englishEnd({ outcome, talked, seconds }: Ended): string {
  if (talked)
    return seconds === undefined ? "It was answered, and they talked." : `It was answered, and they talked for ${seconds} seconds.`;
  switch (outcome) {
    case "answered":
      return "A phone picked up, but nobody there took the call.";
    case "busy":
      return "The line was busy.";
    case "no-answer":
      return "Nobody answered.";
    case "canceled":
      return "The ringing was stopped.";
    case "failed":
      return "The phone could not be reached.";
    default:
      return outcome satisfies never;
  }
}

function englishRefusal({ because, numbers }: Refused): string {
  const phones = names(numbers, "and");
  switch (because) {
    case "balance":
      return `${phones} did not ring: the balance was too small for a call there.`;
    case "channels":
      return `${phones} did not ring: as many paid calls as the plan allows were going on.`;
    case "rate":
      return `${phones} did not ring: there is no price for calls there.`;
    case "limit":
      return `${phones} did not ring: calls to this number may not ring telephones outside.`;
    default:
      return because satisfies never;
  }
}

function englishStop({ state, forward }: Stopped): string {
  const why = {
    blocked: "The office was blocked, because the top-up was overdue",
    held: "The office was blocked by the provider",
    off: "The office was switched off",
  }[state];
  return forward === undefined ? `${why}: the caller heard that nobody can answer.` : `${why}: the call was sent on to ${forward}.`;
}

/** A call as the account lists it. */
import type { StoredCall, StoredLeg } from "../voice/stored-call.ts";
import { summarize, type CallOutcome } from "../voice/call-summary.ts";
import type { PeopleNames } from "./people-names.ts";
import type { CallView } from "./api/calls.ts";

/** @param legs when they are at hand: they tell which of several people answered */
export function callView(call: StoredCall, names: PeopleNames, legs: readonly StoredLeg[] = []): CallView {
  const { outcome, ...totals } = summarize(call, legs);
  return {
    id: call.call,
    startedAt: call.startedAt,
    from: call.from === undefined || call.from === "" ? null : call.from,
    ...(call.callerName === undefined ? {} : { callerName: call.callerName }),
    number: call.number ?? null,
    direction: call.from !== undefined && /^(client|sips?):/.test(call.from) ? "internal" : "in",
    outcome: named(outcome, names),
    ...totals,
    recorded: call.expectsRecording === true,
  };
}

function named(outcome: CallOutcome, names: PeopleNames): CallOutcome {
  if (outcome.kind === "voicemail") return { ...outcome, mailbox: names.mailbox(outcome.mailbox) };
  if (outcome.kind === "answered" && outcome.by !== undefined) return { ...outcome, by: names.telephone(outcome.by) ?? outcome.by };
  return outcome;
}

/**
 * The check-up of a call: no word of a carrier is sure to arrive, so some time after a call began we look whether it has
 * ended and whether its recordings are here, ask the carrier about what is not, and come back until nothing is left.
 */
import { nextAppointment } from "./appointments.ts";
import type { CallFact, CarrierFacts } from "./carrier-facts.ts";
import { checkRecordings } from "./check-recordings.ts";
import type { CallEnd, CheckedCall, CheckedRecording, CheckUpAction } from "./check-up-action.ts";

/** A question for the carrier whose answer is needed first, or all that is to be done, in this order. */
export type CheckUp = { readonly ask: "call" | "recordings" } | { readonly actions: readonly CheckUpAction[] };

/**
 * Decides a check-up. Every action is harmless when done twice, so a run that dies half-way is simply repeated.
 * @param facts what the carrier answered so far
 * @param now epoch milliseconds
 */
export function decideCheckUp(call: CheckedCall, recordings: readonly CheckedRecording[], facts: CarrierFacts, now: number): CheckUp {
  if (call.endedAt === undefined && facts.call === undefined) return { ask: "call" };
  const end = call.endedAt === undefined && facts.call !== undefined ? endOf(facts.call, now) : undefined;
  const check = checkRecordings({ call, endedAt: call.endedAt ?? end?.endedAt, recordings, facts, now });
  if ("ask" in check) return check;

  const ended: CheckUpAction[] = end === undefined ? [] : [{ do: "end-call", end }];
  return { actions: [...ended, ...check.actions, closeOrComeBack(check.waitingSince, now)] };
}

const closeOrComeBack = (waitingSince: number | undefined, now: number): CheckUpAction =>
  waitingSince === undefined ? { do: "close" } : { do: "appoint", at: nextAppointment(waitingSince, now) };

/** How the call ended, if the carrier's answer says that it did. */
function endOf(fact: CallFact, now: number): CallEnd | undefined {
  switch (fact.is) {
    case "unknown":
      return { endedAt: now, endStatus: "unknown" };
    case "ended":
      return { endedAt: fact.at ?? now, endStatus: fact.status, ...(fact.seconds === undefined ? {} : { seconds: fact.seconds }) };
    case "running":
    case "unreachable":
      return undefined;
    default:
      return fact satisfies never;
  }
}

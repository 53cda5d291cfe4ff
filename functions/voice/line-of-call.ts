/**
 * A call that comes in on a number which may have only so many at once takes one of its lines. It does so before any money is put
 * aside, since who hears the busy tone must cost nothing. Calls that we make ourselves hold none: they are not the number's callers,
 * and a phone that was rung cannot be told that the line is busy.
 */
import type { SavedStep } from "../../adapters/dynamodb/calls.ts";
import { giveLineBack, takeLine } from "../../adapters/dynamodb/lines.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import type { CallState } from "../../core/voice/call-state.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { callsAtOnce } from "../../core/voice/number-limits.ts";
import { turnedAway, type TurnedAway } from "../../core/voice/turned-away.ts";
import { createInTime } from "./in-time.ts";
import type { VoiceServices } from "./services.ts";

/** A caller waits no longer for it. */
const TAKE_MS = 800;
const inTime = createInTime<boolean>(TAKE_MS);

/** How many lines the call has to find one of; undefined when it needs none. A caller who is gone already takes none from others. */
export const linesFor = (plan: DialPlan, { number }: CallState, event: CallEvent): number | undefined =>
  event.kind === "incoming" && event.calledBack !== true && !event.callerGone ? callsAtOnce(plan, number) : undefined;

/**
 * Takes a line for a call that needs one.
 * @returns why the caller hears the busy tone; undefined when the call is let in. When nobody can say who holds the lines it is let in
 * too: a limit is a comfort, a lost caller is not
 */
export async function allBusy(
  { callId: call }: CallEvent,
  { tenant, number, startedAt }: CallState,
  lines: number,
  voice: VoiceServices,
): Promise<TurnedAway | undefined> {
  try {
    const isIn = await inTime(takeLine(voice.table, { tenant, number }, call, lines, startedAt));
    return isIn ? undefined : { kind: "lines-busy", lines };
  } catch (error) {
    voice.log({ at: "voice", trouble: "line not taken", call, error: nameOf(error) });
    return undefined;
  }
}

/**
 * Gives the line back when nobody is on it: the call had ended before its step was stored, or the first time that this webhook came the
 * caller heard the busy tone, and is answered as then.
 */
export async function leaveLine({ callId: call }: CallEvent, state: CallState, { step, late }: SavedStep, voice: VoiceServices) {
  if (!late && turnedAway(step.entries) === undefined) return;
  try {
    await giveLineBack(voice.table, state, call);
  } catch (error) {
    voice.log({ at: "voice", trouble: "line not given back", call, error: nameOf(error) });
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

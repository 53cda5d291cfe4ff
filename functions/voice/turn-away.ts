/** Records a call that came in and is not let in. The first word on a call stands, so that a repeat answers alike. */
import { recordStep, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import type { CallState } from "../../core/voice/call-state.ts";
import type { StoredStep } from "../../core/voice/stored-call.ts";
import type { TurnedAway } from "../../core/voice/turned-away.ts";
import type { VoiceServices } from "./services.ts";

/** @returns the step that was stored when the same webhook came earlier; undefined when it is turned away by this one */
export async function turnAway(
  identity: CallIdentity,
  entry: TurnedAway,
  { startedAt, plan, step }: CallState,
  voice: VoiceServices,
): Promise<StoredStep | undefined> {
  const taken: StoredStep = { at: startedAt, plan, entries: [{ kind: "arrived", number: identity.number }, entry] };
  try {
    const stored = await recordStep(voice.table, identity, step, { step: taken, expectsRecording: false });
    return stored.stands ? undefined : stored.step;
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    voice.log({ at: "voice", trouble: "step not saved", call: identity.call, error: name });
    return undefined;
  }
}

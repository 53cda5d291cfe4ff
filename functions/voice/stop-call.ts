/** Records a call that came in while the office's service was stopped. The first word on a call stands, so that a repeat answers alike. */
import { recordStep, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import type { OutOfService } from "../../adapters/dynamodb/routes.ts";
import type { CallState } from "../../core/voice/call-state.ts";
import type { Stopped } from "../../core/voice/not-in-service.ts";
import type { StoredStep } from "../../core/voice/stored-call.ts";
import type { VoiceServices } from "./services.ts";

/** @returns what the caller gets, or the step that was stored when the same webhook came earlier */
export async function stopCall(
  identity: CallIdentity,
  service: OutOfService,
  { startedAt, plan, step }: CallState,
  voice: VoiceServices,
): Promise<{ readonly entry: Stopped } | { readonly stored: StoredStep }> {
  const entry: Stopped = { kind: "not-in-service", ...service };
  const taken: StoredStep = { at: startedAt, plan, entries: [{ kind: "arrived", number: identity.number }, entry] };
  try {
    const stored = await recordStep(voice.table, identity, step, { step: taken, expectsRecording: false });
    return stored.stands ? { entry } : { stored: stored.step };
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    voice.log({ at: "voice", trouble: "step not saved", call: identity.call, error: name });
    return { entry };
  }
}

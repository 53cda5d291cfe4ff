/**
 * One control webhook of a call: what happened → what the call does next. Per webhook at most one read (none when route
 * and plan are in memory) and one write.
 */
import { recordLeg, recordStep, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import { render } from "../../adapters/carrier/twilio/render.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import { decodeCallState, type CallState } from "../../core/voice/call-state.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { firstState, step } from "../../core/voice/step.ts";
import type { Step } from "../../core/voice/walk.ts";
import { ownershipOf } from "./ownership.ts";
import { notInService } from "./polite-answers.ts";
import type { VoiceServices } from "./services.ts";

export type Answer =
  | { readonly twiml: string; readonly tenant?: string; readonly step?: number; readonly unsaved?: boolean }
  | { readonly refused: "wrong-account" | "not-understood" };

/** @param query our own parameters in the signed address */
export async function controlCall(event: CallEvent, query: URLSearchParams, voice: VoiceServices): Promise<Answer> {
  const standing = event.kind === "incoming" ? await standingOfNewCall(event, voice) : await standingOfCall(event, query, voice);
  if (standing === "not-in-service") return { twiml: render(notInService, event) };
  if (typeof standing === "string") return { refused: standing };
  const { plan, state } = standing;

  const now = event.kind === "incoming" ? state.startedAt : voice.now();
  const decided = step(plan, state, event, now);
  const answer = { tenant: plan.tenant, step: state.step };
  if (event.kind === "screen") return { ...answer, twiml: render(decided.script, event) };
  if (event.kind === "screened")
    return { ...answer, twiml: render(decided.script, event), ...(await saveScreening(event, state, now, voice)) };

  const saved = await save(event, state, decided, now, voice);
  if (saved === undefined) return { ...answer, twiml: render(decided.script, event), unsaved: true };
  if (saved.at === now && saved.plan === plan.version) return { ...answer, twiml: render(decided.script, event) };
  return { ...answer, twiml: render(await decideAsBefore(event, state, saved, voice), event) };
}

interface Standing {
  readonly plan: DialPlan;
  readonly state: CallState;
}

async function standingOfNewCall(event: CallEvent, voice: VoiceServices): Promise<Standing | "not-in-service" | "wrong-account"> {
  const route = await voice.configuration.route(event.to);
  if (route === undefined) return "not-in-service";
  if (route.account !== event.account) return "wrong-account";
  const plan = await voice.configuration.plan(route.tenant, route.plan);
  const state = plan === undefined ? undefined : firstState(plan, event.to, voice.now());
  return plan === undefined || state === undefined ? "not-in-service" : { plan, state };
}

async function standingOfCall(
  event: CallEvent,
  query: URLSearchParams,
  voice: VoiceServices,
): Promise<Standing | "not-in-service" | "not-understood" | "wrong-account"> {
  const state = decodeCallState(query);
  if (state === undefined) return "not-understood";
  const { configuration } = voice;
  const [plan, ownership] = await Promise.all([
    configuration.plan(state.tenant, state.plan),
    ownershipOf({ ...state, account: event.account }, configuration),
  ]);
  if (ownership === "foreign") return "wrong-account";
  return plan === undefined || ownership === "nobody" ? "not-in-service" : { plan, state };
}

/** The step as it now stands in the call's record, or undefined when it could not be saved: the call goes on all the same. */
async function save(event: CallEvent, state: CallState, decided: Step, now: number, voice: VoiceServices) {
  const taken = { at: now, plan: state.plan, entries: [...decided.trail] };
  try {
    return await recordStep(voice.table, identityOf(event, state), state.step, taken, decided.expectsRecording);
  } catch (error) {
    voice.log({ at: "voice", trouble: "step not saved", call: event.callId, error: nameOf(error) });
    return undefined;
  }
}

async function saveScreening(
  event: Extract<CallEvent, { kind: "screened" }>,
  state: CallState,
  now: number,
  voice: VoiceServices,
): Promise<{ unsaved?: true }> {
  if (event.digits !== "1" || event.parentCallId === undefined) return {};
  try {
    await recordLeg(voice.table, { tenant: state.tenant, call: event.parentCallId, leg: event.callId }, { acceptedAt: now });
    return {};
  } catch (error) {
    voice.log({ at: "voice", trouble: "acceptance not saved", call: event.callId, error: nameOf(error) });
    return { unsaved: true };
  }
}

/** A repeated webhook: the first time's instant and plan give the first time's answer, to the byte. */
async function decideAsBefore(event: CallEvent, state: CallState, saved: { at: number; plan: number }, voice: VoiceServices) {
  const plan = await voice.configuration.plan(state.tenant, saved.plan);
  if (plan === undefined) return notInService;
  const before = event.kind === "incoming" ? firstState(plan, event.to, saved.at) : state;
  return before === undefined ? notInService : step(plan, before, event, saved.at).script;
}

function identityOf(event: CallEvent, state: CallState): CallIdentity {
  const callerName = event.kind === "incoming" && event.callerName !== undefined ? { callerName: event.callerName } : {};
  return {
    tenant: state.tenant,
    call: event.callId,
    account: event.account,
    from: event.from.kind === "withheld" ? "" : event.from.raw,
    number: state.number,
    startedAt: state.startedAt,
    ...callerName,
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

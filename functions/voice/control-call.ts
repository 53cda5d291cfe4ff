/**
 * One control webhook of a call: what happened → what the call does next. Per webhook at most one read (none when route and plan
 * are in memory) and one write; ringing a phone that costs money takes one more of each, before the step is written, and so does a line
 * of a number that may have only so many calls at once.
 */
import { readPaidCall, recordLeg, recordStep, type CallIdentity } from "../../adapters/dynamodb/calls.ts";
import { release } from "../../adapters/dynamodb/holds.ts";
import type { OutOfService } from "../../adapters/dynamodb/routes.ts";
import { render } from "../../adapters/carrier/twilio/render.ts";
import { holdId } from "../../core/billing/held.ts";
import type { PaidDial } from "../../core/billing/paid-dial.ts";
import type { CallEvent } from "../../core/voice/call-event.ts";
import type { CallScript } from "../../core/voice/call-script.ts";
import { decodeCallState, readHold, type CallState } from "../../core/voice/call-state.ts";
import type { DialPlan } from "../../core/voice/dial-plan.ts";
import { firstState, step } from "../../core/voice/step.ts";
import type { StoredStep } from "../../core/voice/stored-call.ts";
import { turnedAway, turnedAwayScript, type TurnedAway } from "../../core/voice/turned-away.ts";
import { decidePaid, type PaidDecision } from "./decide-paid.ts";
import { allBusy, leaveLine, linesFor } from "./line-of-call.ts";
import { answerListener } from "./listen.ts";
import { ownershipOf } from "./ownership.ts";
import { withPaid } from "./paid-script.ts";
import { notInService } from "./polite-answers.ts";
import type { VoiceServices } from "./services.ts";
import { turnAway } from "./turn-away.ts";

export type Answer =
  | { readonly twiml: string; readonly tenant?: string; readonly step?: number; readonly unsaved?: boolean }
  | { readonly refused: "wrong-account" | "not-understood" };

/** @param query our own parameters in the signed address */
export async function controlCall(event: CallEvent, query: URLSearchParams, voice: VoiceServices): Promise<Answer> {
  const standing = event.kind === "incoming" ? await standingOfNewCall(event, voice) : await standingOfCall(event, query, voice);
  if (standing === "not-in-service") return { twiml: render(notInService, event) };
  if (typeof standing === "string") return { refused: standing };
  const { plan, state, deck } = standing;
  const answer = { tenant: state.tenant, step: state.step };
  const now = event.kind === "incoming" ? state.startedAt : voice.now();
  if (event.kind === "screen" || event.kind === "screened") {
    const twiml = render(step(plan, state, event, now).script, event);
    return { ...answer, twiml, ...(event.kind === "screened" ? await saveScreening(event, state, now, voice) : {}) };
  }
  // The office's own word goes first: who hears that it takes no calls holds no line.
  const lines = standing.stopped === undefined ? linesFor(plan, state, event) : undefined;
  const away = lines === undefined ? stoppedBy(standing) : await allBusy(event, state, lines, voice);
  if (away !== undefined) {
    const before = await turnAway(identityOf(event, state), away, state, voice);
    if (before === undefined) return { ...answer, twiml: render(turnedAwayScript(away, event, voice.accountUrl), event) };
    return { ...answer, twiml: render((await answered(event, state, before, voice)).script, event) };
  }

  const { listening } = state;
  if (listening !== undefined && (event.kind === "digits" || event.kind === "silence")) {
    const script = await answerListener(identityOf(event, state), { plan, state: { ...state, listening }, event, now }, voice);
    return { ...answer, twiml: render(script, event) };
  }

  // Where nothing is charged there is nothing to wait for.
  const decision: PaidDecision =
    deck === undefined ? { decided: step(plan, state, event, now) } : await decidePaid({ plan, state, event, now, deck }, voice);
  const saved = await save(event, state, decision, { now, holdsLine: lines !== undefined }, voice);
  if (event.kind === "dial-ended") await endHold(event.callId, query, state, voice);
  const script = withPaid(decision.decided.script, state.step, decision.paid);
  if (saved === undefined) return { ...answer, twiml: render(script, event), unsaved: true };
  if (lines !== undefined) await leaveLine(event, state, saved, voice);
  if (saved.stands) return { ...answer, twiml: render(script, event) };
  return { ...answer, twiml: render(await answerAsBefore(event, state, saved.step, decision, voice), event) };
}

interface Standing {
  readonly plan: DialPlan;
  readonly state: CallState;
  /** The rate deck of the office. */
  readonly deck?: string | undefined;
  /** The office's service is stopped, for a call that comes in. */
  readonly stopped?: OutOfService | undefined;
}

const stoppedBy = ({ stopped }: Standing): TurnedAway | undefined =>
  stopped === undefined ? undefined : { kind: "not-in-service", ...stopped };

async function standingOfNewCall(event: CallEvent, voice: VoiceServices): Promise<Standing | "not-in-service" | "wrong-account"> {
  const route = await voice.configuration.route(event.to);
  if (route === undefined) return "not-in-service";
  if (route.account !== event.account) return "wrong-account";
  const plan = await voice.configuration.plan(route.tenant, route.plan);
  const state = plan === undefined ? undefined : firstState(plan, event.to, voice.now());
  if (plan === undefined || state === undefined) return "not-in-service";
  return { plan, state, deck: route.deck, stopped: route.service };
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
  if (plan === undefined || ownership === "nobody") return "not-in-service";
  // In memory since a moment ago.
  return { plan, state, deck: (await configuration.owner(state.number))?.deck };
}

/** The step as it now stands in the call's record, or undefined when it could not be saved: the call goes on all the same. */
async function save(
  event: CallEvent,
  state: CallState,
  { decided, paid }: PaidDecision,
  { now, holdsLine }: { readonly now: number; readonly holdsLine: boolean },
  voice: VoiceServices,
) {
  const { trail, expectsRecording } = decided;
  const taken = {
    step: { at: now, plan: state.plan, entries: [...trail] },
    expectsRecording,
    ...(paid === undefined ? {} : { paid }),
    ...(holdsLine ? { holdsLine } : {}),
  };
  try {
    return await recordStep(voice.table, identityOf(event, state), state.step, taken);
  } catch (error) {
    voice.log({ at: "voice", trouble: "step not saved", call: event.callId, error: nameOf(error) });
    return undefined;
  }
}

/** A dial of several paid phones has ended: what it put aside is given back; each leg's own end is booked by its notice. */
async function endHold(call: string, query: URLSearchParams, { tenant }: CallState, voice: VoiceServices): Promise<void> {
  const dialled = readHold(query);
  if (dialled === undefined) return;
  try {
    await release(voice.table, tenant, holdId(call, dialled));
  } catch (error) {
    voice.log({ at: "voice", trouble: "hold not released", call, error: nameOf(error) });
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
    voice.log({ at: "voice", trouble: "leg not saved", call: event.parentCallId, error: nameOf(error) });
    return { unsaved: true };
  }
}

/** A repeated webhook: answers as the first time, and gives back what this attempt put aside unless that is what stands. */
async function answerAsBefore(event: CallEvent, state: CallState, saved: StoredStep, decision: PaidDecision, voice: VoiceServices) {
  const { script, paid } = await answered(event, state, saved, voice);
  const isTheirs = paid?.unreserved !== true && paid?.at === decision.paid?.at;
  if (decision.isNewHold === true && !isTheirs) await release(voice.table, state.tenant, holdId(event.callId, state.step));
  return script;
}

/** What a stored step answered: its instant, plan, refusals and reservation give the first time's script, to the byte. */
async function answered(
  event: CallEvent,
  state: CallState,
  saved: StoredStep,
  voice: VoiceServices,
): Promise<{ readonly script: CallScript; readonly paid?: PaidDial | undefined }> {
  const away = turnedAway(saved.entries);
  if (away !== undefined) return { script: turnedAwayScript(away, event, voice.accountUrl) };
  const plan = await voice.configuration.plan(state.tenant, saved.plan);
  if (plan === undefined) return { script: notInService };
  const before = event.kind === "incoming" ? firstState(plan, event.to, saved.at) : state;
  if (before === undefined) return { script: notInService };
  const refusals = saved.entries.filter((entry) => entry.kind === "paid-refused");
  const { script } = step(plan, before, event, saved.at, refusals);
  if (!script.some((instruction) => instruction.do === "dial")) return { script };
  const call = await readPaidCall(voice.table, state.tenant, event.callId, { consistent: true });
  const paid = call?.dials.get(state.step);
  return { script: withPaid(script, state.step, paid), paid };
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

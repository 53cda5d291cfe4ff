/**
 * A call that is only thought through: who calls, to which number, when, and what they and the called do. It goes the way of a real
 * call, because the same function decides; it rings and records nothing.
 */
import type { CallEvent, Party } from "./call-event.ts";
import type { CallScript, Instruction } from "./call-script.ts";
import type { CallState } from "./call-state.ts";
import type { DialPlan, Prompt } from "./dial-plan.ts";
import { decide, firstState } from "./step.ts";
import type { TrailEntry } from "./trail.ts";
import type { Gathered, Step } from "./walk.ts";

/** What somebody does when the call waits for them. */
type Turn =
  /** The caller presses keys; none when they press nothing. */
  | { readonly press: string }
  /** The called take the call, or nobody does. */
  | { readonly answered: boolean }
  /** The caller leaves a message, or says nothing. */
  | { readonly message: boolean };

export interface Rehearsed {
  readonly from: Party;
  /** One of the office's numbers (E.164). */
  readonly number: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly turns: readonly Turn[];
}

/** One step of the plan that the call came through. */
interface Visit {
  readonly node: string;
  /** What the caller hears there, in order. */
  readonly said: readonly Prompt[];
  readonly trail: readonly TrailEntry[];
}

export interface Rehearsal {
  readonly visits: readonly Visit[];
  /** What the call waits for, when the turns did not suffice: whoever asked may give another. */
  readonly waits?: "keys" | "ringing" | "message";
}

/** Undefined when the plan does not know the number. */
export function rehearse(plan: DialPlan, call: Rehearsed): Rehearsal | undefined {
  const first = firstState(plan, call.number, call.at);
  if (first === undefined) return undefined;
  const visits: Visit[] = [];
  const left = [...call.turns];
  const heard = { callId: "rehearsal", account: "", callerGone: false, from: call.from, to: call.number };
  let now = call.at;
  let state = first;
  let event: CallEvent = { ...heard, kind: "incoming" };
  for (;;) {
    const { script } = take(plan, state, event, now, visits);
    const last = waitingFor(script);
    if (last === undefined) return { visits };
    const turn = left.shift();
    const happened = turn === undefined ? undefined : outcome(last, turn);
    if (happened === undefined) return { visits, waits: WAITS[last.do] };
    now += secondsOf(last) * 1000;
    state = last.next;
    event = { ...heard, ...happened };
  }
}

type Waiting = Extract<Instruction, { do: "collect" | "dial" | "record" }>;
const WAITS = { collect: "keys", dial: "ringing", record: "message" } as const;

const waitingFor = (script: CallScript): Waiting | undefined =>
  script.find((each): each is Waiting => each.do === "collect" || each.do === "dial" || each.do === "record");

type Happened = Pick<Extract<CallEvent, { kind: "silence" | "nothing-recorded" }>, "kind"> | HappenedWith;
type HappenedWith =
  | { readonly kind: "digits"; readonly digits: string }
  | { readonly kind: "dial-ended"; readonly outcome: "answered" | "no-answer"; readonly bridged?: boolean }
  | { readonly kind: "record-ended"; readonly hungUp: boolean };

/** What the carrier would tell of it; undefined when it is no answer to what the call waits for. */
function outcome(waiting: Waiting, turn: Turn): Happened | undefined {
  if (waiting.do === "collect" && "press" in turn) return turn.press === "" ? { kind: "silence" } : { kind: "digits", digits: turn.press };
  if (waiting.do === "dial" && "answered" in turn)
    return turn.answered ? { kind: "dial-ended", outcome: "answered", bridged: true } : { kind: "dial-ended", outcome: "no-answer" };
  if (waiting.do === "record" && "message" in turn)
    return turn.message ? { kind: "record-ended", hungUp: false } : { kind: "nothing-recorded" };
  return undefined;
}

function secondsOf(waiting: Waiting): number {
  switch (waiting.do) {
    case "collect":
      return waiting.waitSeconds;
    case "dial":
      return waiting.ringSeconds;
    case "record":
      return waiting.silenceSeconds;
    default:
      return waiting satisfies never;
  }
}

/** One decision, taken apart by the steps of the plan that it came through. */
function take(plan: DialPlan, state: CallState, event: CallEvent, now: number, visits: Visit[]): Step {
  const entered: { readonly node: string; readonly before: Gathered }[] = [];
  const onEnter = (node: string, before: Gathered): number => entered.push({ node, before });
  const decided = decide({ plan, state, event, now, refusals: [], onEnter });
  const all: Gathered = { prompts: promptsOf(decided.script), trail: decided.trail };
  const begun = entered[0]?.before ?? all;
  // What is said and noted before the first step belongs to the step whose outcome it is.
  if (event.kind !== "incoming") visit(visits, { node: state.node, said: begun.prompts, trail: begun.trail });
  entered.forEach(({ node, before }, index) => {
    const after = entered[index + 1]?.before ?? all;
    const arrived = index === 0 && event.kind === "incoming" ? before.trail : [];
    visit(visits, {
      node,
      said: after.prompts.slice(before.prompts.length),
      trail: [...arrived, ...after.trail.slice(before.trail.length)],
    });
  });
  return decided;
}

/** What happens at a step while the call stays there is one visit. */
function visit(visits: Visit[], { node, said, trail }: Visit): void {
  const last = visits.at(-1);
  if (last?.node !== node) visits.push({ node, said, trail });
  else visits.splice(-1, 1, { node, said: [...last.said, ...said], trail: [...last.trail, ...trail] });
}

const promptsOf = (script: CallScript): readonly Prompt[] =>
  script.flatMap((each) => {
    if (each.do === "prompt") return [each.prompt];
    return each.do === "collect" ? each.prompts : [];
  });

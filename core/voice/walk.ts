/** A walk through the dial plan: what it stands on, and what it has gathered on the way to the next thing a caller does. */
import type { CallEvent } from "./call-event.ts";
import type { CallScript, Instruction } from "./call-script.ts";
import type { CallState } from "./call-state.ts";
import type { DialPlan, Group, Person, PlanNode, Prompt } from "./dial-plan.ts";
import type { TrailEntry } from "./trail.ts";

/** A decision: what the call does, why (for its trail), and whether a recording will come of it. */
export interface Step {
  readonly script: CallScript;
  readonly trail: readonly TrailEntry[];
  readonly expectsRecording: boolean;
}

/** Either the decision, or the node in which the walk goes on. */
export type Turn = Step | { readonly enter: string; readonly gathered: Gathered };

/** What listening to messages takes that no plan says. */
export interface Found {
  /** What became of the PIN that was given. */
  readonly pin?: "right" | "wrong" | "locked" | "none";
  /** The message to play next; absent when there is none. */
  readonly message?: PlayableMessage | undefined;
}

export interface PlayableMessage {
  readonly call: string;
  readonly recording: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** E.164, or null when it was withheld or is none. */
  readonly from: string | null;
  /** Of its sound in the bucket. */
  readonly objectKey: string;
  /** An address that plays for some minutes. */
  readonly url: string;
}

export interface Walk {
  readonly plan: DialPlan;
  readonly state: CallState;
  readonly event: CallEvent;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What was found out for somebody who listens to their messages. */
  readonly found?: Found | undefined;
  /** Phones that may not be rung now, because they cost money. */
  readonly refusals: readonly Refusal[];
  /** Told of each step of the plan that is entered, with what was gathered before it: so a test call can draw its way. */
  readonly onEnter?: (node: string, before: Gathered) => void;
}

export type Refusal = Extract<TrailEntry, { kind: "paid-refused" }>;

/** Prompts not yet spoken and trail entries so far: steps without a caller's answer are walked through in one go. */
export interface Gathered {
  readonly prompts: readonly Prompt[];
  readonly trail: readonly TrailEntry[];
}

/** The state in which the outcome of the next instruction is awaited. */
export function nextState(
  walk: Walk,
  node: string,
  change: Partial<Pick<CallState, "attempt" | "person" | "hops" | "listening">> = {},
): CallState {
  const { tenant, number, plan, startedAt, step } = walk.state;
  return { tenant, number, plan, startedAt, step: step + 1, node, attempt: 1, ...change };
}

/** Own properties only: `__proto__` and friends are not nodes. */
export function nodeOf(plan: DialPlan, id: string): PlanNode | undefined {
  return Object.hasOwn(plan.nodes, id) ? plan.nodes[id] : undefined;
}

export function personOf(plan: DialPlan, extension: string | undefined): Person | undefined {
  return plan.people.find((person) => person.extension === extension);
}

export function groupOf(plan: DialPlan, id: string | undefined): Group | undefined {
  return id === undefined ? undefined : plan.groups?.find((group) => group.id === id);
}

export function groupDialled(plan: DialPlan, extension: string | undefined): Group | undefined {
  return extension === undefined ? undefined : plan.groups?.find((group) => group.extension === extension);
}

export const spoken = (prompts: readonly Prompt[]): Instruction[] => prompts.map((prompt) => ({ do: "prompt", prompt }));

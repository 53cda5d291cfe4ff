/** How calls and called legs end: a sentence and goodbye, a plain hang-up, or the question whether a person is there. */
import type { Prompt } from "./dial-plan.ts";
import type { TrailEntry } from "./trail.ts";
import { spoken, type Step, type Walk } from "./walk.ts";

const SCREENING_SECONDS = 6;

/** Says what is left to say, then goodbye, and hangs up. */
export function goodbye(walk: Walk, trail: readonly TrailEntry[], prompts: readonly Prompt[] = []): Step {
  const script = [...spoken([...prompts, ...walk.plan.sentences.goodbye]), { do: "hangup" } as const];
  return { script, trail: [...trail, { kind: "goodbye" }], expectsRecording: false };
}

export const hangUp = (trail: readonly TrailEntry[]): Step => ({ script: [{ do: "hangup" }], trail, expectsRecording: false });

/** Asks whoever answered a called phone to press 1: a mobile's own voicemail cannot. */
export function screeningQuestion(walk: Walk): Step {
  const { state, plan } = walk;
  const question = {
    do: "collect",
    prompts: plan.sentences.screening,
    maxDigits: 1,
    waitSeconds: SCREENING_SECONDS,
    purpose: "screening",
    next: state,
  } as const;
  return { script: [question, { do: "hangup" }], trail: [], expectsRecording: false };
}

/** 1 lets the caller through; anything else, silence included, does not. */
export const screenedPerson = (digits: string): Step => ({
  script: [digits === "1" ? { do: "connect" } : { do: "hangup" }],
  trail: [],
  expectsRecording: false,
});

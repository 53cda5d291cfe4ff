/** A message was left, or none was heard. The message itself is made from the carrier's recording notice, not here. */
import type { CallEvent } from "./call-event.ts";
import { goodbye, hangUp } from "./endings.ts";
import { takeMessage, takePersonsMessage } from "./take-message.ts";
import type { TrailEntry } from "./trail.ts";
import { nodeOf, personOf, type Step, type Walk } from "./walk.ts";

const TRIES = 2;

export function afterRecording(walk: Walk, ended: Extract<CallEvent, { kind: "record-ended" }>): Step {
  const trail: TrailEntry[] = [{ kind: "message-left", ...(ended.seconds === undefined ? {} : { seconds: ended.seconds }) }];
  if (ended.hungUp || ended.callerGone) return hangUp(trail);
  return goodbye(walk, trail, walk.plan.sentences.thanksForMessage);
}

/** Only silence came: ask once more, then say goodbye. */
export function nothingHeard(walk: Walk): Step {
  const { plan, state } = walk;
  const trail: TrailEntry[] = [{ kind: "no-message" }];
  const gathered = { prompts: plan.sentences.nothingHeard, trail };
  if (state.attempt >= TRIES) return goodbye(walk, trail, plan.sentences.nothingHeard);
  const person = personOf(plan, state.person);
  if (person !== undefined) return takePersonsMessage(walk, { ...person, voicemailGreeting: [] }, gathered, state.attempt + 1);
  const node = nodeOf(plan, state.node);
  if (node?.kind !== "voicemail") return goodbye(walk, trail);
  return takeMessage(
    walk,
    state.node,
    { mailbox: node.mailbox ?? "office", greeting: [], maxSeconds: node.maxSeconds },
    gathered,
    state.attempt + 1,
  );
}

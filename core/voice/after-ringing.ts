/** The phones have stopped ringing or the talk is over: what now? */
import type { CallEvent } from "./call-event.ts";
import { takePersonsMessage } from "./take-message.ts";
import type { TrailEntry } from "./trail.ts";
import { goodbye, hangUp } from "./endings.ts";
import { nodeOf, personOf, type Turn, type Walk } from "./walk.ts";

type DialEnded = Extract<CallEvent, { kind: "dial-ended" }>;

export function afterRinging(walk: Walk, ended: DialEnded): Turn {
  const { plan, state } = walk;
  // An answered leg does not prove that people talked: a screening that hung up, or a mobile's own voicemail, is "answered" too.
  const talked = ended.outcome === "answered" && ended.bridged !== false;
  const seconds = ended.talkSeconds === undefined ? {} : { seconds: ended.talkSeconds };
  const trail: TrailEntry[] = [{ kind: "ring-ended", outcome: ended.outcome, talked, ...seconds }];
  if (talked) return { ...hangUp(trail), expectsRecording: plan.recordCalls };
  if (ended.callerGone) return hangUp([...trail, { kind: "caller-gone" }]);
  const person = personOf(plan, state.person);
  if (person !== undefined) return takePersonsMessage(walk, person, { prompts: [], trail });
  const node = nodeOf(plan, state.node);
  return node?.kind === "ring" ? { enter: node.otherwise, gathered: { prompts: [], trail } } : goodbye(walk, trail);
}

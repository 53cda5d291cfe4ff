/** The phones have stopped ringing or the talk is over: what now? */
import type { CallEvent } from "./call-event.ts";
import { goodbye, hangUp } from "./endings.ts";
import { afterExtension, calleesDialled } from "./put-through.ts";
import { calleesOf, ringOn } from "./ring-callees.ts";
import type { TrailEntry } from "./trail.ts";
import { nodeOf, type Turn, type Walk } from "./walk.ts";

type DialEnded = Extract<CallEvent, { kind: "dial-ended" }>;

export function afterRinging(walk: Walk, ended: DialEnded): Turn {
  const { plan, state } = walk;
  // An answered leg does not prove that people talked: a screening that hung up, or a mobile's own voicemail, is "answered" too.
  const talked = ended.outcome === "answered" && ended.bridged !== false;
  const seconds = ended.talkSeconds === undefined ? {} : { seconds: ended.talkSeconds };
  const trail: TrailEntry[] = [{ kind: "ring-ended", outcome: ended.outcome, talked, ...seconds }];
  if (talked) return { ...hangUp(trail), expectsRecording: plan.recordCalls };
  if (ended.callerGone) return hangUp([...trail, { kind: "caller-gone" }]);
  const dialled = calleesDialled(walk, state.person);
  if (dialled !== undefined) return afterExtension(walk, state.node, dialled, ringOn(walk, dialled, ended, { prompts: [], trail }));
  const node = nodeOf(plan, state.node);
  if (node?.kind !== "ring") return goodbye(walk, trail);
  const rung = ringOn(walk, calleesOf(plan, state.node, node), ended, { prompts: [], trail });
  return "script" in rung ? rung : { enter: node.otherwise, gathered: { prompts: [], trail: rung.trail } };
}

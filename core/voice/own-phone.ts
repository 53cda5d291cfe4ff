/**
 * We called somebody of the office, who now stands where a caller does. Ringing the very phone they hold would find it busy: instead they
 * are told that it would ring, hear what it would ask, and press the key that takes the call.
 */
import { afterRinging } from "./after-ringing.ts";
import { hangUp } from "./endings.ts";
import { nodeOf, spoken, type Turn, type Walk } from "./walk.ts";
import { TAKEN } from "./own-phone-words.ts";

/** Was this key pressed in answer to `showOwnPhone`? A menu waits for nobody in person. */
export const wasShownOwnPhone = ({ event, state, plan }: Walk): boolean =>
  event.calledBack === true && (state.person !== undefined || nodeOf(plan, state.node)?.kind === "ring");

/** 1 takes the call; anything else lets it go where a call goes that nobody answers. */
export function afterOwnPhone(walk: Walk, digits: string): Turn {
  if (digits !== "1") {
    const { callId, account, callerGone, from, to } = walk.event;
    return afterRinging(walk, { kind: "dial-ended", callId, account, callerGone, from, to, outcome: "no-answer", bridged: false });
  }
  const { ownPhoneTaken = TAKEN } = walk.plan.sentences;
  const { script, ...ended } = hangUp([{ kind: "own-phone-taken" }]);
  return { ...ended, script: [...spoken(ownPhoneTaken), ...script] };
}

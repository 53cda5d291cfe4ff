/**
 * What a call does next: the one decision function of the voice path. Pure, so the console can ask it
 * "who rings if +254... calls on Sunday at 22:10?" and a repeated webhook gets the same answer.
 */
import type { CallEvent } from "./call-event.ts";
import { MAX_STEPS, type CallState } from "./call-state.ts";
import { afterRinging } from "./after-ringing.ts";
import { afterRecording, nothingHeard } from "./after-recording.ts";
import { chooseFromMenu, noChoice } from "./menu.ts";
import { limitedBy } from "./number-limits.ts";
import { afterOwnPhone, wasShownOwnPhone } from "./own-phone.ts";
import type { DialPlan } from "./dial-plan.ts";
import { goodbye, screenedPerson, screeningQuestion } from "./endings.ts";
import { listenOn } from "./listen.ts";
import { enterNode } from "./enter-node.ts";
import type { Found, Refusal, Step, Turn, Walk } from "./walk.ts";

/**
 * Decides the next step of a call.
 * @param state for `incoming` the first state (see firstState), afterwards what travelled in the signed address
 * @param now epoch milliseconds
 * @param found for somebody who listens to their messages
 * @param refusals phones that may not be rung: their owners' other phones still are, and without one the call takes the way on
 */
export function step(
  plan: DialPlan,
  state: CallState,
  event: CallEvent,
  now: number,
  refusals: readonly Refusal[] = [],
  found?: Found,
): Step {
  return decide({ plan, state, event, now, found, refusals: [...limitedBy(plan, state), ...refusals] });
}

/** The same for whoever wants to be told of each step of the plan on the way (`onEnter`). */
export function decide(walk: Walk): Step {
  const turn = takeTurn(walk);
  return "enter" in turn ? enterNode(walk, turn.enter, turn.gathered) : turn;
}

function takeTurn(walk: Walk): Turn {
  const { state, event } = walk;
  if (state.step >= MAX_STEPS) return goodbye(walk, [{ kind: "too-many-steps" }]);
  if ((event.kind === "digits" || event.kind === "silence") && wasShownOwnPhone(walk))
    return afterOwnPhone(walk, event.kind === "digits" ? event.digits : "");
  if ((event.kind === "digits" || event.kind === "silence") && state.listening !== undefined)
    return listenOn(walk, state.listening, event.kind === "digits" ? event.digits : "");
  switch (event.kind) {
    case "incoming":
      return { enter: state.node, gathered: { prompts: [], trail: [{ kind: "arrived", number: event.to }] } };
    case "digits":
      return chooseFromMenu(walk, event.digits);
    case "silence":
      return noChoice(walk, { kind: "silence" });
    case "dial-ended":
      return afterRinging(walk, event);
    case "record-ended":
      return afterRecording(walk, event);
    case "nothing-recorded":
      return nothingHeard(walk);
    case "screen":
      return screeningQuestion(walk);
    case "screened":
      return screenedPerson(event.digits);
    default:
      return event satisfies never;
  }
}

/** The state of a call that has just come in on one of the plan's numbers, or undefined when the plan does not know the number. */
export function firstState(plan: DialPlan, number: string, now: number): CallState | undefined {
  const node = plan.entries[number];
  if (node === undefined || !Object.hasOwn(plan.entries, number)) return undefined;
  return { tenant: plan.tenant, number, plan: plan.version, startedAt: now, step: 0, node, attempt: 1 };
}

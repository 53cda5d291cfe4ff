/** Instead of ringing the phone that is on the call: says that it would ring, and what it would ask (see own-phone.ts). */
import type { CallState } from "./call-state.ts";
import type { Device } from "./dial-plan.ts";
import { HERE } from "./own-phone-words.ts";
import type { Gathered, Step, Walk } from "./walk.ts";

const WAIT_SECONDS = 6;

/** Is it the phone that is on the call? */
export const isOwnPhone = ({ event }: Walk, device: Device): boolean =>
  event.calledBack === true && event.from.kind === "number" && device.kind === "number" && device.number === event.from.number;

/** @param next the state in which the ringing's outcome would be awaited: the next event is a key, or none */
export function showOwnPhone({ plan }: Walk, people: readonly string[], next: CallState, gathered: Gathered): Step {
  const { ownPhone = HERE, screening } = plan.sentences;
  const question = {
    do: "collect",
    prompts: [...gathered.prompts, ...ownPhone, ...screening],
    maxDigits: 1,
    waitSeconds: WAIT_SECONDS,
    purpose: "menu",
    next,
  } as const;
  return { script: [question], trail: [...gathered.trail, { kind: "own-phone", people: [...people] }], expectsRecording: false };
}

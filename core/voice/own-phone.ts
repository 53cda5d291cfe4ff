/**
 * We called somebody of the office, who now stands where a caller does. Ringing the very phone they hold would find it busy: instead they
 * are told that it would ring, hear what it would ask, and press the key that takes the call.
 */
import type { Device, Person, Prompt } from "./dial-plan.ts";
import { hangUp } from "./endings.ts";
import { takePersonsMessage } from "./take-message.ts";
import { nextState, nodeOf, personOf, spoken, type Gathered, type Step, type Turn, type Walk } from "./walk.ts";

const LANGUAGE = "en-GB";
const HERE: readonly Prompt[] = [
  { text: "Here a caller waits, and your own phone rings. When you answer it, you hear this.", language: LANGUAGE },
];
const TAKEN: readonly Prompt[] = [
  { text: "That is how you take a call: you would be talking with your caller now. Your number works. Goodbye.", language: LANGUAGE },
];
const WAIT_SECONDS = 6;

/** Is it the phone that is on the call? */
export const isOwnPhone = ({ event }: Walk, device: Device): boolean =>
  event.calledBack === true && event.from.kind === "number" && device.kind === "number" && device.number === event.from.number;

interface Shown {
  /** The plan node whose outcome the ringing would be. */
  readonly node: string;
  readonly people: readonly Person[];
  readonly person?: Person;
}

/** Instead of ringing: the next event is a key, or none. */
export function showOwnPhone(walk: Walk, { node, people, person }: Shown, gathered: Gathered): Step {
  const { ownPhone = HERE, screening } = walk.plan.sentences;
  const question = {
    do: "collect",
    prompts: [...gathered.prompts, ...ownPhone, ...screening],
    maxDigits: 1,
    waitSeconds: WAIT_SECONDS,
    purpose: "menu",
    next: nextState(walk, node, person === undefined ? {} : { person: person.extension }),
  } as const;
  const entry = { kind: "own-phone", people: people.map(({ name }) => name) } as const;
  return { script: [question], trail: [...gathered.trail, entry], expectsRecording: false };
}

/** Was this key pressed in answer to `showOwnPhone`? A menu waits for nobody in person. */
export const wasShownOwnPhone = ({ event, state, plan }: Walk): boolean =>
  event.calledBack === true && (state.person !== undefined || nodeOf(plan, state.node)?.kind === "ring");

/** 1 takes the call; anything else lets it go where a caller goes whom nobody answers. */
export function afterOwnPhone(walk: Walk, digits: string): Turn {
  const { plan, state } = walk;
  if (digits === "1") {
    const { ownPhoneTaken = TAKEN } = plan.sentences;
    const { script, ...ended } = hangUp([{ kind: "own-phone-taken" }]);
    return { ...ended, script: [...spoken(ownPhoneTaken), ...script] };
  }
  const gathered: Gathered = { prompts: [], trail: [{ kind: "silence" }] };
  const person = personOf(plan, state.person);
  if (person !== undefined) return takePersonsMessage(walk, person, gathered);
  const node = nodeOf(plan, state.node);
  return node?.kind === "ring" ? { enter: node.otherwise, gathered } : hangUp(gathered.trail);
}

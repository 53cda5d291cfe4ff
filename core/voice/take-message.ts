/** Voicemail: a greeting, a beep, the caller's message. */
import type { CallState } from "./call-state.ts";
import type { Person, Prompt } from "./dial-plan.ts";
import { nextState, spoken, type Gathered, type Step, type Walk } from "./walk.ts";

export interface Mailbox {
  /** An extension, or "office" for the mailbox that all share. */
  readonly mailbox: string;
  readonly greeting: readonly Prompt[];
  readonly maxSeconds: number;
}

/** So much silence ends a message (telephony.md, section 3, Voicemail). */
const SILENCE_SECONDS = 5;
const PERSONS_MAX_SECONDS = 120;

export function takeMessage(walk: Walk, node: string, mailbox: Mailbox, gathered: Gathered, attempt = 1): Step {
  return recordInto(mailbox, gathered, nextState(walk, node, { attempt }));
}

/** The mailbox of somebody whose extension was dialled. */
export function takePersonsMessage(walk: Walk, person: Person, gathered: Gathered, attempt = 1): Step {
  const mailbox = { mailbox: person.extension, greeting: person.voicemailGreeting, maxSeconds: PERSONS_MAX_SECONDS };
  return recordInto(mailbox, gathered, nextState(walk, walk.state.node, { attempt, person: person.extension }));
}

function recordInto({ mailbox, greeting, maxSeconds }: Mailbox, gathered: Gathered, next: CallState): Step {
  const record = { do: "record", maxSeconds, silenceSeconds: SILENCE_SECONDS, mailbox, next } as const;
  return {
    script: [...spoken([...gathered.prompts, ...greeting]), record],
    trail: [...gathered.trail, { kind: "voicemail", mailbox }],
    expectsRecording: true,
  };
}

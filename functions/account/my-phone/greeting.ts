/** What callers hear before the tone: the usual words with the name, or the person's own: spoken, recorded, or out of the library. */
import { isDeepStrictEqual } from "node:util";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Person, Prompt } from "../../../core/voice/dial-plan.ts";

/** In English for every office: carriers have no voice for Swahili. */
const LANGUAGE = "en-GB";

export const standardText = (name: string, officeName: string): string =>
  `You have reached ${name} at ${officeName}. Please leave a message after the tone.`;

export const standardGreeting = (name: string, officeName: string): Prompt[] => [
  { text: standardText(name, officeName), language: LANGUAGE },
];

/** Null for the usual words. */
export const greetingView = ({ name, voicemailGreeting }: Person, officeName: string): PhoneView["greeting"] =>
  voicemailGreeting.length === 0 || isDeepStrictEqual(voicemailGreeting, standardGreeting(name, officeName)) ? null : voicemailGreeting;

/** Carriers fetch what stands in a plan: only sounds that were stored here. @throws Refusal "bad-body" */
export function refuseForeignSounds(prompts: readonly Prompt[], accountUrl: string): void {
  const problems = prompts.flatMap((prompt, place) =>
    !("audio" in prompt) || new URL(prompt.audio).origin === accountUrl
      ? []
      : [{ path: `greeting.${place}.audio`, code: "foreign-sound", message: "Record or upload the sound here." }],
  );
  if (problems.length > 0) throw new Refusal("bad-body", { problems });
}

/** What callers hear before the tone: the usual words with the name, words of one's own, or a sound. */
import type { Greeting, PhoneView } from "../../../core/account/api/my-phone.ts";
import type { Person, Prompt } from "../../../core/voice/dial-plan.ts";
import { isDeepStrictEqual } from "node:util";

/** In English for every office: carriers have no voice for Swahili. */
const LANGUAGE = "en-GB";

export const standardText = (name: string, officeName: string): string =>
  `You have reached ${name} at ${officeName}. Please leave a message after the tone.`;

export const standardGreeting = (name: string, officeName: string): Prompt[] => [
  { text: standardText(name, officeName), language: LANGUAGE },
];

export function greetingPrompts(greeting: Greeting, { name }: Pick<Person, "name">, officeName: string): Prompt[] {
  switch (greeting.kind) {
    case "standard":
      return standardGreeting(name, officeName);
    case "text":
      return [{ text: greeting.text, language: greeting.language }];
    default:
      return greeting satisfies never;
  }
}

export function greetingView({ name, voicemailGreeting }: Person, officeName: string): PhoneView["greeting"] {
  const [first] = voicemailGreeting;
  if (first === undefined || isDeepStrictEqual(voicemailGreeting, standardGreeting(name, officeName))) return { kind: "standard" };
  if ("audio" in first) return { kind: "sound", audio: first.audio };
  return { kind: "text", text: first.text, language: first.language };
}

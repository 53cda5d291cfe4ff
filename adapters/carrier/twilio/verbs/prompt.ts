/** `<Say>` for text, `<Play>` for audio made beforehand. */
import type { Prompt } from "../../../../core/voice/dial-plan.ts";
import { voiceOf } from "../voices.ts";
import { xml } from "../xml.ts";

export const prompt = (spoken: Prompt): string =>
  "audio" in spoken
    ? `<Play>${xml(spoken.audio)}</Play>`
    : `<Say${voiceAttribute(spoken.language)} language="${xml(spoken.language)}">${xml(spoken.text)}</Say>`;

function voiceAttribute(language: string): string {
  const voice = voiceOf(language);
  return voice === undefined ? "" : ` voice="Polly.${voice}"`;
}

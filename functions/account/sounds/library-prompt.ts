/** What a sound of the library may be: a sentence, or a file that was stored here for this office. */
import { Refusal } from "../../../core/errors.ts";
import type { Prompt } from "../../../core/voice/dial-plan.ts";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";

/** @throws Refusal "sound-refused", "no-voice" */
export function libraryPrompt(prompt: Prompt, tenant: string, accountUrl: string): Prompt {
  if ("text" in prompt) {
    if (!speaks(prompt.language)) throw new Refusal("no-voice");
    return { text: prompt.text, language: prompt.language };
  }
  if (!prompt.audio.startsWith(`${accountUrl}/audio/${tenant}/`))
    throw new Refusal("sound-refused", { detail: "Only a file that was uploaded here can be kept as a sound." });
  return { audio: prompt.audio };
}

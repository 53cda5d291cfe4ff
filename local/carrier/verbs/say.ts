import type { Execution } from "../execution.ts";
import { isSayLanguage } from "../speech/say-languages.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { numberOf, type Verb } from "./verb.ts";

/** "Until hang-up" stops here all the same (telephony.md, section 2). */
export const MAX_LOOPS = 1000;
const MAX_CHARACTERS = 4096;

/** Speaks text. */
export const say: Verb = {
  attributes: new Set(["voice", "language", "loop"]),
  run: async (execution, element) => {
    execution.answer();
    await speak(execution, element, execution.stop);
    return "next";
  },
};

/** Speaks the element's text as often as it asks, unless stopped; text that cannot be spoken is a warning or an error and no sound. */
export async function speak(execution: Execution, element: TwimlElement, stop: AbortSignal): Promise<void> {
  const { speech, clock, switches } = execution.switch;
  const language = element.attributes["language"] ?? "en-US";
  if (element.text === "") return execution.error(13_520, "Say has no text");
  if (element.text.length > MAX_CHARACTERS)
    return execution.error(13_521, `Say has ${element.text.length} characters, more than ${MAX_CHARACTERS}`);
  if (!isSayLanguage(language) && !switches.extraLanguages.includes(language))
    return execution.warning(13_512, `Say has no voice for ${language}`);
  const pcm = await clock.during(speech.speak(element.text, language));
  const loops = numberOf(element, "loop", 1) || MAX_LOOPS;
  for (let loop = 0; loop < loops && !stop.aborted; loop++) {
    execution.call.tellPrompt(element.text);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is heard
    await execution.play(pcm, stop);
  }
}

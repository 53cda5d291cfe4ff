/** `<Say>` for text, `<Play>` for audio made beforehand. */
import type { Prompt } from "../../../../core/voice/dial-plan.ts";
import { xml } from "../xml.ts";

export const prompt = (spoken: Prompt): string =>
  "audio" in spoken ? `<Play>${xml(spoken.audio)}</Play>` : `<Say language="${xml(spoken.language)}">${xml(spoken.text)}</Say>`;

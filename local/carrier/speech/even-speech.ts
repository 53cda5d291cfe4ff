/** A voice for tests: a fixed time per character, and a sound of its own for every text, the same each time. */
import { SAMPLE_RATE } from "../audio/sound-track.ts";
import type { Speech } from "./speech.ts";

export const MS_PER_CHARACTER = 60;

export function createEvenSpeech(): Speech {
  return { speak: async (text) => murmur(text) };
}

/** One pitch a character: no two texts correlate. */
export function murmur(text: string): Int16Array {
  const perCharacter = (MS_PER_CHARACTER * SAMPLE_RATE) / 1000;
  return Int16Array.from({ length: text.length * perCharacter }, (_, i) => {
    const code = text.charCodeAt(Math.floor(i / perCharacter));
    return Math.round(8000 * Math.sin((2 * Math.PI * (200 + ((code * 37) % 2800)) * (i % perCharacter)) / SAMPLE_RATE));
  });
}

import type { Words } from "../words/english.ts";

/** A prompt as text; a sound file by its name, without the rest of its address. */
export function captionText(prompt: string, words: Words): string {
  if (!/^https?:\/\/\S+$|^\/\S+$/.test(prompt)) return prompt;
  return words.sound(decodeURIComponent(prompt.split(/[?#]/)[0]?.split("/").at(-1) ?? prompt));
}

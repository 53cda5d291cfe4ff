/** A real voice: espeak-ng, in English, Swahili and a hundred more. What was said once is kept. */
import { Worker } from "node:worker_threads";
import * as z from "zod/mini";
import type { Speech } from "./speech.ts";

export interface EspeakSpeech extends Speech {
  close(): Promise<void>;
}

const answerSchema = z.object({ id: z.number(), pcm: z.optional(z.instanceof(Int16Array)), fault: z.optional(z.string()) });
const KEPT = 200;

interface Waiting {
  readonly resolve: (pcm: Int16Array) => void;
  readonly reject: (error: Error) => void;
}

export function createEspeakSpeech(): EspeakSpeech {
  const thread = new Worker(new URL("espeak-thread.ts", import.meta.url));
  // The voice alone keeps no process alive.
  thread.unref();
  const waiting = new Map<number, Waiting>();
  const said = new Map<string, Promise<Int16Array>>();
  let lastId = 0;
  thread.on("message", (message: unknown) => {
    const { id, pcm, fault } = answerSchema.parse(message);
    const order = waiting.get(id);
    waiting.delete(id);
    if (pcm === undefined) order?.reject(new Error(fault ?? "nothing was said"));
    else order?.resolve(pcm);
  });
  thread.on("error", (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  const speak = (text: string, language: string): Promise<Int16Array> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      thread.postMessage({ id, text, voice: voiceFor(language) });
    });

  return {
    speak(text, language) {
      const key = `${language}\n${text}`;
      const known = said.get(key) ?? speak(text, language);
      said.delete(key);
      said.set(key, known);
      const oldest = said.keys().next();
      if (said.size > KEPT && oldest.done === false) said.delete(oldest.value);
      return known;
    },
    async close() {
      await thread.terminate();
    },
  };
}

/** Where espeak-ng's name of a voice is not simply the language's. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "en-us": "en-us",
  "pt-br": "pt-br",
  "fr-be": "fr-be",
  "es-mx": "es-419",
  "es-us": "es-419",
  arb: "ar",
  fil: "en-us",
  zh: "cmn",
};

/** espeak-ng's voice for a BCP 47 language: `en-GB` is `en`, `sw-KE` is `sw`. */
function voiceFor(language: string): string {
  const tag = language.toLowerCase();
  const base = tag.split("-", 1).join();
  return OTHER_NAMES[tag] ?? OTHER_NAMES[base] ?? base;
}

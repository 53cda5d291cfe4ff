import { readWav } from "../audio/wav.ts";
import { resample } from "../audio/resample.ts";
import { dtmfTone } from "../audio/tones.ts";
import { SAMPLE_RATE } from "../audio/sound-track.ts";
import type { Execution } from "../execution.ts";
import { resolveAddress, type Document } from "../twiml/document.ts";
import type { TwimlElement } from "../twiml/parse-twiml.ts";
import { MAX_LOOPS } from "./say.ts";
import { numberOf, type Verb } from "./verb.ts";

/** Plays sound from an address, or the tones of keys. */
export const play: Verb = {
  attributes: new Set(["loop", "digits"]),
  run: async (execution, element, document) => {
    execution.answer();
    return (await playSound(execution, element, document, execution.stop)) ? "next" : "end";
  },
};

/** False when the sound could not be had and the switch says that the call ends then. */
export async function playSound(execution: Execution, element: TwimlElement, document: Document, stop: AbortSignal): Promise<boolean> {
  const { digits } = element.attributes;
  const pcm = digits === undefined ? await fetchSound(execution, element, document) : tones(digits);
  if (pcm === undefined) return execution.switch.switches.playFailure === "continue";
  const loops = numberOf(element, "loop", 1) || MAX_LOOPS;
  for (let loop = 0; loop < loops && !stop.aborted; loop++) {
    execution.call.tellPrompt(digits === undefined ? element.text : `(tones ${digits})`);
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is heard
    await execution.play(pcm, stop);
  }
  return true;
}

async function fetchSound(execution: Execution, element: TwimlElement, document: Document): Promise<Int16Array | undefined> {
  const url = resolveAddress(document, element.text);
  if (url === undefined) {
    execution.error(15_004, `the sound ${element.text} has no document to be relative to`);
    return undefined;
  }
  const result = await execution.switch.webhooks.fetchMedia(url);
  if (result.is !== "answer" || result.status !== 200) {
    execution.error(11_200, `the sound ${url} could not be fetched: ${result.is === "answer" ? result.status : result.message}`);
    return undefined;
  }
  try {
    const { sampleRate, channels } = readWav(result.body);
    return resample(channels[0] ?? new Int16Array(), sampleRate, SAMPLE_RATE);
  } catch (error) {
    execution.error(12_300, `the sound ${url} is not WAV: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

const HALF_SECOND = new Int16Array(SAMPLE_RATE / 2);

/** The tones of keys; `w` is half a second of silence, `W` a whole one. */
export function tones(digits: string): Int16Array {
  const parts = Array.from(digits).flatMap((digit) => {
    if (digit === "w") return [HALF_SECOND];
    return digit === "W" ? [HALF_SECOND, HALF_SECOND] : [dtmfTone(digit), new Int16Array(SAMPLE_RATE / 20)];
  });
  const whole = new Int16Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

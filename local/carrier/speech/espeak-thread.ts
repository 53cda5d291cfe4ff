/** Speaks in a thread of its own, so that live sound elsewhere does not stutter meanwhile. */
import { parentPort } from "node:worker_threads";
import init from "@echogarden/espeak-ng-emscripten";
import * as z from "zod/mini";
import { resample } from "../audio/resample.ts";
import { SAMPLE_RATE } from "../audio/sound-track.ts";

const orderSchema = z.object({ id: z.number(), text: z.string(), voice: z.string() });
const { eSpeakNGWorker } = await init();
const espeak = new eSpeakNGWorker();
/** Words a minute: a little slower than espeak's own, as announcements on the telephone are. */
espeak.rate = 155;
/** Of 100: leaves room below full scale for two people and a prompt at once. */
espeak.volume = 60;

parentPort?.on("message", (message: unknown) => {
  const { id, text, voice } = orderSchema.parse(message);
  if (espeak.set_voice(voice) !== 0) {
    parentPort?.postMessage({ id, fault: `there is no voice "${voice}"` });
    return;
  }
  const samples: number[] = [];
  espeak.synthesize(text, (audio) => {
    if (audio !== null) for (const sample of audio) samples.push(sample);
    return false;
  });
  const pcm = Int16Array.from(samples);
  parentPort?.postMessage({ id, pcm: resample(pcm, espeak.samplerate, SAMPLE_RATE) });
});

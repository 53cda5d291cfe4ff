/** Silence at the ends of a recording, found in steps of 100 ms. */
import { level, SPEECH_LEVEL } from "../audio/level.ts";
import { SAMPLE_RATE } from "../audio/sound-track.ts";

const STEP = SAMPLE_RATE / 10;

/** All channels cut alike; empty when there is nothing but silence. */
export function trimSilence(channels: readonly Int16Array[]): Int16Array[] {
  const length = Math.max(0, ...channels.map((channel) => channel.length));
  const loud = Array.from({ length: Math.ceil(length / STEP) }, (_, step) =>
    channels.some((channel) => level(channel.subarray(step * STEP, (step + 1) * STEP)) > SPEECH_LEVEL),
  );
  const first = loud.indexOf(true);
  if (first === -1) return channels.map(() => new Int16Array());
  const last = loud.lastIndexOf(true);
  return channels.map((channel) => channel.slice(first * STEP, (last + 1) * STEP));
}

import { level } from "../../../audio/level.ts";

/** What the meter shows as nothing, in decibels against full scale. */
const QUIETEST = -54;
/** Falls from full to nothing in this time when nothing more comes. */
const FALL_MS = 500;

/** How loud sound that passes is, from 0 to 1, falling back gently as a needle does. */
export class Loudness {
  #peak = 0;
  #at = 0;

  add(pcm: Int16Array, now = performance.now()): void {
    const loud = Math.min(1, Math.max(0, 1 - level(pcm) / QUIETEST));
    if (loud < this.value(now)) return;
    this.#peak = loud;
    this.#at = now;
  }

  value(now = performance.now()): number {
    return Math.max(0, this.#peak - Math.max(0, now - this.#at) / FALL_MS);
  }
}

/** Is this sound in that one, and where? For recordings and for what people heard. */
import { resample } from "../../../local/carrier/audio/resample.ts";

export interface Match {
  /** First sample of the best fit. */
  readonly at: number;
  /** Normalized cross-correlation: 1 the same (whatever the loudness), 0 nothing in common. */
  readonly correlation: number;
}

/** The first look compares every so manyth sample (a prime: no tone hides in it), at every place; the second all of them, at the best one. */
const THIN = 7;

/** The best fit of `needle` within `haystack`, both 16-bit PCM at the same rate. */
export function findSound(haystack: Int16Array, needle: Int16Array): Match {
  let best: Match = { at: -1, correlation: 0 };
  for (let at = 0; at + needle.length <= haystack.length; at++) {
    const correlation = correlate(haystack, needle, at, THIN);
    if (Math.abs(correlation) > Math.abs(best.correlation)) best = { at, correlation };
  }
  return best.at === -1 ? best : { at: best.at, correlation: correlate(haystack, needle, best.at, 1) };
}

/** Places between two samples that are looked at. */
const BETWEEN = 6;

/**
 * As `findSound`, for sound that went through a browser, at 8 kHz before and after: it may lie between two samples. Half a sample off, the
 * same voice has 0.92 in common with itself, by its highest notes alone.
 */
export function findSoundBetween(haystack: Int16Array, needle: Int16Array): Match {
  const { at } = findSound(haystack, needle);
  const fine = resample(needle, 8000, 8000 * BETWEEN);
  let best: Match = { at: -1, correlation: 0 };
  for (let between = 0; between < BETWEEN; between++) {
    const moved = resample(fine.subarray(between), 8000 * BETWEEN, 8000);
    for (const near of [at - 1, at, at + 1]) {
      const correlation = correlate(haystack, moved, near, 1);
      if (Math.abs(correlation) > Math.abs(best.correlation)) best = { at: near, correlation };
    }
  }
  return best;
}

/** Pearson without the mean: telephone sound has none. */
function correlate(haystack: Int16Array, needle: Int16Array, at: number, step: number): number {
  let product = 0;
  let left = 0;
  let right = 0;
  for (let i = 0; i < needle.length; i += step) {
    const a = haystack[at + i] ?? 0;
    const b = needle[i] ?? 0;
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}

/** A voice for tests: noise that resembles nothing else, loud as speech, the same for the same seed. */
export function voiceOf(seed: number, seconds: number): Int16Array {
  let state = seed * 2_654_435_761 + 1;
  let smooth = 0;
  return Int16Array.from({ length: Math.round(seconds * 8000) }, () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    // A low pass, as a voice has: most of its power is below 1 kHz.
    smooth += ((state / 2 ** 32 - 0.5) * 24_000 - smooth) * 0.2;
    return Math.round(smooth);
  });
}

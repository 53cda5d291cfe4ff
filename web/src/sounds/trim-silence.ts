/** Below this nothing is heard on a telephone line. */
const HEARD = 0.01;
/** Kept before and after what is heard, so that no breath is cut off. */
const MARGIN_SECONDS = 0.15;

/** The part of a sound in which something is heard; empty when there is none. */
export function trimSilence(samples: Float32Array<ArrayBuffer>, rate: number): Float32Array<ArrayBuffer> {
  const first = samples.findIndex(isHeard);
  if (first < 0) return new Float32Array(0);
  const margin = Math.round(MARGIN_SECONDS * rate);
  return samples.slice(Math.max(0, first - margin), samples.findLastIndex(isHeard) + 1 + margin);
}

export const isHeard = (sample: number): boolean => Math.abs(sample) >= HEARD;

/** How loud sound is: root mean square against full scale, in decibels; -Infinity for silence. */
export function level(pcm: Int16Array): number {
  if (pcm.length === 0) return Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const sample of pcm) sum += sample * sample;
  return 10 * Math.log10(sum / pcm.length / 32768 ** 2);
}

/** Below this nobody is speaking: a quiet room on a good line. */
export const SPEECH_LEVEL = -45;

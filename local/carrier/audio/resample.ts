/** Changes the rate of sound; what the new rate cannot hold is filtered out before, so that nothing folds back as noise. */

/** Width of the filter's kernel to each side, in samples of the slower rate. */
const HALF_WIDTH = 16;

/** Windowed-sinc interpolation (Blackman), one channel of 16-bit samples from one rate to another (Hz). */
export function resample(pcm: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return pcm;
  const step = from / to;
  const cutoff = Math.min(1, to / from) * 0.95;
  const reach = HALF_WIDTH / cutoff;
  return Int16Array.from({ length: Math.floor(pcm.length / step) }, (_, index) => {
    const centre = index * step;
    let sum = 0;
    for (let i = Math.max(0, Math.ceil(centre - reach)); i <= Math.min(pcm.length - 1, centre + reach); i++)
      sum += (pcm[i] ?? 0) * kernel(i - centre, cutoff, reach);
    return Math.max(-32768, Math.min(32767, Math.round(sum)));
  });
}

function kernel(distance: number, cutoff: number, reach: number): number {
  const x = Math.PI * distance * cutoff;
  const sinc = x === 0 ? 1 : Math.sin(x) / x;
  const phase = Math.PI * (distance / reach + 1);
  return cutoff * sinc * (0.42 - 0.5 * Math.cos(phase) + 0.08 * Math.cos(2 * phase));
}

/** Sound in the form that every telephone network plays without changing it: WAV, mu-law, 8 kHz, one channel. */

export const TELEPHONE_RATE = 8000;

const BIAS = 0x84;
const CLIP = 32_635;

/** @param samples from -1 to 1, at TELEPHONE_RATE */
export function encodeWav(samples: Float32Array): Uint8Array<ArrayBuffer> {
  const padding = samples.length % 2;
  const bytes = new Uint8Array(new ArrayBuffer(58 + samples.length + padding));
  const view = new DataView(bytes.buffer);
  writeHeader(view, samples.length, bytes.length);
  samples.forEach((sample, at) => {
    bytes[58 + at] = muLaw(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
  });
  return bytes;
}

/** A format other than PCM carries the size of its extension, and a chunk that counts its samples. */
function writeHeader(view: DataView, samples: number, size: number): void {
  const text = (at: number, letters: string): void =>
    Array.from(letters).forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  text(0, "RIFF");
  view.setUint32(4, size - 8, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 18, true);
  view.setUint16(20, 7, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, TELEPHONE_RATE, true);
  view.setUint32(28, TELEPHONE_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(38, "fact");
  view.setUint32(42, 4, true);
  view.setUint32(46, samples, true);
  text(50, "data");
  view.setUint32(54, samples, true);
}

/** ITU-T G.711. */
function muLaw(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(CLIP, Math.abs(sample)) + BIAS;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { StreamResampler } from "../../../../../local/carrier/phone/page/audio/stream-resampler.ts";

const tone = (pitch: number, rate: number, seconds: number): Float32Array =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) => 0.5 * Math.sin((2 * Math.PI * pitch * i) / rate));

const loudness = (sound: Float32Array): number => Math.sqrt(sound.reduce((sum, sample) => sum + sample * sample, 0) / sound.length);

/** How much of one pitch there is. */
function strength(sound: Float32Array, pitch: number, rate: number): number {
  const sum = (wave: (x: number) => number) =>
    sound.reduce((total, sample, i) => total + sample * wave((2 * Math.PI * pitch * i) / rate), 0);
  return (2 * Math.hypot(sum(Math.cos), sum(Math.sin))) / sound.length;
}

test.each([
  [48_000, 8000],
  [44_100, 8000],
  [16_000, 8000],
  [8000, 8000],
  [8000, 44_100],
  [8000, 48_000],
])("a tone of 1 kHz stays one, as loud and as long, from %i to %i Hz", (from, to) => {
  const sound = new StreamResampler(from, to).push(tone(1000, from, 1));
  expect(Math.abs(sound.length - to)).toBeLessThan(to * 0.005);
  expect(strength(sound, 1000, to)).toBeCloseTo(0.5, 1);
  expect(loudness(sound)).toBeCloseTo(0.5 / Math.SQRT2, 1);
});

test("what 8 kHz can't hold is taken out and does not fold back", () => {
  const sound = new StreamResampler(48_000, 8000).push(tone(7000, 48_000, 1));
  expect(loudness(sound.subarray(200))).toBeLessThan(0.005);
});

test("pieces of any size give the same sound as the whole", () => {
  fc.assert(
    fc.property(fc.constantFrom(44_100, 48_000), fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1 }), (rate, sizes) => {
      const sound = tone(440, rate, sizes.reduce((sum, size) => sum + size, 0) / rate);
      const streamed = new StreamResampler(rate, 8000);
      let at = 0;
      const pieces = sizes.map((size) => streamed.push(sound.subarray(at, (at += size))));
      const whole = new StreamResampler(rate, 8000).push(sound.subarray(0, at));
      expect(pieces.flatMap((piece) => Array.from(piece))).toEqual(Array.from(whole));
    }),
  );
});

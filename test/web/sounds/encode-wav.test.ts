/** What the page sends is what telephones play, and sounds as what went in. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readWav } from "../../../local/carrier/audio/wav.ts";
import { encodeWav } from "../../../web/src/sounds/encode-wav.ts";
import { trimSilence } from "../../../web/src/sounds/trim-silence.ts";

test("mu-law of 8 kHz keeps every sample to within its step (G.711: a thirtieth, or what nobody hears)", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -32_000, max: 32_000 }), { minLength: 1, maxLength: 50 }), (samples) => {
      const { sampleRate, channels } = readWav(encodeWav(Float32Array.from(samples, (sample) => sample / 32_767)));
      expect([sampleRate, channels.length, channels[0]?.length]).toEqual([8000, 1, samples.length]);
      samples.forEach((sample, at) => expect(Math.abs((channels[0]?.[at] ?? 0) - sample)).toBeLessThanOrEqual(Math.abs(sample) / 30 + 10));
    }),
  );
});

test("what is too loud is as loud as can be", () => {
  const [loud = 0, quiet = 0] = readWav(encodeWav(Float32Array.from([7, -7]))).channels[0] ?? [];
  expect([loud, quiet]).toEqual([32_124, -32_124]);
});

test("silence is cut at both ends and nowhere else; where nothing is heard nothing is left", () => {
  const sound = new Float32Array(8000);
  sound.fill(0.5, 3000, 3100);
  sound.fill(0.5, 5000, 5100);
  expect(trimSilence(sound, 8000).length).toBe(2100 + 2 * 1200);
  expect(trimSilence(new Float32Array(100).fill(0.001), 8000).length).toBe(0);
});

/** Sound as the carrier handles it: files, rates, time lines, tones, voices. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { level } from "../../../../local/carrier/audio/level.ts";
import { resample } from "../../../../local/carrier/audio/resample.ts";
import { SoundTrack } from "../../../../local/carrier/audio/sound-track.ts";
import { dtmfTone, ringback } from "../../../../local/carrier/audio/tones.ts";
import { readWav, writeWav } from "../../../../local/carrier/audio/wav.ts";
import { createEspeakSpeech } from "../../../../local/carrier/speech/espeak-speech.ts";
import { findSound, voiceOf } from "../correlate.ts";

const pcm = fc.int16Array({ maxLength: 400 });

test("a WAV file that was written reads the same", () => {
  fc.assert(
    fc.property(fc.array(pcm, { minLength: 1, maxLength: 2 }), (channels) => {
      const length = Math.min(...channels.map((channel) => channel.length));
      const even = channels.map((channel) => channel.subarray(0, length));
      const read = readWav(writeWav(even));
      expect(read.sampleRate).toBe(8000);
      expect(read.channels.map((channel) => [...channel])).toEqual(even.map((channel) => [...channel]));
    }),
  );
});

test.each([
  ["nothing", Buffer.alloc(0)],
  ["noise", Buffer.from("RIFFxxxxWAVEjunkjunkjunkjunkjunkjunkjunkjunkjunk")],
  ["a file cut off in its header", Buffer.from(writeWav([voiceOf(1, 0.1)])).subarray(0, 40)],
])("%s is no WAV file, and says so", (_, bytes) => {
  expect(() => readWav(bytes)).toThrow();
});

test("a track reads what was laid on it, wherever it is cut", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(400), pcm), { maxLength: 6 }), fc.nat(400), fc.nat(400), (pieces, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const track = new SoundTrack();
      const expected = new Float64Array((to - from) * 8);
      for (const [at, sound] of pieces) {
        track.append(at, sound);
        sound.forEach((sample, i) => {
          const where = (at - from) * 8 + i;
          if (where >= 0 && where < expected.length) expected[where] = Math.max(-32768, Math.min(32767, (expected[where] ?? 0) + sample));
        });
      }
      expect([...track.read(from, to)]).toEqual([...expected]);
    }),
  );
});

test("what is cut is not heard, what came before is", () => {
  const track = new SoundTrack();
  track.append(1000, voiceOf(1, 2));
  track.cut(2000);
  expect(level(track.read(1000, 2000))).toBeGreaterThan(-45);
  expect(level(track.read(2000, 3000))).toBe(Number.NEGATIVE_INFINITY);
});

test("22,050 Hz and back keeps a voice recognizable", () => {
  const voice = voiceOf(2, 1);
  const there = resample(voice, 8000, 22_050);
  expect(there.length).toBeCloseTo(22_050, -1);
  expect(findSound(resample(there, 22_050, 8000), voice.subarray(400, -400)).correlation).toBeGreaterThan(0.9);
});

/** Power of one frequency (Goertzel), against the whole sound's. */
function share(sound: Int16Array, frequency: number): number {
  let real = 0;
  let imaginary = 0;
  let whole = 0;
  sound.forEach((sample, i) => {
    const angle = (2 * Math.PI * frequency * i) / 8000;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
    whole += sample * sample;
  });
  return (2 * (real * real + imaginary * imaginary)) / (sound.length * whole);
}

test.each([
  ["1", 697, 1209],
  ["5", 770, 1336],
  ["#", 941, 1477],
  ["0", 941, 1336],
  ["D", 941, 1633],
])("key %s sounds as %i and %i Hz", (key, low, high) => {
  const tone = dtmfTone(key);
  expect(share(tone, low)).toBeGreaterThan(0.4);
  expect(share(tone, high)).toBeGreaterThan(0.4);
});

test("ringing is one second of 425 Hz and four of silence", () => {
  const sound = ringback(10_000);
  expect(share(sound.subarray(0, 8000), 425)).toBeGreaterThan(0.95);
  expect(level(sound.subarray(8000, 40_000))).toBe(Number.NEGATIVE_INFINITY);
  expect(share(sound.subarray(40_000, 48_000), 425)).toBeGreaterThan(0.95);
});

test("the voice speaks English and Swahili, audibly and differently", async () => {
  const speech = createEspeakSpeech();
  try {
    const english = await speech.speak("Welcome to Duka Travel. For sales, press one.", "en-GB");
    const swahili = await speech.speak("Karibu Duka Travel. Kwa mauzo, bonyeza moja.", "sw-KE");
    for (const sound of [english, swahili]) {
      expect(sound.length / 8000).toBeGreaterThan(1.5);
      expect(level(sound)).toBeGreaterThan(-35);
      expect(level(sound)).toBeLessThan(-10);
    }
    expect([...(await speech.speak("Karibu Duka Travel. Kwa mauzo, bonyeza moja.", "sw-KE"))]).toEqual([...swahili]);
    expect([...(await speech.speak("Karibu Duka Travel. Kwa mauzo, bonyeza moja.", "en-GB"))]).not.toEqual([...swahili]);
  } finally {
    await speech.close();
  }
});

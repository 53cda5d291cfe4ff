import { SAMPLE_RATE } from "../../../audio/sound-track.ts";

/** Two calm bells, then a pause; meant to be repeated. Hz, and seconds from the beginning. */
const BELLS = [
  { at: 0, pitch: 659 },
  { at: 0.18, pitch: 880 },
  { at: 0.36, pitch: 659 },
  { at: 0.54, pitch: 880 },
];
const SECONDS = 2.6;

/** 8 kHz. */
export function ringtone(): Int16Array {
  const sound = new Int16Array(SECONDS * SAMPLE_RATE);
  for (const { at, pitch } of BELLS) {
    const first = Math.round(at * SAMPLE_RATE);
    for (let i = 0; first + i < sound.length; i++) sound[first + i] = (sound[first + i] ?? 0) + bell(i / SAMPLE_RATE, pitch);
  }
  return sound;
}

/** A struck bell: its overtone fades sooner than itself. */
const bell = (seconds: number, pitch: number): number =>
  7000 * Math.exp(-7 * seconds) * (wave(seconds, pitch) + 0.4 * Math.exp(-9 * seconds) * wave(seconds, pitch * 2.4));
const wave = (seconds: number, pitch: number): number => Math.sin(2 * Math.PI * pitch * seconds);

/** The sounds a telephone network makes by itself. Frequencies: DTMF by ITU-T Q.23, call progress as in Europe (E.180). */
import { SAMPLE_RATE } from "./sound-track.ts";

const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const KEYS = ["123A", "456B", "789C", "*0#D"];
/** Of full scale, each tone of a pair: about -10 dBm0 together. */
const LEVEL = 6000;
/** Sound begins and ends over this time, so that it does not click. */
const RAMP_SAMPLES = 40;

/** The two tones of a key; silence for anything that is no key. */
export function dtmfTone(digit: string, ms = 120): Int16Array {
  const row = KEYS.findIndex((keys) => keys.includes(digit));
  const column = KEYS[row]?.indexOf(digit) ?? -1;
  const [low, high] = [ROWS[row], COLUMNS[column]];
  return low === undefined || high === undefined || digit === "" ? silence(ms) : tone([low, high], ms);
}

/** What a voicemail plays before it records. */
export const beep = (ms = 400): Int16Array => tone([1000], ms);

/** What a caller hears while the other phone rings: 425 Hz, one second on, four off. */
export const ringback = (ms: number): Int16Array => cadence(425, 1000, 4000, ms);

/** 425 Hz, half a second on, half a second off. */
export const busyTone = (ms: number): Int16Array => cadence(425, 500, 500, ms);

const silence = (ms: number): Int16Array => new Int16Array(Math.round((ms * SAMPLE_RATE) / 1000));

function tone(frequencies: readonly number[], ms: number): Int16Array {
  const length = Math.round((ms * SAMPLE_RATE) / 1000);
  return Int16Array.from({ length }, (_, i) => {
    const envelope = Math.min(1, i / RAMP_SAMPLES, (length - i) / RAMP_SAMPLES);
    const wave = frequencies.reduce((sum, frequency) => sum + Math.sin((2 * Math.PI * frequency * i) / SAMPLE_RATE), 0);
    return Math.round(wave * LEVEL * envelope);
  });
}

function cadence(frequency: number, onMs: number, offMs: number, ms: number): Int16Array {
  const whole = silence(ms);
  const on = tone([frequency], onMs);
  const period = Math.round(((onMs + offMs) * SAMPLE_RATE) / 1000);
  for (let at = 0; at < whole.length; at += period) whole.set(on.subarray(0, whole.length - at), at);
  return whole;
}

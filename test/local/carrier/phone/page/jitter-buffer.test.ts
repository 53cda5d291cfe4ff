import { expect, test } from "vitest";
import { JitterBuffer } from "../../../../../local/carrier/phone/page/audio/jitter-buffer.ts";

const RATE = 8000;
const FRAME = 160;

/** Samples that count upwards from 1. */
const counting = (from: number, length = FRAME): Float32Array => Float32Array.from({ length }, (_, i) => from + i);

function pull(buffer: JitterBuffer, length: number): number[] {
  const output = new Float32Array(length);
  buffer.pull(output);
  return Array.from(output);
}

const silence = (length: number): number[] => Array.from({ length }, () => 0);

test("waits for 80 ms, then plays everything in order", () => {
  const buffer = new JitterBuffer(RATE);
  for (let frame = 0; frame < 3; frame++) buffer.push(counting(1 + frame * FRAME));
  expect(pull(buffer, FRAME)).toEqual(silence(FRAME));
  buffer.push(counting(1 + 3 * FRAME));
  expect([...pull(buffer, 300), ...pull(buffer, 340)]).toEqual(Array.from(counting(1, 640)));
});

test("is silent when it runs dry, and waits again before it goes on", () => {
  const buffer = new JitterBuffer(RATE);
  buffer.push(counting(1, 4 * FRAME));
  expect(pull(buffer, 5 * FRAME)).toEqual([...counting(1, 4 * FRAME), ...silence(FRAME)]);
  buffer.push(counting(1));
  expect(pull(buffer, FRAME)).toEqual(silence(FRAME));
  buffer.push(counting(1 + FRAME, 3 * FRAME));
  expect(pull(buffer, FRAME)).toEqual(Array.from(counting(1)));
});

test("throws old sound away rather than lag behind", () => {
  const buffer = new JitterBuffer(RATE);
  for (let frame = 0; frame < 50; frame++) buffer.push(counting(1 + frame * FRAME));
  const [first = 0] = pull(buffer, 1);
  const behindMs = ((50 * FRAME - first) * 1000) / RATE;
  expect(behindMs).toBeGreaterThanOrEqual(79);
  expect(behindMs).toBeLessThanOrEqual(240);
});

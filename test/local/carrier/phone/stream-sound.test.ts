import fc from "fast-check";
import { expect, test } from "vitest";
import type { Clock } from "../../../../local/carrier/clock.ts";
import { streamSound } from "../../../../local/carrier/phone/stream-sound.ts";

/** A clock whose timers are as late as one likes. */
class LateClock implements Clock {
  #now = 1_000_000;
  #due: { at: number; fire: () => void } | undefined;

  now(): number {
    return this.#now;
  }
  after(ms: number, fire: () => void): () => void {
    const due = { at: this.#now + ms, fire };
    this.#due = due;
    return () => {
      if (this.#due === due) this.#due = undefined;
    };
  }
  during<T>(work: Promise<T>): Promise<T> {
    return work;
  }
  /** The next timer fires this much too late. */
  fire(lateMs: number): void {
    const due = this.#due;
    this.#due = undefined;
    if (due === undefined) return;
    this.#now = Math.max(this.#now, due.at + lateMs);
    due.fire();
  }
}

/** Hears its own time: each sample says at which millisecond it stands. */
const line = {
  listen: (from: number, to: number) => Int16Array.from({ length: (to - from) * 8 }, (_, i) => (from + Math.floor(i / 8)) % 30_000),
};

test("each sample once and in order, however late the timers are", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 50 }), (delays) => {
      const clock = new LateClock();
      const frames: Int16Array[] = [];
      const from = clock.now();
      streamSound(line, clock, (frame) => frames.push(frame));
      for (const delay of delays) clock.fire(delay);
      const heard = frames.flatMap((frame) => Array.from(frame));
      expect(frames.every(({ length }) => length === 160)).toBe(true);
      expect(heard).toEqual(Array.from(line.listen(from, from + heard.length / 8)));
      expect(clock.now() - (from + heard.length / 8)).toBeLessThan(20);
    }),
  );
});

test("what was missed in a long sleep is not sent", () => {
  const clock = new LateClock();
  const frames: Int16Array[] = [];
  streamSound(line, clock, (frame) => frames.push(frame));
  clock.fire(3_600_000);
  expect(frames).toHaveLength(1);
});

test("stops when told to", () => {
  const clock = new LateClock();
  const frames: Int16Array[] = [];
  const stop = streamSound(line, clock, (frame) => frames.push(frame));
  stop();
  clock.fire(0);
  expect(frames).toEqual([]);
});

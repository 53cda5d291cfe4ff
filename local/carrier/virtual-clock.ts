/**
 * A clock that moves only when told to. Timers fire in order; while real work is under way (a webhook on its way) time stands
 * still, so a test sees the same order of things however slow the machine is.
 */
import { setImmediate } from "node:timers/promises";
import type { Clock } from "./clock.ts";

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Rounds of the event loop after which what a timer set going has come to rest, or has begun real work. */
const SETTLING_ROUNDS = 5;

export class VirtualClock implements Clock {
  #now: number;
  #timers: Timer[] = [];
  #busy = 0;
  #waiting: (() => void)[] = [];

  constructor(now: number = Date.parse("2026-11-23T10:00:00Z")) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, fire: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), fire };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  async during<T>(work: Promise<T>): Promise<T> {
    this.#busy++;
    try {
      return await work;
    } finally {
      this.#busy--;
      if (this.#busy === 0) for (const idle of this.#waiting.splice(0)) idle();
    }
  }

  /** Moves time on, timer by timer, until the condition holds. False when `withinMs` passed first, or nothing is left to happen. */
  async runUntil(condition: () => boolean, withinMs: number): Promise<boolean> {
    const limit = this.#now + withinMs;
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- each jump waits for what the one before set going
      await this.#settle();
      if (condition()) return true;
      const next = this.#takeNext(limit);
      if (next === undefined) {
        this.#now = Math.max(this.#now, limit);
        return false;
      }
      this.#now = Math.max(this.#now, next.at);
      next.fire();
    }
  }

  /** Moves time on by `ms`, whatever happens. */
  async advance(ms: number): Promise<void> {
    await this.runUntil(() => false, ms);
    await this.#settle();
  }

  #takeNext(limit: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) if (timer.at <= limit && (next === undefined || timer.at < next.at)) next = timer;
    if (next !== undefined) this.#timers = this.#timers.filter((timer) => timer !== next);
    return next;
  }

  async #settle(): Promise<void> {
    for (let round = 0; round < SETTLING_ROUNDS; round++) {
      // oxlint-disable-next-line no-await-in-loop -- rounds of the event loop, one after the other
      await setImmediate();
      if (this.#busy > 0) {
        // oxlint-disable-next-line no-await-in-loop
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
        round = -1;
      }
    }
  }
}

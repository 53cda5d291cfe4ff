/** Runs that go on at once, in an order that a seed decides: each waits for its turn before whatever it asks of the table. */
import type { Random } from "./random.ts";

export interface Turns {
  /** Resolves when it is the caller's turn. */
  readonly turn: () => Promise<void>;
  /** Runs all of them to their ends; what each came to. */
  readonly run: <T>(runs: readonly (() => Promise<T>)[]) => Promise<PromiseSettledResult<T>[]>;
}

export function turnsOf(random: Random): Turns {
  const waiting: (() => void)[] = [];
  return {
    turn: () => new Promise((resolve) => void waiting.push(resolve)),
    async run(runs) {
      let isOver = false;
      const results = Promise.allSettled(runs.map((run) => run())).finally(() => (isOver = true));
      while (!isOver) {
        // Everybody gets as far as the next turn: nothing but the table is waited for.
        // oxlint-disable-next-line no-await-in-loop -- one turn after the other is the point
        await new Promise((resolve) => setImmediate(resolve));
        waiting.splice(random.below(waiting.length), 1)[0]?.();
      }
      return results;
    },
  };
}

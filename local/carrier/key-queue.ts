/** Keys of a call as they are pressed, kept until somebody asks for them. */
import type { Call } from "./call.ts";
import type { Clock } from "./clock.ts";
import { nextEvent } from "./wait.ts";

export class KeyQueue {
  readonly #call: Call;
  readonly #clock: Clock;
  readonly #waiting: string[] = [];
  readonly #pressed = new AbortController();
  readonly #stop: () => void;

  constructor(call: Call, clock: Clock) {
    this.#call = call;
    this.#clock = clock;
    this.#stop = call.subscribe((event) => {
      if (event.kind !== "key") return;
      this.#waiting.push(event.digit);
      this.#pressed.abort();
    });
  }

  /** Aborted at the first key: what a prompt stops at. */
  get pressed(): AbortSignal {
    return this.#pressed.signal;
  }

  /** The next key, or undefined when none comes within `ms`, or the signal says stop. */
  async next(ms: number, stop: AbortSignal): Promise<string | undefined> {
    const ready = this.#waiting.shift();
    if (ready !== undefined) return ready;
    await nextEvent(this.#call, (event) => event.kind === "key", { clock: this.#clock, ms, signal: stop });
    return this.#waiting.shift();
  }

  close(): void {
    this.#stop();
  }
}

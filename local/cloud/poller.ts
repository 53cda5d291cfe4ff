/** A loop that fetches work until it is stopped. */
export interface Poller {
  /** True while the last look found nothing to do. */
  readonly idle: boolean;
  /** Rounds finished so far. */
  readonly rounds: number;
  /** Ends the loop; work that is under way is abandoned at its next step. Resolves when the loop has ended. */
  stop(): Promise<void>;
}

export interface PollerControl {
  /** Throws when the loop is to end. */
  check(): void;
  /** Waits; rejects at once when the loop is to end. */
  pause(ms: number): Promise<void>;
}

class Stopped extends Error {}

const BUSY_PAUSE_MS = 5;
const IDLE_PAUSE_MS = 100;
const TROUBLE_PAUSE_MS = 500;

/**
 * Runs `round` again and again; it answers whether it found work. A round that throws is reported as a warning and repeated:
 * nothing was checkpointed, so nothing is lost.
 */
export function startPoller(name: string, round: (control: PollerControl) => Promise<boolean>): Poller {
  const stop = Promise.withResolvers<never>();
  stop.promise.catch(() => undefined);
  let stopped = false;
  let idle = false;
  let rounds = 0;
  const control: PollerControl = {
    check: () => {
      if (stopped) throw new Stopped();
    },
    pause: (ms) => Promise.race([new Promise<void>((resolve) => setTimeout(resolve, ms).unref()), stop.promise]),
  };
  const turn = async () => {
    try {
      idle = !(await round(control));
      rounds += 1;
      await control.pause(idle ? IDLE_PAUSE_MS : BUSY_PAUSE_MS);
    } catch (error) {
      if (stopped) return;
      process.emitWarning(`${name}: ${String(error)}`);
      await control.pause(TROUBLE_PAUSE_MS).catch(() => undefined);
    }
  };
  const loop = async (): Promise<void> => {
    for (;;) {
      if (stopped) return;
      await turn();
    }
  };
  const ended = loop();
  return {
    get idle() {
      return idle;
    },
    get rounds() {
      return rounds;
    },
    stop: () => {
      stopped = true;
      stop.reject(new Stopped());
      return ended;
    },
  };
}

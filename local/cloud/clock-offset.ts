/** The cloud's time in memory that worker threads share. */
export interface ClockOffset {
  readonly buffer: SharedArrayBuffer;
  /** Brings the offset up to date; called before work is handed to a thread and every few milliseconds. */
  readonly refresh: () => void;
  close(): void;
}

/** @param now epoch milliseconds by the cloud's clock; without it the machine's time holds and nothing is watched. */
export function createClockOffset(now: (() => number) | undefined): ClockOffset {
  const buffer = new SharedArrayBuffer(8);
  const offset = new Float64Array(buffer);
  if (now === undefined) return { buffer, refresh: () => undefined, close: () => undefined };
  const refresh = () => {
    offset[0] = now() - Date.now();
  };
  refresh();
  const timer = setInterval(refresh, 20);
  timer.unref();
  return { buffer, refresh, close: () => clearInterval(timer) };
}

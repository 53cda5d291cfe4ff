/** The carrier's time. People get the real clock; tests get one that moves when told to. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls `fire` once, `ms` from now; the answer cancels it. */
  after(ms: number, fire: () => void): () => void;
  /** Work that takes real time (a webhook, speech): a clock that jumps stands still until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
}

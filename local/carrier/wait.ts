/** Waiting on the carrier's clock, for a time, a call's end or one of its events, whichever comes first. */
import type { Call, CallEvent } from "./call.ts";
import type { Clock } from "./clock.ts";

/** Resolves after `ms`, or at once when the signal is (or becomes) aborted. */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const finish = (): void => {
      cancel();
      signal?.removeEventListener("abort", finish);
      resolve();
    };
    const cancel = clock.after(ms, finish);
    signal?.addEventListener("abort", finish, { once: true });
  });
}

/** The first event that fits, or undefined after `ms` or when the signal is aborted. */
export function nextEvent(
  call: Call,
  fits: (event: CallEvent) => boolean,
  within: { readonly clock: Clock; readonly ms: number; readonly signal?: AbortSignal },
): Promise<CallEvent | undefined> {
  return new Promise((resolve) => {
    const finish = (event?: CallEvent): void => {
      cancel();
      stop();
      within.signal?.removeEventListener("abort", aborted);
      resolve(event);
    };
    const aborted = (): void => finish();
    const stop = call.subscribe((event) => fits(event) && finish(event));
    const cancel = Number.isFinite(within.ms) ? within.clock.after(within.ms, () => finish()) : () => {};
    within.signal?.addEventListener("abort", aborted, { once: true });
    if (within.signal?.aborted === true) finish();
  });
}

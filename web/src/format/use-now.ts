/** The time, for all who show it: one timer ticks for the whole page, every quarter of a minute. */
import { useSyncExternalStore } from "react";

const TICK = 15_000;

const listeners = new Set<() => void>();
let timer: number | undefined;
let now = Date.now();

export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = Date.now();
    timer = window.setInterval(tick, TICK);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

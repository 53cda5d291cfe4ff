import type { Clock } from "./clock.ts";

/** Time as it passes. */
export function createRealClock(): Clock {
  return {
    now: Date.now,
    after(ms, fire) {
      const timer = setTimeout(fire, ms);
      return () => clearTimeout(timer);
    },
    during: (work) => work,
  };
}

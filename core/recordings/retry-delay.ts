/** How long work that failed waits before it is tried again: carriers answer 404 for seconds after their notice (telephony.md, 4.7). */
const SECONDS = [1, 3, 10, 30, 60, 120, 300] as const;
const LONGEST = 900;

/** What only people can repair is not tried hot. */
export const CONFIGURATION_RETRY_SECONDS = LONGEST;

/** @param attempt counts from 1; @returns whole seconds */
export const retryDelay = (attempt: number): number => SECONDS[Math.max(1, attempt) - 1] ?? LONGEST;

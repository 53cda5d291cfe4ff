/**
 * The lines of a number that may have only so many calls at once. A call holds one from its first webhook to its end, and never for
 * longer than a lease: a line whose end nobody told of comes back by itself.
 */

/**
 * So long a line is held without another word. The first check-up of a call comes half an hour after it began and, while it goes on,
 * one each half hour: each renews what is held, with time to be late.
 */
const LEASE_MS = 45 * 60_000;

/** @param now epoch milliseconds, as what comes back */
export const leaseEnd = (now: number): number => now + LEASE_MS;

/** Until when each call (by its id) holds a line of one number, in epoch milliseconds. */
export type HeldLines = ReadonlyMap<string, number>;

/**
 * Whether there is a line for a call, of those that were just seen held.
 * @returns "held" when it has one already; else whose leases are over, so that theirs may be taken: none where one is free
 */
export function lineFor(call: string, held: HeldLines, limit: number, now: number): "held" | "busy" | { readonly over: HeldLines } {
  if (held.has(call)) return "held";
  const over = new Map([...held].filter(([, until]) => until <= now));
  return held.size - over.size < limit ? { over } : "busy";
}

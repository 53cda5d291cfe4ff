/** How much a dial puts aside before it rings, and how long its talk may last for that. */
import type { PaidLeg } from "./paid-legs.ts";
import { priceOf, secondsFor } from "./rate.ts";

/** So much talk is paid for beforehand, when the money is there; a talk that goes on is extended. */
export const RESERVE_SECONDS = 3600;
/** For less a phone is not rung: people would be cut off before they have said why they call. */
export const LEAST_SECONDS = 60;
/** No carrier lets a call last longer than a day. */
const LONGEST_SECONDS = 86_400;
/** From the answer to "press 1" taken: paid, and not part of the talk that the carrier limits. */
export const SCREENING_SECONDS = 15;

/** What an account can spend now. */
export interface Funds {
  /** The balance less what is reserved. */
  readonly availableMicros: number;
  /** Seconds of included talk left. */
  readonly includedSeconds: number;
  /** Paid dials that may still begin at the same time. */
  readonly channels: number;
}

export interface Reservation {
  readonly micros: number;
  /** Seconds of included talk; a leg is served either by them or by money, never by both. */
  readonly includedSeconds: number;
  /** How long the talk may last. */
  readonly seconds: number;
}

export type Refused = "balance" | "channels";

/**
 * What to put aside for a dial of these phones (at least one): enough for `seconds` of talk with the dearest of them, or for as long
 * as the money lasts.
 * @param wanted seconds of talk
 */
export function reservation(legs: readonly PaidLeg[], funds: Funds, wanted = RESERVE_SECONDS): Reservation | Refused {
  if (funds.channels < 1) return "channels";
  const overhead = legs.some(({ screened }) => screened) ? SCREENING_SECONDS : 0;
  const included = Math.min(wanted + overhead, funds.includedSeconds);
  if (legs.length === 1 && included >= LEAST_SECONDS + overhead)
    return { micros: 0, includedSeconds: included, seconds: included - overhead };
  const seconds = Math.min(wanted, ...legs.map((leg) => affordable(leg, legs, funds.availableMicros, overhead)));
  if (seconds < LEAST_SECONDS) return "balance";
  const micros = Math.max(...legs.map((leg) => priceOf(leg.rate, seconds + overhead) + firstIncrements(leg, legs)));
  return { micros, includedSeconds: 0, seconds };
}

function affordable(leg: PaidLeg, legs: readonly PaidLeg[], micros: number, overhead: number): number {
  return secondsFor(leg.rate, micros - firstIncrements(leg, legs)) - overhead;
}

/** Phones that are answered at the same moment and let go at once cost their first increment. */
const firstIncrements = (winner: PaidLeg, legs: readonly PaidLeg[]): number =>
  legs.reduce((sum, leg) => (leg === winner ? sum : sum + priceOf(leg.rate, 1)), 0);

/**
 * What a talk that goes on puts aside on top of what is held, from the same source; undefined when there is nothing to be had.
 * @param funds what is there beside the hold
 */
export function extension(
  legs: readonly PaidLeg[],
  held: Reservation,
  funds: Pick<Funds, "availableMicros" | "includedSeconds">,
): Reservation | undefined {
  const all = {
    availableMicros: funds.availableMicros + held.micros,
    includedSeconds: held.includedSeconds === 0 ? 0 : funds.includedSeconds + held.includedSeconds,
    channels: 1,
  };
  const longer = reservation(legs, all, Math.min(held.seconds + RESERVE_SECONDS, LONGEST_SECONDS));
  if (typeof longer === "string" || longer.seconds < held.seconds + LEAST_SECONDS) return undefined;
  return {
    micros: longer.micros - held.micros,
    includedSeconds: longer.includedSeconds - held.includedSeconds,
    seconds: longer.seconds - held.seconds,
  };
}

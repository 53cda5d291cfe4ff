/**
 * What is known of a dial with paid phones: stored with the call's step that dials, so that each leg can be priced as it was
 * when it was dialled, also when the account's hold is long gone.
 */
import * as z from "zod/mini";
import type { Held } from "./held.ts";
import type { PaidLeg } from "./paid-legs.ts";
import type { Rate } from "./rate.ts";

const wholeNumber = z.int();

/** Prefix, name, a minute, connection, first and following increment: the parts' names would take more room than the rate. */
const storedRateSchema = z.tuple([z.string(), z.string(), wholeNumber, wholeNumber, wholeNumber, wholeNumber]);

export const paidDialSchema = z.object({
  /** When it was decided (epoch milliseconds); the hold at the account has the same. */
  at: wholeNumber,
  /** How long the talk may last. */
  seconds: wholeNumber,
  /** Served by the plan's included minutes: seconds that were put aside. */
  included: wholeNumber,
  /** By number (E.164). */
  rates: z.record(z.string(), storedRateSchema),
  /** Several paid phones ring: each leg is booked by itself, and what is put aside is given back when the dial has ended. */
  several: z.boolean(),
  /** Nothing was put aside, because of trouble with our storage. */
  unreserved: z.exactOptional(z.boolean()),
});
export type PaidDial = z.infer<typeof paidDialSchema>;

/** A call that could not be reserved for goes on, for so long and no longer. */
const UNRESERVED_SECONDS = 600;

export const paidDial = (legs: readonly PaidLeg[], { at, seconds, includedSeconds }: Held): PaidDial => ({
  at,
  seconds,
  included: includedSeconds,
  rates: stored(legs),
  several: legs.length > 1,
});

/** @param legs those whose price is known; the others are priced when they are settled */
export const unreservedDial = (legs: readonly PaidLeg[], at: number): PaidDial => ({
  at,
  seconds: UNRESERVED_SECONDS,
  included: 0,
  rates: stored(legs),
  several: false,
  unreserved: true,
});

/** The rate at which a number was dialled. */
export function rateIn({ rates }: PaidDial, number: string): Rate | undefined {
  const found = Object.hasOwn(rates, number) ? rates[number] : undefined;
  if (found === undefined) return undefined;
  const [prefix, name, perMinuteMicros, connectionMicros, initialSeconds, incrementSeconds] = found;
  return { prefix, name, perMinuteMicros, connectionMicros, initialSeconds, incrementSeconds };
}

const stored = (legs: readonly PaidLeg[]): PaidDial["rates"] =>
  Object.fromEntries(
    legs.map(({ number, rate }) => [
      number,
      [rate.prefix, rate.name, rate.perMinuteMicros, rate.connectionMicros, rate.initialSeconds, rate.incrementSeconds],
    ]),
  );

/**
 * What a minute to somewhere costs, and how the price of a talk is worked out from it.
 *
 * The rules of rounding, both in the provider's favour and both stated in the rate: seconds up to the increment, micros up to the
 * next whole one. The arithmetic is exact, in whole numbers: an increment of seconds by a price a minute may be beyond 2^53.
 */
import * as z from "zod/mini";
import { checkedMicros } from "./money.ts";

/** A million units of a currency: far above every price, and thousands of them still add up exactly. */
const MOST_MICROS = 1e12;
const amount = z.int().check(z.gte(0), z.lte(MOST_MICROS));
const increment = z.int().check(z.gte(1), z.lte(3600));

export const rateSchema = z.strictObject({
  /** The first digits of the numbers it is for, in international form without +. */
  prefix: z.string().check(z.regex(/^[1-9]\d{0,14}$/)),
  /** Of the destination: "Kenya mobile". One line, with nothing blank around it. */
  name: z.string().check(z.minLength(1), z.maxLength(80), z.regex(/^[^\s\p{Cc}\p{Cs}]([^\p{Cc}\p{Cs}]*[^\s\p{Cc}\p{Cs}])?$/u)),
  perMinuteMicros: amount,
  /** Once for every call that is answered. */
  connectionMicros: amount,
  /** Every answered call costs at least so many seconds… */
  initialSeconds: increment,
  /** … and from there on whole steps of so many. */
  incrementSeconds: increment,
});
export type Rate = Readonly<z.infer<typeof rateSchema>>;

/** A talk is never planned for longer (seconds): a day. */
const LONGEST_TALK = 86_400;

/**
 * Price of a talk in micros: nothing for 0 seconds (not answered); else the connection fee, and the billed seconds at the price a
 * minute, their product rounded up to a whole micro. Billed are the initial seconds, then whole increments.
 * @param seconds whole
 * @throws RangeError for anything but whole seconds from 0, and for a price beyond 2^53 - 1
 */
export function priceOf(rate: Rate, seconds: number): number {
  if (!Number.isSafeInteger(seconds) || seconds < 0) throw new RangeError(`${seconds} is no whole number of seconds`);
  if (seconds === 0) return 0;
  const product = billedSeconds(rate, BigInt(seconds)) * BigInt(rate.perMinuteMicros);
  return checkedMicros(Number(BigInt(rate.connectionMicros) + (product + 59n) / 60n));
}

function billedSeconds({ initialSeconds, incrementSeconds }: Rate, seconds: bigint): bigint {
  const initial = BigInt(initialSeconds);
  if (seconds <= initial) return initial;
  const step = BigInt(incrementSeconds);
  return initial + ((seconds - initial + step - 1n) / step) * step;
}

/**
 * The longest talk, in whole seconds, whose price is at most `micros`: 0 when not even the first increment is, and never more than a
 * day (what a rate that costs nothing gives).
 * @throws RangeError when `micros` is no safe integer
 */
export function secondsFor(rate: Rate, micros: number): number {
  const forTalk = BigInt(checkedMicros(micros)) - BigInt(rate.connectionMicros);
  if (forTalk < 0n) return 0;
  if (rate.perMinuteMicros === 0) return LONGEST_TALK;
  // ceil(billed × price / 60) is at most a whole number exactly when billed × price / 60 is.
  const affordable = (forTalk * 60n) / BigInt(rate.perMinuteMicros);
  const initial = BigInt(rate.initialSeconds);
  if (affordable < initial) return 0;
  const step = BigInt(rate.incrementSeconds);
  const longest = initial + ((affordable - initial) / step) * step;
  return longest < LONGEST_TALK ? Number(longest) : LONGEST_TALK;
}

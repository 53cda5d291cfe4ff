/** An amount at a stated rate, in whole numbers only. */

/** `numerator` units of the target currency for `denominator` units of the source: 129.50 KES for 1 USD is 12,950 / 100. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * What somebody pays in another currency. Rounded up to a multiple of `roundTo`, so that a payer never pays less than was asked
 * for: at most one step more. What is credited is the amount that was asked for, in the tenant's own currency, and never this
 * amount converted back.
 * @param micros of the source currency, not negative
 * @param roundTo micros of the target currency: 1,000,000 for whole shillings, 1 for none
 * @throws RangeError when an argument is no safe whole number in its range, or the result would not be one
 */
export function convert(micros: number, { numerator, denominator }: Rate, roundTo: number): number {
  const asked = whole("micros", micros, 0);
  const up = whole("numerator", numerator, 1);
  const step = whole("denominator", denominator, 1) * whole("roundTo", roundTo, 1);
  const steps = (asked * up + step - 1n) / step;
  const converted = steps * BigInt(roundTo);
  if (converted > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError("the converted amount is too large");
  return Number(converted);
}

function whole(name: string, value: number, least: number): bigint {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`${name} is ${value}: a whole number from ${least} is needed`);
  return BigInt(value);
}

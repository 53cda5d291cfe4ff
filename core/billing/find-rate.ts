/** Which rate of a deck is for a number: the one with the longest prefix. */
import type { Rate } from "./rate.ts";

const E164 = /^\+[1-9]\d{1,14}$/;

/**
 * The rate with the longest prefix of a number. For a few rates, or once; many questions to one deck go to an index.
 * @param number E.164; for anything else, emergency and short numbers among it, there is no rate
 */
export function findRate(rates: readonly Rate[], number: string): Rate | undefined {
  if (!E164.test(number)) return undefined;
  const digits = number.slice(1);
  let best: Rate | undefined;
  for (const rate of rates) if (digits.startsWith(rate.prefix) && rate.prefix.length > (best?.prefix.length ?? 0)) best = rate;
  return best;
}

/** The same answers as findRate's, at fifteen looks at the most, however many rates there are. */
export function createRateIndex(rates: readonly Rate[]): (number: string) => Rate | undefined {
  const byPrefix = new Map(rates.map((rate) => [rate.prefix, rate]));
  return (number) => {
    if (!E164.test(number)) return undefined;
    for (let length = number.length - 1; length > 0; length--) {
      const rate = byPrefix.get(number.slice(1, 1 + length));
      if (rate !== undefined) return rate;
    }
    return undefined;
  };
}

/**
 * A deck's rates cut into small items, so that the price of a number is in one of them, whatever the deck looks like.
 *
 * Sorted as text, a number lies at or after every prefix it has. So each chunk holds the next fifty rates in that order, and besides
 * what it inherits: the prefixes of its own first prefix, which may be the best for numbers that have none of the fifty. The chunk
 * for a number is then the last one that begins at or before it. About 3 KB each: what is paid to read one is one unit.
 */
import * as z from "zod/mini";
import type { Rate } from "../../core/billing/rate.ts";

const RATES_IN_A_CHUNK = 50;
/** Before every prefix: so every number has a chunk, if only an empty one. */
const FIRST = "0";

/** A rate without the names of its parts, which would take more room than the rate. */
const storedRate = z.tuple([z.string(), z.string(), z.number(), z.number(), z.number(), z.number()]);
type StoredRate = z.infer<typeof storedRate>;

const chunkSchema = z.object({ rates: z.array(storedRate), inherited: z.array(storedRate) });

export interface RateChunk {
  /** Digits at which it begins. */
  readonly from: string;
  readonly rates: readonly StoredRate[];
  readonly inherited: readonly StoredRate[];
}

/** @param rates no prefix twice */
export function chunksOf(rates: readonly Rate[]): readonly RateChunk[] {
  const sorted = rates.toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1));
  const byPrefix = new Map(rates.map((rate) => [rate.prefix, rate]));
  const chunks: RateChunk[] = [];
  for (let start = 0; start < Math.max(sorted.length, 1); start += RATES_IN_A_CHUNK) {
    const own = sorted.slice(start, start + RATES_IN_A_CHUNK);
    const from = start === 0 ? FIRST : (own[0]?.prefix ?? FIRST);
    chunks.push({
      from,
      rates: own.map(toStored),
      inherited: shorter(from)
        .flatMap((prefix) => byPrefix.get(prefix) ?? [])
        .map(toStored),
    });
  }
  return chunks;
}

/** The prefixes of a prefix, without itself. */
const shorter = (prefix: string): string[] => Array.from({ length: prefix.length - 1 }, (_, index) => prefix.slice(0, index + 1));

/** The chunk's own rates, and with them all that may be for its numbers. */
export function ratesOf(item: unknown): { readonly own: readonly Rate[]; readonly all: readonly Rate[] } {
  const { rates, inherited } = chunkSchema.parse(item);
  const own = rates.map(fromStored);
  return { own, all: [...inherited.map(fromStored), ...own] };
}

const toStored = (rate: Rate): StoredRate => [
  rate.prefix,
  rate.name,
  rate.perMinuteMicros,
  rate.connectionMicros,
  rate.initialSeconds,
  rate.incrementSeconds,
];

function fromStored([prefix, name, perMinuteMicros, connectionMicros, initialSeconds, incrementSeconds]: StoredRate): Rate {
  return { prefix, name, perMinuteMicros, connectionMicros, initialSeconds, incrementSeconds };
}

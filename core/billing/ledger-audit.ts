/**
 * Whether what is stored of an account is what its entries say. The balance and the months' sums are kept beside the ledger so that
 * nobody has to add it up; here somebody does.
 */
import * as z from "zod/mini";
import { amountOf, type Entry } from "./entry.ts";

/** What does not agree. */
export const mismatchSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["balance", "reserved"]), storedMicros: z.number(), summedMicros: z.number() }),
  z.object({ kind: z.literal("month"), month: z.string(), storedMicros: z.number(), summedMicros: z.number() }),
  /** The postings of one entry do not sum to zero. */
  z.object({ kind: z.literal("postings"), key: z.string(), sumMicros: z.number() }),
  z.object({ kind: z.literal("unreadable"), key: z.string() }),
  z.object({ kind: z.literal("currency"), key: z.string(), currency: z.string() }),
]);
export type Mismatch = Readonly<z.infer<typeof mismatchSchema>>;

/** What is stored of an account, read at once. */
interface StoredSums {
  readonly currency: string;
  readonly balanceMicros: number;
  readonly reservedMicros: number;
  readonly months: ReadonlyMap<string, number>;
  /** What each call in progress has put aside. */
  readonly held: readonly number[];
}

export interface LedgerAudit {
  add(entry: Entry): void;
  /** Something lies in the ledger, under this key, that is no entry. */
  addUnreadable(key: string): void;
  count(): number;
  mismatches(stored: StoredSums): Mismatch[];
}

/** Adds up a ledger of any length, entry by entry, in any order. */
export function createLedgerAudit(): LedgerAudit {
  const months = new Map<string, number>();
  const currencies = new Map<string, string>();
  const wrong: Mismatch[] = [];
  let balance = 0;
  let count = 0;
  return {
    add(entry) {
      const { key, month, currency, postings } = entry;
      const sumMicros = total(postings.map(({ micros }) => micros));
      if (sumMicros !== 0) wrong.push({ kind: "postings", key, sumMicros });
      if (!currencies.has(currency)) currencies.set(currency, key);
      balance += amountOf(entry);
      months.set(month, (months.get(month) ?? 0) + amountOf(entry));
      count += 1;
    },
    addUnreadable: (key) => void wrong.push({ kind: "unreadable", key }),
    count: () => count,
    mismatches: ({ currency, balanceMicros, reservedMicros, months: stored, held }) => [
      ...wrong,
      ...[...currencies].flatMap(([other, key]): Mismatch[] => (other === currency ? [] : [{ kind: "currency", key, currency: other }])),
      ...differing({ kind: "balance", storedMicros: balanceMicros, summedMicros: balance }),
      ...differing({ kind: "reserved", storedMicros: reservedMicros, summedMicros: total(held) }),
      ...[...new Set([...stored.keys(), ...months.keys()])]
        .toSorted()
        .flatMap((month) =>
          differing({ kind: "month", month, storedMicros: stored.get(month) ?? 0, summedMicros: months.get(month) ?? 0 }),
        ),
    ],
  };
}

const differing = (found: Extract<Mismatch, { storedMicros: number }>): Mismatch[] =>
  found.storedMicros === found.summedMicros ? [] : [found];

const total = (amounts: readonly number[]): number => amounts.reduce((sum, micros) => sum + micros, 0);

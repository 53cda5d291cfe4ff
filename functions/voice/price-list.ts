/** What calls cost, kept in memory: a version's rates for ever, since they never change; which version is in force, for a minute. */
import { readRateDeckVersion, readRatesFor } from "../../adapters/dynamodb/rate-decks.ts";
import type { Key, Query, Table } from "../../adapters/dynamodb/table.ts";
import { findRate } from "../../core/billing/find-rate.ts";
import type { Rate } from "../../core/billing/rate.ts";
import { keep } from "./keep.ts";

/** By the deck that is in force; undefined for a number without a rate, and when there is no such deck. */
export type PriceList = (deck: string, number: string) => Promise<Rate | undefined>;

/** New prices reach new calls within this time. */
const VERSION_MS = 60_000;

export function createPriceList(table: Pick<Table, "get" | "query">, now: () => number): PriceList {
  const versions = new Map<string, { readonly version: Promise<number | undefined>; readonly readAt: number }>();
  const rates = new Map<string, Rate | undefined>();
  // Which version is in force may be known a moment late, for half the price.
  const roughly = { get: (key: Key) => table.get(key), query: (query: Query) => table.query(query) };

  /** Several numbers of one dial ask at the same time: the answer is read once. */
  const versionOf = (deck: string): Promise<number | undefined> => {
    const kept = versions.get(deck);
    if (kept !== undefined && now() < kept.readAt + VERSION_MS) return kept.version;
    const version = readRateDeckVersion(roughly, deck).then((current) => current?.version);
    versions.set(deck, { version, readAt: now() });
    version.catch(() => versions.delete(deck));
    return version;
  };

  return async (deck, number) => {
    const version = await versionOf(deck);
    if (version === undefined) return undefined;
    const key = `${deck} ${version} ${number}`;
    if (rates.has(key)) return rates.get(key);
    const rate = findRate(await readRatesFor(roughly, deck, version, number), number);
    keep(rates, key, rate);
    return rate;
  };
}

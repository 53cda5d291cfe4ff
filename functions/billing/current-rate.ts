/** What a call to a number costs by the deck that is in force. */
import { readRateDeckVersion, readRatesFor } from "../../adapters/dynamodb/rate-decks.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { findRate } from "../../core/billing/find-rate.ts";
import type { Rate } from "../../core/billing/rate.ts";

/** @param number E.164; @returns undefined when the deck has no rate for it, or there is no deck */
export async function currentRate(table: Pick<Table, "get" | "query">, deck: string, number: string): Promise<Rate | undefined> {
  const current = await readRateDeckVersion(table, deck);
  if (current === undefined) return undefined;
  return findRate(await readRatesFor(table, deck, current.version, number), number);
}

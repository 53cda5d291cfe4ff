/**
 * Published rate decks: immutable versions, in chunks (rate-chunks.ts).
 *
 * A deck is far more than one transaction holds, and yet all of it comes into force at once or not at all. The chunks of a new
 * version are written first, where nobody looks yet; then one transaction puts the version in force. A crash before it leaves the
 * old deck in force, and doing it again finishes it.
 *
 * Two people may publish the same version with other rates at the same moment. Whoever begins last owns the version: each
 * transaction checks that it is still ours, so that the chunks of two decks never lie side by side in a version that is in force.
 */
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { rateDeckSchema, type RateDeck } from "../../core/billing/rate-deck.ts";
import type { Rate } from "../../core/billing/rate.ts";
import { currentRatesKey, ratesChunkKey, ratesIndex, ratesVersionKey } from "./keys.ts";
import { chunksOf, ratesOf } from "./rate-chunks.ts";
import { ConditionFailed, type Item, type Table, type Write } from "./table.ts";

/** A transaction's limit, less the check that the version is ours. */
const WRITES_AT_ONCE = 99;

const facts = rateDeckSchema.shape;
const currentSchema = z.object({
  id: facts.id,
  currency: facts.currency,
  version: facts.version,
  at: facts.at,
  /** Stands for the rates' content. */
  edition: z.string(),
  /** How many rates there are. */
  count: z.int(),
});
export type RateDeckVersion = Readonly<z.infer<typeof currentSchema>>;

/**
 * Puts a version of a deck in force. The same again changes nothing.
 * @param before the version that was in force when this was decided; undefined for a new deck
 * @throws ConditionFailed when it no longer is, or the version is another deck's already
 * @throws RangeError when the version is not after the one before
 * @throws ZodError when the deck is none: nothing is written
 */
export async function publishRateDeck(
  table: Pick<Table, "get" | "query" | "update" | "transact">,
  deck: RateDeck,
  before: number | undefined,
): Promise<void> {
  const { id, version } = rateDeckSchema.parse(deck);
  if (version <= (before ?? 0)) throw new RangeError(`version ${version} is not after version ${before ?? 0}`);
  const edition = editionOf(deck);
  const current = await readRateDeckVersion(table, id);
  if (current?.version === version && current.edition === edition) return;
  if (current?.version !== before) throw new ConditionFailed("another version is in force than the one that was to be replaced");

  await table.update(ratesVersionKey(id, version), { set: { edition }, onlyIf: { absent: ["publishedAt"] } });
  await writeChunks(table, deck, edition);
  await putInForce(table, deck, edition, before);
}

/** Which version of a deck is in force, without its rates: one read. Undefined when the deck was never published. */
export async function readRateDeckVersion(table: Pick<Table, "get">, deck: string): Promise<RateDeckVersion | undefined> {
  const item = await table.get(currentRatesKey(deck), { consistent: true });
  return item === undefined ? undefined : currentSchema.parse(item);
}

/** Which decks there are, in the order of their ids: a provider has a handful. */
export async function listRateDecks(table: Pick<Table, "query" | "getMany">): Promise<readonly RateDeckVersion[]> {
  const { items } = await table.query({ index: "list", pk: ratesIndex("").listPk });
  const found = await table.getMany(items.map(({ pk, sk }) => ({ pk, sk })));
  return found.map((item) => currentSchema.parse(item));
}

/** The whole deck in force, in the order of the prefixes' digits. Undefined when it was never published. */
export async function readRateDeck(table: Pick<Table, "get" | "query">, deck: string): Promise<RateDeck | undefined> {
  const current = await readRateDeckVersion(table, deck);
  if (current === undefined) return undefined;
  const items = await chunkItems(table, deck, current.version);
  const rates = items.flatMap((item) => ratesOf(item).own);
  if (rates.length !== current.count) throw new Error(`rate deck ${deck} has ${rates.length} rates instead of ${current.count}`);
  return { id: current.id, currency: current.currency, version: current.version, rates, at: current.at };
}

/**
 * All rates of a version that may be for a number, and some that are not: `findRate` says which is. One read, of one small item.
 * @param number E.164; anything else has no rates
 * @throws Error when the version was never published
 */
export async function readRatesFor(table: Pick<Table, "query">, deck: string, ofVersion: number, number: string): Promise<readonly Rate[]> {
  const digits = /^\+([1-9]\d{1,14})$/.exec(number)?.[1];
  if (digits === undefined) return [];
  const { pk, sk: skTo } = ratesChunkKey(deck, ofVersion, digits);
  const { items } = await table.query({ pk, skTo, newestFirst: true, limit: 1, consistent: true });
  if (items[0] === undefined) throw new Error(`rate deck ${deck} has no version ${ofVersion}`);
  return ratesOf(items[0]).all;
}

/** Every chunk of a version, in order. */
async function chunkItems(table: Pick<Table, "query">, deck: string, ofVersion: number): Promise<readonly Item[]> {
  const { pk } = ratesChunkKey(deck, ofVersion, "");
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await table.query({ pk, consistent: true, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

/** Writes all chunks of the deck, and takes away those that a publication left which never came to its end. */
async function writeChunks(table: Pick<Table, "query" | "transact">, { id, version, rates }: RateDeck, edition: string): Promise<void> {
  const puts = chunksOf(rates).map(({ from, ...chunk }) => ({ ...ratesChunkKey(id, version, from), ...chunk }));
  const kept = new Set(puts.map(({ sk }) => sk));
  const left = (await chunkItems(table, id, version)).filter(({ sk }) => !kept.has(sk));
  const writes = [...left.map(({ pk, sk }): Write => ({ delete: { pk, sk } })), ...puts.map((put): Write => ({ put }))];
  const stillOurs: Write = { check: ratesVersionKey(id, version), onlyIf: { equals: { edition } } };
  for (let from = 0; from < writes.length; from += WRITES_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- transactions that check the same item would refuse each other
    await table.transact([stillOurs, ...writes.slice(from, from + WRITES_AT_ONCE)]);
  }
}

async function putInForce(table: Pick<Table, "transact">, deck: RateDeck, edition: string, before: number | undefined): Promise<void> {
  const { id, currency, version, rates, at } = deck;
  const current = { ...currentRatesKey(id), ...ratesIndex(id), id, currency, version, at, edition, count: rates.length };
  await table.transact([
    { put: current, onlyIf: before === undefined ? { absent: ["pk"] } : { equals: { version: before } } },
    { update: ratesVersionKey(id, version), change: { set: { publishedAt: at }, onlyIf: { equals: { edition } } } },
  ]);
}

/** The deck's content in a few letters: the same for the same rates, in whatever order and whenever they are published. */
function editionOf({ currency, rates }: RateDeck): string {
  const content = JSON.stringify([currency, chunksOf(rates)]);
  return createHash("sha256").update(content).digest("base64url");
}

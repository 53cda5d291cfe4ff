import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { publishRateDeck, readRateDeck, readRateDeckVersion, readRatesFor } from "../../../adapters/dynamodb/rate-decks.ts";
import { ConditionFailed, type Table, type Write } from "../../../adapters/dynamodb/table.ts";
import { createRateIndex, findRate } from "../../../core/billing/find-rate.ts";
import type { RateDeck } from "../../../core/billing/rate-deck.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { arbitraryDeck, arbitraryNumber } from "../../core/billing/arbitrary-rates.ts";
import { DATABASES, type Database } from "./databases.ts";

const rate = (prefix: string | number, perMinuteMicros = 1): Rate => ({
  prefix: String(prefix),
  name: "Kenya",
  perMinuteMicros,
  connectionMicros: 0,
  initialSeconds: 60,
  incrementSeconds: 1,
});
const deckOf = (rates: readonly Rate[], version = 1): RateDeck => ({ id: "world", currency: "USD", version, rates, at: 1000 * version });
const sorted = (rates: readonly Rate[]) => rates.toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1));
const asRead = (deck: RateDeck) => ({ ...deck, rates: sorted(deck.rates) });

/** Several chunks of many lengths of prefixes; another price in each version. */
const large = (version: number, count = 400) =>
  deckOf([rate(2, version), rate(25, version), ...Array.from({ length: count }, (_, n) => rate(254_000 + n * 2, version))], version);

describe.each(DATABASES)("rate decks %s", (_name, start) => {
  let database: Database;
  let table: Table;
  beforeAll(async () => {
    database = await start();
    ({ table } = await database.emptyTable());
  });
  afterAll(() => database.close());

  test("are published, read as a whole and by number, and replaced", async () => {
    expect(await readRateDeck(table, "world")).toBeUndefined();
    await publishRateDeck(table, large(1, 6000), undefined);
    expect(await readRateDeck(table, "world")).toEqual(asRead(large(1, 6000)));
    await publishRateDeck(table, large(2), 1);
    expect(await readRateDeck(table, "world")).toEqual(asRead(large(2)));
    expect(await readRateDeckVersion(table, "world")).toMatchObject({ version: 2, currency: "USD", at: 2000, count: 402 });
    const best = async (version: number, number: string) => findRate(await readRatesFor(table, "world", version, number), number);
    // A call keeps the prices it began with.
    expect(await best(1, "+254798700")).toEqual(rate(254_798, 1));
    expect(await best(2, "+254798700")).toEqual(rate(254_798, 2));
    expect(await best(2, "+254799700")).toEqual(rate(25, 2));
    expect(await best(2, "+299")).toEqual(rate(2, 2));
    expect(await best(2, "+12025550100")).toBeUndefined();
    expect(await best(2, "112")).toBeUndefined();
    await expect(best(3, "+254798700")).rejects.toThrow("no version 3");
  });

  test("are refused when another version is in force", async () => {
    const before = await readRateDeck(table, "world");
    await expect(publishRateDeck(table, large(3), 1)).rejects.toThrow(ConditionFailed);
    await expect(publishRateDeck(table, large(3), undefined)).rejects.toThrow(ConditionFailed);
    await expect(publishRateDeck(table, deckOf([rate(1)], 2), 1)).rejects.toThrow(ConditionFailed);
    await expect(publishRateDeck(table, large(2), 2)).rejects.toThrow(RangeError);
    expect(await readRateDeck(table, "world")).toEqual(before);
  });
});

describe("the price of a number", () => {
  it("is the whole deck's, whatever the deck", async () => {
    const dense = fc.uniqueArray(fc.integer({ min: 1, max: 3000 }), { maxLength: 300 }).map((all) => all.map((n) => rate(n)));
    const near = fc.integer({ min: 10, max: 40_000 }).map((digits) => `+${digits}`);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(arbitraryDeck, dense),
        fc.array(fc.oneof(arbitraryNumber, near), { minLength: 1 }),
        async (rates, numbers) => {
          const table = createMemoryTable();
          await publishRateDeck(table, deckOf(rates), undefined);
          const find = createRateIndex(rates);
          const found = await Promise.all(numbers.map(async (number) => findRate(await readRatesFor(table, "world", 1, number), number)));
          expect(found).toEqual(numbers.map(find));
          expect(await readRateDeck(table, "world")).toEqual(asRead(deckOf(rates)));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("is in one item of a few KB, in the largest deck too", async () => {
    const name = "🦒".repeat(40);
    const rates = Array.from({ length: 50_000 }, (_, n) => ({ ...rate(`2547${10_000_000_000 + n}`, 1e12), name }));
    const prefixes = Array.from({ length: 14 }, (_, n) => ({ ...rate("25471000000000".slice(0, n + 1), 1e12), name }));
    const table = createMemoryTable();
    await publishRateDeck(table, deckOf([...rates, ...prefixes]), undefined);
    const sizes = table.items().map((item) => Buffer.byteLength(JSON.stringify(item)));
    expect(Math.max(...sizes)).toBeLessThan(32_000);
    let items = 0;
    const counting: Pick<Table, "query"> = {
      async query(query) {
        const page = await table.query(query);
        items += page.items.length;
        return page;
      },
    };
    expect(findRate(await readRatesFor(counting, "world", 1, "+254710000049999"), "+254710000049999")?.prefix).toBe("254710000049999");
    expect(items).toBe(1);
  });
});

describe("a publication", () => {
  it("that crashes anywhere leaves the old deck in force, and is finished by doing it again", async () => {
    // One more than there are writes: the last run is the one that nothing disturbs.
    const attempts = ["before", "after"].flatMap((when) => Array.from({ length: 12 }, (_, write) => ({ when, write })));
    const crashes = await Promise.all(
      attempts.map(async ({ when, write }) => {
        let writes = 0;
        let armed = false;
        const onWrite = (now: "before" | "after") => {
          if (armed && now === when && writes++ === write) throw new Error("crash");
        };
        const table = createMemoryTable({ onWrite });
        await publishRateDeck(table, large(1), undefined);
        armed = true;
        const crashed = await publishRateDeck(table, large(2, 8000), 1).then(
          () => false,
          () => true,
        );
        armed = false;
        const left = await readRateDeck(table, "world");
        expect([asRead(large(1)), asRead(large(2, 8000))]).toContainEqual(left);
        if (left?.version === 1) expect(findRate(await readRatesFor(table, "world", 1, "+254000"), "+254000")).toEqual(rate(254_000, 1));
        await publishRateDeck(table, { ...large(2, 8000), at: 9999 }, 1);
        expect((await readRateDeck(table, "world"))?.rates).toEqual(sorted(large(2, 8000).rates));
        return crashed;
      }),
    );
    expect(crashes.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });

  it("leaves nothing of another one that never ended", async () => {
    let crash = true;
    const onWrite = (when: "before" | "after", writes: readonly Write[]) => {
      if (crash && when === "before" && writes.some((write) => "put" in write && write.put.sk === "CURRENT")) throw new Error("crash");
    };
    const table = createMemoryTable({ onWrite });
    await expect(publishRateDeck(table, large(1, 4000), undefined)).rejects.toThrow("crash");
    crash = false;
    expect(await readRateDeck(table, "world")).toBeUndefined();
    const other = deckOf([rate(1), rate(254, 7)]);
    await publishRateDeck(table, other, undefined);
    expect(await readRateDeck(table, "world")).toEqual(other);
    expect(findRate(await readRatesFor(table, "world", 1, "+254798700"), "+254798700")).toEqual(rate(254, 7));
  });

  it("at the same moment as another is one of the two, never both", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const memory = createMemoryTable();
        const slow: Table = {
          ...memory,
          get: scheduler.scheduleFunction((key, options) => memory.get(key, options)),
          query: scheduler.scheduleFunction((query) => memory.query(query)),
          update: scheduler.scheduleFunction((key, change) => memory.update(key, change)),
          transact: scheduler.scheduleFunction((writes, once) => memory.transact(writes, once)),
        };
        const decks = [large(1, 11_000), deckOf(Array.from({ length: 10_500 }, (_, n) => rate(254_001 + n * 3, 9)))];
        const publications = Promise.allSettled(decks.map((deck) => publishRateDeck(slow, deck, undefined)));
        await scheduler.waitFor(publications);
        const inForce = await readRateDeck(memory, "world");
        const won = (await publications).map(({ status }) => status === "fulfilled");
        expect(won.filter(Boolean)).toHaveLength(1);
        expect(inForce).toEqual(asRead(decks[won.indexOf(true)] ?? large(9)));
      }),
      { numRuns: 20 },
    );
  });

  it.each<[string, object]>([
    ["a prefix twice", { rates: [rate(1), rate(1)] }],
    ["an odd id", { id: "world#1" }],
    ["an odd rate", { rates: [{ ...rate(1), perMinuteMicros: -1 }] }],
    ["no currency", { currency: "" }],
    ["version 0", { version: 0 }],
  ])("of a deck with %s writes nothing", async (_what, odd) => {
    const table = createMemoryTable();
    await expect(publishRateDeck(table, { ...deckOf([rate(1)]), ...odd }, undefined)).rejects.toThrow();
    expect(table.items()).toEqual([]);
  });
});

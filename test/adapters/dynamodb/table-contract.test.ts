/** One suite for all three tables: what the double in memory promises, AWS's own engine keeps, by the SDK and by bare requests. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BadCursor } from "../../../adapters/dynamodb/cursor.ts";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { createSignedTable } from "../../../adapters/dynamodb/signed-table.ts";
import { ConditionFailed, type Item, type Query, type Table, type Value, type Write } from "../../../adapters/dynamodb/table.ts";
import { startDatabase, type Database } from "./databases.ts";

let engine: Database;
beforeAll(async () => {
  engine = await startDatabase();
});
afterAll(() => engine.close());

const signed = async () => {
  const { tableName } = await engine.emptyTable();
  const credentials = () => ({ accessKeyId: "test", secretAccessKey: "test" });
  return createSignedTable({ tableName, region: "us-east-1", endpoint: engine.endpoint, credentials });
};
const TABLES: readonly (readonly [string, () => Promise<Table>])[] = [
  ["in memory", async () => createMemoryTable()],
  ["by the SDK", async () => (await engine.emptyTable()).table],
  ["by signed requests", signed],
];

const key = { pk: "A", sk: "1" };
const at = (sk: string, pk = "A") => ({ pk, sk });
const numbered = (count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(3, "0"));

describe.each(TABLES)("a table %s", (_name, open) => {
  let table: Table;
  beforeEach(async () => {
    table = await open();
  });
  const stored = () => table.get(key, { consistent: true });

  describe("get and put", () => {
    const values: [string, Value][] = [
      ["text", "Duka"],
      ["no text", ""],
      ["any letters", "Zürich 東京 🦒 \u0000\u2028\n"],
      ["zero", 0],
      ["a whole number", Number.MAX_SAFE_INTEGER],
      ["a fraction", 0.1],
      ["a number below zero", -1.5],
      ["a huge number", 1e125],
      ["a tiny number", 1e-130],
      ["true", true],
      ["false", false],
      ["nothing", null],
      ["an empty list", []],
      ["an empty map", {}],
      ["lists and maps in each other", [{ a: [1, "b", { c: null }] }, [], true]],
      ["a map with odd names", { constructor: 1, toString: "x", "a.b": [2], ["__proto__"]: { polluted: true } }],
    ];
    test.each(values)("keep %s", async (_what, value) => {
      await table.put({ ...key, value });
      expect(await stored()).toStrictEqual({ ...key, value });
      expect(Object.getPrototypeOf(await stored())).toBe(Object.prototype);
    });

    test.each([Number.NaN, Number.POSITIVE_INFINITY, 1e126, 1e-131])("refuse the number %d, which no table can hold", async (value) => {
      await expect(table.put({ ...key, value })).rejects.toThrow(RangeError);
      await expect(table.update(key, { set: { value } })).rejects.toThrow(RangeError);
      expect(await stored()).toBeUndefined();
    });

    test("know nothing of what was never put", async () => {
      expect(await table.get(key)).toBeUndefined();
    });

    test("overwrite all of an item", async () => {
      await table.put({ ...key, old: 1 });
      await table.put({ ...key, new: 2 });
      expect(await stored()).toEqual({ ...key, new: 2 });
    });

    test("hand out copies: what a reader changes changes nothing", async () => {
      const item = { ...key, list: [1] };
      await table.put(item);
      item.list.push(2);
      const read = await stored();
      Object.assign(read ?? {}, { list: [] });
      expect(await stored()).toEqual({ ...key, list: [1] });
    });

    test("tell keys apart that look alike when joined", async () => {
      await table.put({ pk: "A#B", sk: "C", n: 1 });
      await table.put({ pk: "A", sk: "B#C", n: 2 });
      expect(await table.get(at("C", "A#B"))).toMatchObject({ n: 1 });
      expect(await table.get(at("B#C"))).toMatchObject({ n: 2 });
    });
  });

  describe("getMany", () => {
    test("answers what there is, in the order asked for, more than a batch at once", async () => {
      const sks = numbered(130);
      for (const each of chunks(sks, 100)) await table.transact(each.map((sk) => ({ put: { ...at(sk), n: Number(sk) } })));
      const asked = [...sks.toReversed(), "not there"].map((sk) => at(sk));
      expect((await table.getMany(asked)).map(({ n }) => n)).toEqual(sks.map(Number).toReversed());
    });

    test("takes nothing, and the same key twice", async () => {
      await table.put({ ...key, n: 1 });
      expect(await table.getMany([])).toEqual([]);
      expect(await table.getMany([key, key])).toEqual([
        { ...key, n: 1 },
        { ...key, n: 1 },
      ]);
    });
  });

  describe("update", () => {
    test("creates what is not there", async () => {
      expect(await table.update(key, { set: { name: "Duka" } })).toEqual({ name: "Duka" });
      expect(await stored()).toEqual({ ...key, name: "Duka" });
    });

    test("sets once: the first writer wins, and the later one is told what stands", async () => {
      expect(await table.update(key, { setOnce: { at: 1, nothing: null } })).toEqual({ at: 1, nothing: null });
      expect(await table.update(key, { setOnce: { at: 2, nothing: 5, more: [3] } })).toEqual({ at: 1, nothing: null, more: [3] });
      expect(await stored()).toEqual({ ...key, at: 1, nothing: null, more: [3] });
    });

    test("sets, adds and removes in one go, and answers what it named", async () => {
      await table.put({ ...key, name: "old", count: 5, gone: true, kept: "k" });
      const answer = await table.update(key, {
        set: { name: "new" },
        add: { count: 2, fresh: -1 },
        setOnce: { kept: "x" },
        remove: ["gone", "never"],
      });
      expect(answer).toEqual({ name: "new", count: 7, fresh: -1, kept: "k" });
      expect(await stored()).toEqual({ ...key, name: "new", count: 7, fresh: -1, kept: "k" });
    });

    test("takes attribute names that are reserved words or odd", async () => {
      const set = { name: 1, status: 2, size: 3, "a.b": 4, "#0": 5, ":0": 6 };
      await table.update(key, { set });
      await table.update(key, { setOnce: { constructor: 8 }, add: { "c d": 9 } });
      expect(await stored()).toStrictEqual({ ...key, ...set, constructor: 8, "c d": 9 });
    });

    test("of nothing makes an empty item", async () => {
      expect(await table.update(key, {})).toEqual({});
      expect(await stored()).toEqual(key);
    });

    test("adds to numbers only", async () => {
      await table.put({ ...key, name: "Duka" });
      await expect(table.update(key, { add: { name: 1 } })).rejects.toThrow();
      expect(await stored()).toEqual({ ...key, name: "Duka" });
    });
  });

  describe("a condition", () => {
    const item = { ...key, state: "ready", n: 5, map: { a: 1, b: [2] }, nothing: null };
    const holds = {
      exists: ["state", "nothing"],
      absent: ["other"],
      equals: { state: "ready", map: { b: [2], a: 1 }, nothing: null },
      atLeast: { n: 5 },
      below: { n: 5.1, other: 1 },
    };
    const fails = [
      { exists: ["other"] },
      { exists: ["state", "other"] },
      { absent: ["pk"] },
      { absent: ["nothing"] },
      { equals: { state: "done" } },
      { equals: { other: "ready" } },
      { equals: { n: "5" } },
      { equals: { map: { a: 1, b: [2, 3] } } },
      { atLeast: { n: 5.1 } },
      { atLeast: { state: 0 } },
      { atLeast: { other: 0 } },
      { below: { n: 5 } },
      { below: { state: 9 } },
      { below: { nothing: 9 } },
      { below: { other: 0 } },
      { below: { other: -1 } },
    ];

    test("that holds lets every write through", async () => {
      await table.put(item);
      await table.update(key, { set: { seen: 1 }, onlyIf: holds });
      await table.put(item, holds);
      await table.transact([{ check: key, onlyIf: holds }]);
      await table.delete(key, holds);
      expect(await stored()).toBeUndefined();
    });

    test.each(fails.map((condition) => [JSON.stringify(condition), condition] as const))(
      "%s fails, and nothing is written",
      async (_text, onlyIf) => {
        await table.put(item);
        await expect(table.put({ ...key, new: 1 }, onlyIf)).rejects.toThrow(ConditionFailed);
        await expect(table.update(key, { set: { new: 1 }, onlyIf })).rejects.toThrow(ConditionFailed);
        await expect(table.delete(key, onlyIf)).rejects.toThrow(ConditionFailed);
        await expect(table.transact([{ put: at("2") }, { check: key, onlyIf }])).rejects.toThrow(ConditionFailed);
        expect(await stored()).toEqual(item);
        expect(await table.get(at("2"))).toBeUndefined();
      },
    );

    test("lets one of many writers create an item", async () => {
      const writers = Array.from({ length: 8 }, (_, n) => table.put({ ...key, n }, { absent: ["pk"] }));
      const outcomes = await Promise.allSettled(writers);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    test("on what is not there: absent holds, all else fails", async () => {
      await table.delete(key, { absent: ["pk"] });
      await table.delete(key);
      await expect(table.delete(key, { exists: ["pk"] })).rejects.toThrow(ConditionFailed);
      await table.update(key, { set: { n: 1 }, onlyIf: { absent: ["n"] } });
      expect(await stored()).toEqual({ ...key, n: 1 });
    });
  });

  describe("query", () => {
    const sksOf = async (query: Omit<Query, "pk">) => (await table.query({ pk: "A", ...query })).items.map(({ sk }) => sk);

    beforeEach(async () => {
      const sks = ["CALL", "LEG#1", "LEG#2", "LEG#3", "RECORDING#1", "leg"];
      await table.transact([...sks.map((sk) => ({ put: { ...at(sk), of: "A" } })), { put: at("LEG#9", "B") }]);
    });

    test("reads one partition, whole items, by bytes", async () => {
      const { items, cursor } = await table.query({ pk: "A" });
      expect(items.map(({ sk }) => sk)).toEqual(["CALL", "LEG#1", "LEG#2", "LEG#3", "RECORDING#1", "leg"]);
      expect(items[0]).toEqual({ ...at("CALL"), of: "A" });
      expect(cursor).toBeUndefined();
      expect(await table.query({ pk: "nobody" })).toEqual({ items: [] });
    });

    test("by prefix and by inclusive bounds", async () => {
      expect(await sksOf({ skPrefix: "LEG#" })).toEqual(["LEG#1", "LEG#2", "LEG#3"]);
      expect(await sksOf({ skFrom: "LEG#2", skTo: "LEG#3" })).toEqual(["LEG#2", "LEG#3"]);
      expect(await sksOf({ skFrom: "LEG#3" })).toEqual(["LEG#3", "RECORDING#1", "leg"]);
      expect(await sksOf({ skTo: "LEG#1" })).toEqual(["CALL", "LEG#1"]);
    });

    test("newest first, and no more than asked for", async () => {
      expect(await sksOf({ newestFirst: true, limit: 2 })).toEqual(["leg", "RECORDING#1"]);
    });

    test.each([1, 2, 3, 5, 6, 7])("page by page of %d: everything, once, in order, and then an end", async (limit) => {
      for (const newestFirst of [false, true]) {
        const all = await pages(table, { pk: "A", limit, newestFirst });
        expect(all.map(({ sk }) => sk)).toEqual(await sksOf({ newestFirst }));
      }
    });

    test("goes on from a cursor of this query only", async () => {
      const { cursor = "" } = await table.query({ pk: "A", limit: 2 });
      for (const other of [{ pk: "B" }, { pk: "A", newestFirst: true }, { pk: "A", index: "list" as const }])
        await expect(table.query({ ...other, cursor })).rejects.toThrow(BadCursor);
      for (const damaged of ["", "x", cursor.slice(0, -4), Buffer.from("null").toString("base64url")])
        await expect(table.query({ pk: "A", cursor: damaged })).rejects.toThrow(BadCursor);
    });
  });

  describe("an index", () => {
    const inIndex = (sk: string, listSk: string, more: Record<string, Value> = {}): Item => ({
      pk: `CALL#${sk}`,
      sk: "CALL",
      listPk: "CALLS#duka",
      listSk,
      ...more,
    });

    beforeEach(async () => {
      const sks = ["2", "3", "1", "4"];
      await table.transact([
        ...sks.map((sk): Write => ({
          put: inIndex(sk, `2026-11-2${sk}`, { secret: "not in the index", duePk: "DUE#1", dueSk: `at ${sk}` }),
        })),
        { put: { pk: "CALL#5", sk: "CALL", listPk: "CALLS#other", listSk: "2026-11-25" } },
        { put: { pk: "CALL#6", sk: "CALL", note: "in no index" } },
      ]);
    });

    test("holds keys only, in its own order", async () => {
      const { items } = await table.query({ index: "list", pk: "CALLS#duka", newestFirst: true, limit: 2 });
      expect(items).toEqual([inIndex("4", "2026-11-24"), inIndex("3", "2026-11-23")]);
      const { items: due } = await table.query({ index: "due", pk: "DUE#1", skTo: "at 2" });
      expect(due.map(({ pk }) => pk)).toEqual(["CALL#1", "CALL#2"]);
    });

    test("is read page by page too", async () => {
      const all = await pages(table, { index: "list", pk: "CALLS#duka", limit: 3 });
      expect(all.map(({ pk }) => pk)).toEqual(["CALL#1", "CALL#2", "CALL#3", "CALL#4"]);
    });

    test("is left by an item that loses its attributes, and entered by one that gets them", async () => {
      await table.update(at("CALL", "CALL#1"), { remove: ["duePk", "dueSk"] });
      await table.update(at("CALL", "CALL#6"), { setOnce: { duePk: "DUE#1", dueSk: "at 0" } });
      const { items } = await table.query({ index: "due", pk: "DUE#1" });
      expect(items.map(({ pk }) => pk)).toEqual(["CALL#6", "CALL#2", "CALL#3", "CALL#4"]);
    });
  });

  describe("a transaction", () => {
    test("does all of it: put, update, delete, check", async () => {
      await table.transact([{ put: { ...at("old"), n: 1 } }, { put: { ...at("counter"), n: 1 } }, { put: at("there") }]);
      await table.transact([
        { put: { ...at("new"), n: 2 }, onlyIf: { absent: ["pk"] } },
        { update: at("counter"), change: { add: { n: 4 }, onlyIf: { atLeast: { n: 1 } } } },
        { delete: at("old"), onlyIf: { equals: { n: 1 } } },
        { check: at("there"), onlyIf: { exists: ["pk"] } },
      ]);
      expect((await table.query({ pk: "A" })).items).toEqual([{ ...at("counter"), n: 5 }, { ...at("new"), n: 2 }, at("there")]);
    });

    const impossible: [string, Write[]][] = [
      ["a condition that fails", [{ put: at("1") }, { check: at("2"), onlyIf: { exists: ["pk"] } }]],
      ["a sum that is no sum", [{ put: at("1") }, { update: at("text"), change: { add: { n: 1 } } }]],
      ["two writes to one item", [{ put: at("1") }, { update: at("1"), change: { set: { n: 1 } } }]],
      ["a hundred and one writes", numbered(101).map((sk) => ({ put: at(sk) }))],
    ];
    test.each(impossible)("with %s does nothing", async (_what, writes) => {
      await table.put({ ...at("text"), n: "text" });
      await expect(table.transact(writes)).rejects.toThrow();
      expect((await table.query({ pk: "A" })).items).toEqual([{ ...at("text"), n: "text" }]);
    });

    /** Names are the account's, and last ten minutes: another table has them too. */
    const name = randomUUID().slice(0, 20);
    test("with a name is done once, however often it is asked for", async () => {
      const writes: Write[] = [{ update: key, change: { add: { n: 1 } } }];
      for (let n = 0; n < 3; n++) await table.transact(writes, `${name}:2026-Q3`);
      expect(await stored()).toEqual({ ...key, n: 1 });
      await table.transact(writes, `${name}:2026-Q4`);
      await table.transact(writes);
      expect(await stored()).toEqual({ ...key, n: 3 });
    });

    test("that meet on one item, and single writes among them, are all done", async () => {
      await table.put({ ...key, n: 0 });
      const both = (n: number): Write[] => [{ update: key, change: { add: { n: 1 } } }, { put: at(`other ${n}`) }];
      await Promise.all(
        Array.from({ length: 12 }, (_, n) => (n % 3 === 0 ? table.update(key, { add: { n: 1 } }) : table.transact(both(n)))),
      );
      expect(await stored()).toEqual({ ...key, n: 12 });
    });

    test("with a name that failed may be tried again; with a name that means something else is refused", async () => {
      const writes: Write[] = [{ update: key, change: { add: { n: 1 }, onlyIf: { exists: ["pk"] } } }];
      await expect(table.transact(writes, name)).rejects.toThrow(ConditionFailed);
      await table.put({ ...key, n: 1 });
      await table.transact(writes, name);
      await expect(table.transact([{ put: at("other") }], name)).rejects.toThrow();
      expect(await stored()).toEqual({ ...key, n: 2 });
      expect(await table.get(at("other"))).toBeUndefined();
    });
  });
});

function chunks<T>(all: readonly T[], size: number): T[][] {
  return all.length <= size ? [[...all]] : [all.slice(0, size), ...chunks(all.slice(size), size)];
}

async function pages(table: Table, query: Query): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await table.query(cursor === undefined ? query : { ...query, cursor });
    expect(page.items.length).toBeLessThanOrEqual(query.limit ?? Number.POSITIVE_INFINITY);
    all.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && all.length < 1000);
  return all;
}

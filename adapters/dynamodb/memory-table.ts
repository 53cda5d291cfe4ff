/**
 * The table in memory, for tests that need thousands of crashes and orders: the same conditions, upserts, indexes, pages and
 * transactions, proven by the suite that the real ones pass. A hook sees every write before and after it, and may throw.
 */
import { isDeepStrictEqual } from "node:util";
import { fromAttributes, toAttributes } from "./attribute-values.ts";
import { decodeCursor, encodeCursor, lastKey } from "./cursor.ts";
import { keyNames } from "./table-requests.ts";
import {
  ConditionFailed,
  type Change,
  type Condition,
  type Item,
  type Key,
  type Query,
  type Table,
  type Value,
  type Write,
} from "./table.ts";

export interface MemoryTableOptions {
  /** Called around every write; what it throws is what the writer sees. `after`: the write has happened all the same. */
  readonly onWrite?: (when: "before" | "after", writes: readonly Write[]) => void;
}

export interface MemoryTable extends Table {
  /** Everything that is stored, in key order. */
  items(): Item[];
}

export function createMemoryTable({ onWrite = () => {} }: MemoryTableOptions = {}): MemoryTable {
  const stored = new Map<string, Item>();
  const done = new Map<string, string>();

  const find = (key: Key): Item | undefined => stored.get(id(key));
  const write = (writes: readonly Write[]): void => {
    onWrite("before", writes);
    for (const each of writes)
      if (!holds(find(keyOf(each)), conditionOf(each))) throw new ConditionFailed("the condition of a write did not hold");
    // All are worked out before the first is stored: a write that makes no sense leaves nothing behind.
    const after = writes.map((each) => [id(keyOf(each)), outcome(find(keyOf(each)), each)] as const);
    for (const [key, item] of after) {
      if (item === undefined) stored.delete(key);
      else stored.set(key, item);
    }
    onWrite("after", writes);
  };

  return {
    items: () => [...stored.values()].toSorted((a, b) => compare(id(a), id(b))),
    get: async (key) => copy(find(key)),
    getMany: async (keys) => keys.flatMap((key) => copy(find(key)) ?? []),
    put: async (item, onlyIf) => write([onlyIf === undefined ? { put: item } : { put: item, onlyIf }]),
    async update(key, change) {
      write([{ update: key, change }]);
      const item = find(key);
      const named = Object.keys({ ...change.set, ...change.setOnce, ...change.add });
      return Object.fromEntries(Object.entries(copy(item) ?? {}).filter(([name]) => named.includes(name)));
    },
    delete: async (key, onlyIf) => write([onlyIf === undefined ? { delete: key } : { delete: key, onlyIf }]),
    query: async (query) => runQuery([...stored.values()], query),
    async transact(writes, once) {
      const meaning = JSON.stringify(writes);
      const before = once === undefined ? undefined : done.get(once);
      if (before === meaning) return;
      if (before !== undefined) throw new Error("this name stands for another transaction");
      if (writes.length > MOST_WRITES || new Set(writes.map((each) => id(keyOf(each)))).size < writes.length)
        throw new Error("too many writes, or two to the same item");
      write(writes);
      if (once !== undefined) done.set(once, meaning);
    },
  };
}

const MOST_WRITES = 100;

const id = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const copy = (item: Item | undefined): Item | undefined => (item === undefined ? undefined : asStored(item));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function keyOf(write: Write): Key {
  if ("put" in write) return write.put;
  if ("update" in write) return write.update;
  return "delete" in write ? write.delete : write.check;
}

const conditionOf = (write: Write): Condition => ("update" in write ? write.change.onlyIf : write.onlyIf) ?? {};

const own = (item: Item | undefined, name: string): Value | undefined =>
  item !== undefined && Object.hasOwn(item, name) ? item[name] : undefined;

function holds(item: Item | undefined, { exists = [], absent = [], equals = {}, atLeast = {}, below = {} }: Condition): boolean {
  return (
    exists.every((name) => own(item, name) !== undefined) &&
    absent.every((name) => own(item, name) === undefined) &&
    Object.entries(equals).every(([name, value]) => isDeepStrictEqual(own(item, name), value)) &&
    Object.entries(atLeast).every(([name, value]) => {
      const is = own(item, name);
      return typeof is === "number" && is >= value;
    }) &&
    Object.entries(below).every(([name, value]) => {
      const is = own(item, name);
      return is === undefined ? value > 0 : typeof is === "number" && is < value;
    })
  );
}

/** The item as a write leaves it, or undefined when it is gone. */
function outcome(before: Item | undefined, write: Write): Item | undefined {
  if ("put" in write) return asStored(write.put);
  if ("update" in write) return asStored({ ...changed(before ?? {}, write.change), ...write.update });
  return "delete" in write ? undefined : before;
}

function changed(
  before: Readonly<Record<string, Value>>,
  { set = {}, setOnce = {}, add = {}, remove = [] }: Change,
): Record<string, Value> {
  const after = new Map([...Object.entries(before), ...Object.entries(set)]);
  for (const [name, value] of Object.entries(setOnce)) if (!after.has(name)) after.set(name, value);
  for (const [name, by] of Object.entries(add)) {
    const old = after.get(name) ?? 0;
    if (typeof old !== "number") throw new TypeError(`${name} is no number`);
    after.set(name, old + by);
  }
  for (const name of remove) after.delete(name);
  return Object.fromEntries(after);
}

/** A copy, by way of the wire's own values: what the service would refuse is refused here too. @throws RangeError */
const asStored = (item: Item): Item => ({ ...fromAttributes(toAttributes(item)), pk: item.pk, sk: item.sk });

function runQuery(all: readonly Item[], query: Query): { items: Item[]; cursor?: string } {
  const names = keyNames(query.index);
  const direction = query.newestFirst === true ? -1 : 1;
  const order = (a: Readonly<Record<string, Value>>, b: Readonly<Record<string, Value>>): number =>
    direction *
    (compare(text(a[names.sk]), text(b[names.sk])) || compare(`${text(a["pk"])}\n${text(a["sk"])}`, `${text(b["pk"])}\n${text(b["sk"])}`));
  const after = query.cursor === undefined ? undefined : decodeCursor(query, query.cursor);
  const found = all
    .filter((item) => item[names.pk] === query.pk && typeof item[names.sk] === "string" && within(text(item[names.sk]), query))
    .toSorted(order)
    .filter((item) => after === undefined || order(item, after) > 0);
  const items = found.slice(0, query.limit).map((item) => projected(item, query.index));
  const last = items.at(-1);
  // Like the service: a full page may be the last one and still have a cursor.
  if (query.limit === undefined || items.length < query.limit || last === undefined) return { items };
  return { items, cursor: encodeCursor(query, lastKey(last, [...new Set(["pk", "sk", names.pk, names.sk])])) };
}

function within(sk: string, { skPrefix, skFrom, skTo }: Query): boolean {
  if (skPrefix !== undefined) return sk.startsWith(skPrefix);
  return (skFrom === undefined || sk >= skFrom) && (skTo === undefined || sk <= skTo);
}

/** The indexes hold keys only. */
function projected(item: Item, index: Query["index"]): Item {
  if (index === undefined) return asStored(item);
  const { pk, sk } = keyNames(index);
  return { pk: item.pk, sk: item.sk, [pk]: text(item[pk]), [sk]: text(item[sk]) };
}

const text = (value: Value | undefined): string => (typeof value === "string" ? value : "");

/** Lines beside a plain map of who holds one until when: whatever is taken, given back, renewed, repeated and left to lapse. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linesKey } from "../../../adapters/dynamodb/keys.ts";
import { forgetLines, giveLineBack, heldLines, keepLine, takeLine } from "../../../adapters/dynamodb/lines.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { DATABASES, type Database } from "./databases.ts";

const BEGAN = Date.parse("2026-11-23T10:00:00Z");
const MINUTE = 60_000;
const LEASE_MS = 45 * MINUTE;
const LINE = { tenant: "duka", number: "+254200000001" };

const call = fc.integer({ min: 1, max: 6 }).map((n) => `CA${String(n).repeat(32)}`);
const act = fc.oneof(
  /** At the same moment; the same call more than once is a webhook that is repeated. */
  { weight: 5, arbitrary: fc.record({ do: fc.constant("take" as const), calls: fc.array(call, { minLength: 1, maxLength: 8 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("give-back" as const), calls: fc.array(call, { minLength: 1, maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("keep" as const), call }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("pass" as const), minutes: fc.constantFrom(1, 30, 44, 45, 46) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("limit" as const), to: fc.integer({ min: 1, max: 5 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** What is stored: the count is always that of the calls. */
async function storedLines(table: Table): Promise<ReadonlyMap<string, number>> {
  const item = await table.get(linesKey(LINE.tenant, LINE.number), { consistent: true });
  const held = heldLines(item);
  expect(item?.["held"] ?? 0).toBe(held.size);
  return held;
}

async function play(table: Table, acts: readonly Act[]): Promise<void> {
  /** Until when, by call; one whose time is over may stay until somebody wants its line. */
  const model = new Map<string, number>();
  let [now, limit] = [BEGAN, 2];
  const live = () => [...model].filter(([, until]) => until > now).map(([id]) => id);

  const take = async (wanted: readonly string[]): Promise<void> => {
    // Who comes back when their own lease is over finds the line or not, as it happens: nobody relies on it.
    const calls = wanted.filter((id) => !model.has(id) || live().includes(id));
    const results = await Promise.all(calls.map((id) => takeLine(table, LINE, id, limit, now)));
    const isIn = new Map(calls.map((id, n) => [id, results[n]]));
    // A repeat is told the same.
    for (const [n, id] of calls.entries()) expect(results[n]).toBe(isIn.get(id));
    const before = live();
    for (const id of calls) if (before.includes(id)) expect(isIn.get(id)).toBe(true);
    const fresh = [...isIn.keys()].filter((id) => !before.includes(id));
    const got = fresh.filter((id) => isIn.get(id));
    expect(got).toHaveLength(Math.min(fresh.length, Math.max(0, limit - before.length)));
    for (const id of got) model.set(id, now + LEASE_MS);
    const stored = await storedLines(table);
    for (const id of model.keys()) if (!stored.has(id) && !live().includes(id)) model.delete(id);
  };

  for (const each of acts) {
    // oxlint-disable no-await-in-loop -- one after the other, each on what was before
    switch (each.do) {
      case "take":
        await take(each.calls);
        break;
      case "give-back":
        await Promise.all(each.calls.map((id) => giveLineBack(table, LINE, id)));
        for (const id of each.calls) model.delete(id);
        break;
      case "keep":
        await keepLine(table, LINE, each.call, now);
        if (model.has(each.call)) model.set(each.call, now + LEASE_MS);
        break;
      case "pass":
        now += each.minutes * MINUTE;
        break;
      case "limit":
        limit = each.to;
        break;
      default:
        each satisfies never;
    }
    expect(await storedLines(table)).toEqual(model);
    // oxlint-enable no-await-in-loop
  }
  await Promise.all([...model.keys()].map((id) => giveLineBack(table, LINE, id)));
  expect((await storedLines(table)).size).toBe(0);
}

describe.each(DATABASES)("lines %s", (_name, start) => {
  let database: Database;
  let table: Table;
  beforeAll(async () => {
    database = await start();
    ({ table } = await database.emptyTable());
  });
  afterAll(() => database.close());

  test("are held by as many calls as there may be, whatever happens at the same moment", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
        await forgetLines(table, LINE);
        await play(table, acts);
      }),
      { numRuns: 40 },
    );
  });

  test("of leases that are over go to whoever comes, all of them at once", async () => {
    await forgetLines(table, LINE);
    const calls = (from: number) => Array.from({ length: 5 }, (_, n) => `CA${String(from + n).padStart(32, "0")}`);
    const take = (ids: readonly string[], now: number) => Promise.all(ids.map((id) => takeLine(table, LINE, id, 5, now)));
    expect(await take(calls(0), BEGAN)).toEqual(Array(5).fill(true));
    const later = await take([...calls(10), ...calls(20)], BEGAN + LEASE_MS);
    expect(later.filter(Boolean)).toHaveLength(5);
    const held = await storedLines(table);
    expect([held.size, ...held.values()]).toEqual([5, ...Array<number>(5).fill(BEGAN + 2 * LEASE_MS)]);
  });

  test("of a number are its own, and another office's number begins without them", async () => {
    await forgetLines(table, LINE);
    expect(await takeLine(table, LINE, "CA1", 1, BEGAN)).toBe(true);
    expect(await takeLine(table, { ...LINE, number: "+254200000002" }, "CA2", 1, BEGAN)).toBe(true);
    expect(await takeLine(table, { ...LINE, tenant: "other" }, "CA3", 1, BEGAN)).toBe(true);
    expect(await takeLine(table, LINE, "CA4", 1, BEGAN)).toBe(false);
  });
});

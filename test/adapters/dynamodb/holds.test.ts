/** Many calls put aside and settle at once: the same money is never spent twice, and nothing is lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { balanceOf } from "../../../adapters/dynamodb/billing-accounts.ts";
import { extend, release, reserve } from "../../../adapters/dynamodb/holds.ts";
import { settle } from "../../../adapters/dynamodb/settlements.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { holdId } from "../../../core/billing/held.ts";
import { reservation } from "../../../core/billing/reservation.ts";
import { accountOf, callEntries, KENYA, noticesOf, putMeans, type Means } from "../../functions/billing/paid-office.ts";
import { DATABASES, type Database } from "./databases.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;
const leg = { number: "+254711000101", rate: KENYA, screened: false };
const callOf = (n: number) => `CA${String(n).padStart(32, "0")}`;

describe.each(DATABASES)("holds %s", (_name, start) => {
  let database: Database;
  let table: Table;
  beforeAll(async () => {
    database = await start();
  });
  beforeEach(async () => {
    ({ table } = await database.emptyTable());
  });
  afterAll(() => database.close());

  const open = (means: Means) => putMeans(table, "duka", NOW, means);
  const take = (n: number) => reserve(table, "duka", { call: callOf(n), step: 1, at: NOW + n }, (funds) => reservation([leg], funds));
  const book = (n: number, seconds: number, hold = true) =>
    settle(table, {
      tenant: "duka",
      leg: { call: callOf(n), leg: `leg-${n}`, to: leg.number, seconds, at: NOW, rate: KENYA, included: false },
      ...(hold ? { hold: holdId(callOf(n), 1) } : {}),
      now: NOW + HOUR,
    });
  const money = async () => {
    const account = await accountOf(table, "duka");
    return { available: account.availableMicros, reserved: account.reservedMicros, channels: account.channels, holds: account.holds.size };
  };

  test("of many calls at once exactly as many get through as there is money for", async () => {
    await open({ micros: 3 * 3_600_000 + 59_999, channels: 100 });
    const results = await Promise.all(Array.from({ length: 12 }, (_, n) => take(n)));
    expect(results.filter(({ is }) => is === "held")).toHaveLength(3);
    expect(results.filter(({ is }) => is === "no-money")).toHaveLength(9);
    expect(await money()).toEqual({ available: 59_999, reserved: 10_800_000, channels: 97, holds: 3 });
  });

  test("of many calls at once exactly as many get through as there are channels", async () => {
    await open({ micros: 100_000_000, channels: 4 });
    const results = await Promise.all(Array.from({ length: 10 }, (_, n) => take(n)));
    expect(results.map(({ is }) => is).toSorted()).toEqual([...Array<string>(4).fill("held"), ...Array<string>(6).fill("no-channel")]);
    expect(await money()).toMatchObject({ channels: 0, holds: 4 });
  });

  test("with too little for an hour a call gets what there is, in whole seconds, and not less than a minute", async () => {
    await open({ micros: 125_500 });
    expect(await take(1)).toEqual({
      is: "held",
      isNew: true,
      held: { call: callOf(1), step: 1, at: NOW + 1, micros: 125_000, includedSeconds: 0, seconds: 125 },
    });
    expect(await take(2)).toEqual({ is: "no-money" });
    expect(await reserve(table, "nobody", { call: callOf(1), step: 1, at: NOW }, () => "balance")).toEqual({ is: "no-money" });
  });

  test("a repeat finds what was put aside, and giving back happens once", async () => {
    await open({});
    const first = await take(1);
    const again = await reserve(table, "duka", { call: callOf(1), step: 1, at: NOW + 99 }, (funds) => reservation([leg], funds));
    expect(again).toEqual({ ...first, isNew: false });
    const given = await Promise.all([1, 2, 3].map(() => release(table, "duka", holdId(callOf(1), 1))));
    expect(given.filter((held) => held !== undefined)).toHaveLength(1);
    expect(await money()).toEqual({ available: 10_000_000, reserved: 0, channels: 5, holds: 0 });
  });

  test("included minutes are taken first, and what is left of them comes back", async () => {
    await open({ micros: 0, includedMinutes: 2 });
    expect(await take(1)).toMatchObject({ is: "held", held: { micros: 0, includedSeconds: 120, seconds: 120 } });
    expect((await accountOf(table, "duka")).includedSeconds).toBe(0);
    await release(table, "duka", holdId(callOf(1), 1));
    expect((await accountOf(table, "duka")).includedSeconds).toBe(120);
    expect(await money()).toEqual({ available: 0, reserved: 0, channels: 5, holds: 0 });
  });

  test("legs that end at once are all booked, each once, and the balance is the sum of the entries", async () => {
    await open({ micros: 50_000_000, channels: 10 });
    await Promise.all(Array.from({ length: 8 }, (_, n) => take(n)));
    const booked = await Promise.all([...Array(8).keys(), ...Array(8).keys()].map((n) => book(n, 95 + n)));
    expect(booked.filter(Boolean)).toHaveLength(8);
    const entries = await callEntries(table, "duka");
    expect(entries).toHaveLength(8);
    const spent = [...Array(8).keys()].reduce((sum, n) => sum + (95 + n) * 1000, 0);
    expect(await money()).toEqual({ available: 50_000_000 - spent, reserved: 0, channels: 10, holds: 0 });
    const account = await accountOf(table, "duka");
    expect(account.months.get("2026-11")).toBe(balanceOf(account));
  });

  test("a leg that costs more than was put aside, or whose hold is gone, is booked in full", async () => {
    await open({ micros: 70_000 });
    await take(1);
    await release(table, "duka", holdId(callOf(1), 1));
    expect(await book(1, 100)).toBe(true);
    expect(await money()).toEqual({ available: -30_000, reserved: 0, channels: 5, holds: 0 });
    expect(await book(2, 30, false)).toBe(true);
    expect(await money()).toMatchObject({ available: -60_000, channels: 5 });
  });

  test("a talk that goes on takes more, and gives all of it back", async () => {
    await open({ micros: 5_000_000 });
    await take(1);
    const account = await accountOf(table, "duka");
    const more = { micros: 1_400_000, includedSeconds: 0, seconds: 1400 };
    const id = holdId(callOf(1), 1);
    const twice = await Promise.all([extend(table, account, id, more), extend(table, account, id, more)]);
    expect(twice.filter((held) => held !== undefined)).toMatchObject([{ micros: 5_000_000, seconds: 5000 }]);
    expect(await money()).toMatchObject({ available: 0, reserved: 5_000_000 });
    expect(await extend(table, await accountOf(table, "duka"), id, more)).toBeUndefined();
    await release(table, "duka", id);
    expect(await money()).toMatchObject({ available: 5_000_000, reserved: 0 });
  });

  test("the low balance is told once, by whichever of two legs takes it there", async () => {
    await open({ micros: 8_000_000, lowBalanceMicros: 7_850_000 });
    // Neither alone goes below; both read before either writes.
    await Promise.all([book(1, 100, false), book(2, 100, false)]);
    await book(3, 100, false);
    expect(await noticesOf(table, "duka")).toEqual([{ kind: "low-balance", availableMicros: 7_800_000, thresholdMicros: 7_850_000 }]);
    const { facts, rev } = await accountOf(table, "duka");
    expect([facts.lowTold, rev]).toEqual([true, 2]);
  });
});

/** Holds that nobody told the end of: settled, extended or given back by what the carrier says. */
import { beforeEach, describe, expect, test } from "vitest";
import { CarrierError } from "../../../adapters/carrier/carrier-error.ts";
import { readPaidCall, recordPaidDial, recordStep } from "../../../adapters/dynamodb/calls.ts";
import { reserve } from "../../../adapters/dynamodb/holds.ts";
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { paidDial, unreservedDial } from "../../../core/billing/paid-dial.ts";
import type { PaidLeg } from "../../../core/billing/paid-legs.ts";
import { reservation } from "../../../core/billing/reservation.ts";
import type { CarrierLeg } from "../../../core/recordings/carrier-facts.ts";
import { checkPaidLegs } from "../../../functions/billing/check-paid-legs.ts";
import { extendHolds } from "../../../functions/billing/extend-holds.ts";
import type { HoldServices } from "../../../functions/billing/look-after-holds.ts";
import { settleLeg } from "../../../functions/billing/settle-leg.ts";
import { putRoute } from "../../adapters/dynamodb/put-office.ts";
import { Killed, killedAt } from "../recordings/killable.ts";
import { accountOf, callEntries, DECK, KENYA, NETHERLANDS, putMeans, type Means } from "./paid-office.ts";

const START = Date.parse("2026-11-23T10:00:00Z");
const MINUTE = 60_000;
const AMINA: PaidLeg = { number: "+254711000101", rate: KENYA, screened: false };
const SANNE: PaidLeg = { number: "+31611000103", rate: NETHERLANDS, screened: false };
const CALL = `CA${"a".repeat(32)}`;
const identity = { tenant: "duka", call: CALL, account: `AC${"0".repeat(32)}`, from: "", number: "+254200000001", startedAt: START };
const at = { tenant: "duka", call: CALL };

let table: MemoryTable;
let clock: number;
let legs: CarrierLeg[] | "away";
let limits: number[];
let services: HoldServices;

async function open(means: Means = {}): Promise<void> {
  table = createMemoryTable();
  clock = START;
  legs = [];
  limits = [];
  services = {
    table,
    now: () => clock,
    log: () => {},
    carrier: {
      listLegs: async () => {
        if (legs === "away") throw new CarrierError("unavailable", "the carrier is away");
        return legs;
      },
      limitLeg: async (_account, _leg, seconds) => void limits.push(seconds),
    },
  };
  await putMeans(table, "duka", START, means);
  await putRoute(table, { number: identity.number, tenant: "duka", plan: 1, account: identity.account, deck: DECK });
}
beforeEach(() => open());

/** The call's first step puts money aside and dials. */
async function dials(rung: readonly PaidLeg[] = [AMINA]): Promise<void> {
  const reserved = await reserve(table, "duka", { call: CALL, step: 0, at: START }, (funds) => reservation(rung, funds));
  if (reserved.is !== "held") throw new Error(reserved.is);
  const step = { at: START, plan: 1, entries: [] };
  await recordStep(table, identity, 0, { step, expectsRecording: false, paid: paidDial(rung, reserved.held) });
}
const leg = (change: Partial<CarrierLeg> = {}): CarrierLeg => ({
  leg: `CA${"1".repeat(32)}`,
  to: AMINA.number,
  is: "talking",
  seconds: 0,
  createdAt: START + 1000,
  answeredAt: START + 10_000,
  ...change,
});
const over = (seconds: number, change: Partial<CarrierLeg> = {}) => leg({ is: "ended", seconds, ...change });
const check = async () => {
  const paid = await readPaidCall(table, "duka", CALL, { consistent: true });
  if (paid === undefined) throw new Error("no call");
  return checkPaidLegs(services, at, paid);
};
const money = async () => {
  const { availableMicros, reservedMicros, channels, holds } = await accountOf(table, "duka");
  return [availableMicros, reservedMicros, channels, holds.size];
};

describe("the check-up", () => {
  test("settles a leg whose end was never told, and a notice that comes days later changes nothing", async () => {
    await dials();
    legs = [over(95)];
    clock += 30 * MINUTE;
    expect(await check()).toBe(false);
    const settled = [9_905_000, 0, 5, 0];
    expect(await money()).toEqual(settled);
    clock += 3 * 24 * 60 * MINUTE;
    const told = { ...at, leg: `CA${"1".repeat(32)}`, account: identity.account, number: identity.number, startedAt: START + 777, step: 0 };
    expect(await settleLeg(services, { ...told, to: AMINA.number, seconds: 95 })).toBe("booked-before");
    expect(await money()).toEqual(settled);
  });

  test("gives back what was put aside for phones that nobody answered", async () => {
    await dials([AMINA, SANNE]);
    legs = [over(0), over(0, { leg: `CA${"2".repeat(32)}`, to: SANNE.number })];
    expect(await check()).toBe(true);
    clock += 30 * MINUTE;
    expect(await check()).toBe(false);
    expect(await money()).toEqual([10_000_000, 0, 5, 0]);
  });

  test("books every answered leg of several, though what was put aside is back already", async () => {
    await dials([AMINA, SANNE]);
    legs = [over(12), over(70, { leg: `CA${"2".repeat(32)}`, to: SANNE.number })];
    clock += 30 * MINUTE;
    await check();
    await check();
    expect(
      (await callEntries(table, "duka")).map(({ detail, postings }) => [detail.kind === "call" && detail.seconds, postings[0]?.micros]),
    ).toEqual([
      [12, -30_000],
      [70, -250_000],
    ]);
    expect(await money()).toEqual([9_720_000, 0, 5, 0]);
  });

  test("gives a talk that goes on another hour, tells the carrier, and settles all of it at the end", async () => {
    await dials();
    legs = [leg()];
    clock += 31 * MINUTE;
    expect(await check()).toBe(true);
    expect(limits).toEqual([7200]);
    expect(await money()).toEqual([10_000_000 - 7_200_000, 7_200_000, 4, 1]);
    // The hour is not used up: nothing is taken, and the carrier is told once more in case it did not hear.
    clock += 2 * MINUTE;
    await check();
    expect(limits).toEqual([7200, 7200]);
    expect(await money()).toEqual([2_800_000, 7_200_000, 4, 1]);
    legs = [over(5000)];
    expect(await check()).toBe(false);
    expect(await money()).toEqual([5_000_000, 0, 5, 0]);
  });

  test("leaves a talk alone for which there is no more money", async () => {
    await open({ micros: 3_600_000 });
    await dials();
    legs = [leg()];
    clock += 31 * MINUTE;
    expect(await check()).toBe(true);
    expect(limits).toEqual([]);
    expect(await money()).toEqual([0, 3_600_000, 4, 1]);
  });

  test("comes back when the carrier is away, and keeps what was put aside", async () => {
    await dials();
    legs = "away";
    clock += 30 * MINUTE;
    expect(await check()).toBe(true);
    expect(await money()).toEqual([6_400_000, 3_600_000, 4, 1]);
  });

  test("settles a call that could not be reserved for, by today's price where none was stored", async () => {
    await recordStep(table, identity, 0, {
      step: { at: START, plan: 1, entries: [] },
      expectsRecording: false,
      paid: unreservedDial([], START),
    });
    legs = [over(95), over(40, { leg: `CA${"2".repeat(32)}`, to: "client:duka_102" })];
    expect(await check()).toBe(false);
    expect(await money()).toEqual([9_905_000, 0, 5, 0]);
  });

  test("gives back what a function put aside that died before it answered", async () => {
    await reserve(table, "duka", { call: CALL, step: 0, at: START }, (funds) => reservation([AMINA], funds));
    const step = { at: START, plan: 1, entries: [] };
    await recordStep(table, identity, 1, { step, expectsRecording: false });
    clock += 30 * MINUTE;
    expect(await check()).toBe(false);
    expect(await money()).toEqual([10_000_000, 0, 5, 0]);
  });
});

describe("a top-up", () => {
  test("lets each of the tenant's talks go on, for an hour at the most", async () => {
    await open({ micros: 120_000 });
    await dials();
    legs = [leg()];
    clock += MINUTE;
    await table.update({ pk: "TENANT#duka", sk: "BILLING" }, { add: { available: 10_000_000 } });
    await extendHolds(services, "duka");
    expect(limits).toEqual([3720]);
    expect(await money()).toEqual([10_000_000 - 3_600_000, 3_720_000, 4, 1]);
    await extendHolds(services, "duka");
    expect(await money()).toEqual([6_400_000, 3_720_000, 4, 1]);
    legs = "away";
    await extendHolds(services, "duka");
    await extendHolds(services, "nobody");
  });
});

test.each(["before", "after"] as const)("a settlement that dies %s any of its steps is finished by the next, once", async (moment) => {
  for (let step = 1; ; step++) {
    // oxlint-disable-next-line no-await-in-loop -- one death after the other
    await open();
    // oxlint-disable-next-line no-await-in-loop
    await dials();
    legs = [over(95)];
    clock += 30 * MINUTE;
    const doomed = killedAt(step, moment);
    const run = { ...services, table: doomed.run(table), carrier: doomed.run(services.carrier) };
    // oxlint-disable-next-line no-await-in-loop
    const paid = await readPaidCall(table, "duka", CALL, { consistent: true });
    if (paid === undefined) throw new Error("no call");
    // oxlint-disable-next-line no-await-in-loop
    const end = await checkPaidLegs(run, at, paid).catch((error: unknown) => error);
    if (!doomed.killed) break;
    expect(end).toBeInstanceOf(Killed);
    // oxlint-disable-next-line no-await-in-loop
    await check();
    // oxlint-disable-next-line no-await-in-loop
    expect(await money()).toEqual([9_905_000, 0, 5, 0]);
    // oxlint-disable-next-line no-await-in-loop
    expect(await callEntries(table, "duka")).toHaveLength(1);
  }
});

test("a dial that was never stored is noted once, whoever settles first", async () => {
  const late = unreservedDial([], START);
  const first = await recordPaidDial(table, { ...identity, startedAt: START }, 4, late);
  const second = await recordPaidDial(table, { ...identity, startedAt: START + 5000 }, 4, { ...late, at: START + 5000 });
  expect(second).toEqual(first);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  openingWrites,
  readBillingAccount,
  saveChange,
  saveDue,
  type BillingAccount,
} from "../../../adapters/dynamodb/billing-accounts.ts";
import { dueMoney, type DueMoney } from "../../../adapters/dynamodb/money-due.ts";
import {
  askLater,
  createPayment,
  failWrite,
  findPayment,
  openPayment,
  paidWrites,
  readPayment,
  type StoredPayment,
} from "../../../adapters/dynamodb/payments.ts";
import { dropParked, parkLonger, parkReversal, readParked, type Reversal } from "../../../adapters/dynamodb/reversals.ts";
import { ConditionFailed, type Table } from "../../../adapters/dynamodb/table.ts";
import { book } from "../../../core/billing/book.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { nairobi, PLAN } from "../../core/billing/some-account.ts";
import { DATABASES, type Database } from "./databases.ts";

const OPENED = nairobi("2026-11-24T10:00:00");
const opening = openAccount("duka", PLAN, "Africa/Nairobi", OPENED);

describe.each(DATABASES)("%s", (_name, start) => {
  let database: Database;
  let table: Table;
  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    ({ table } = await database.emptyTable());
  });

  async function account(): Promise<BillingAccount> {
    const found = await readBillingAccount(table, "duka");
    if (found === undefined) throw new Error("no account");
    return found;
  }
  const due = async (now: number): Promise<DueMoney[]> => {
    const shards = await Promise.all(Array.from({ length: 8 }, (_, shard) => dueMoney(table, shard, now, { limit: 50 })));
    return shards.flatMap((page) => page.due);
  };

  describe("an account", () => {
    beforeEach(() => table.transact(openingWrites(opening, 4, OPENED + 5)));
    const topUp = (payment: string) => book(opening.facts, { kind: "top-up", payment, method: "card" }, 20_000_000, OPENED + 1);

    it("is opened once, and due when it was said", async () => {
      expect(await account()).toMatchObject({
        rev: 1,
        availableMicros: 2_000_000,
        reservedMicros: 0,
        channels: 4,
        includedSeconds: 6000,
        facts: opening.facts,
      });
      expect(await account()).toMatchObject({ months: new Map([["2026-11", 2_000_000]]) });
      await expect(table.transact(openingWrites(opening, 4, undefined))).rejects.toThrow(ConditionFailed);
      expect([await due(OPENED + 4), await due(OPENED + 5)]).toEqual([[], [{ kind: "account", tenant: "duka" }]]);
    });

    it("changes on the revision that was read, and not on another", async () => {
      const read = await account();
      const change = (payment: string) => ({ facts: opening.facts, entries: [topUp(payment)], notices: [] });
      expect(await saveChange(table, read, change("p1"), {})).toBe(true);
      expect(await saveChange(table, read, change("p2"), {})).toBe(false);
      expect(await account()).toMatchObject({ rev: 2, availableMicros: 22_000_000 });
    });

    it("never books an entry twice, whatever was read", async () => {
      const change = { facts: opening.facts, entries: [topUp("p1")], notices: [] };
      expect(await saveChange(table, await account(), change, {})).toBe(true);
      expect(await saveChange(table, await account(), change, {})).toBe(false);
      expect(await account()).toMatchObject({ rev: 2, availableMicros: 22_000_000 });
    });

    it("is moved in the index on the revision that was read, and taken out of it", async () => {
      const read = await account();
      expect(await saveDue(table, read, OPENED + 100)).toBe(true);
      expect([await due(OPENED + 99), await due(OPENED + 100)]).toEqual([[], [{ kind: "account", tenant: "duka" }]]);
      await saveChange(table, read, { facts: opening.facts, entries: [], notices: [] }, { dueAt: OPENED + 50 });
      expect(await saveDue(table, read, undefined)).toBe(false);
      expect(await due(OPENED + 50)).toHaveLength(1);
      expect(await saveDue(table, await account(), undefined)).toBe(true);
      expect(await due(OPENED + 1e9)).toEqual([]);
    });
  });

  describe("a payment", () => {
    const asked: StoredPayment = {
      payment: "p1",
      tenant: "duka",
      method: "card",
      micros: 20_000_000,
      currency: "USD",
      state: "starting",
      createdAt: OPENED,
      by: "a@duka.example",
      token: "t",
    };
    const paid = (charge: string, isKnown = false) => table.transact(paidWrites(asked, { paidAt: OPENED + 9, charge }, isKnown));
    beforeEach(() => createPayment(table, asked, OPENED + 10));

    it("asked for twice is one", async () => {
      await openPayment(table, "p1", { providerId: "cs_1" });
      const open: StoredPayment = { ...asked, state: "open", providerId: "cs_1" };
      expect(await createPayment(table, { ...asked, micros: 1 }, OPENED)).toEqual({ payment: open, isNew: false });
      expect(await readPayment(table, "p1")).toEqual(open);
      expect(await findPayment(table, "cs_1")).toBe("p1");
    });

    it("is paid once, and leaves the index", async () => {
      expect(await due(OPENED + 10)).toEqual([{ kind: "payment", payment: "p1" }]);
      await paid("pi_1");
      await expect(paid("pi_1", true)).rejects.toThrow(ConditionFailed);
      await expect(table.transact([failWrite("p1")])).rejects.toThrow(ConditionFailed);
      await askLater(table, asked, OPENED);
      expect(await due(OPENED + 1e9)).toEqual([]);
      expect(await readPayment(table, "p1")).toMatchObject({ state: "paid", paidAt: OPENED + 9 });
    });

    it("is not paid by another's charge", async () => {
      await createPayment(table, { ...asked, payment: "p2" }, OPENED);
      await table.transact(paidWrites({ payment: "p2" }, { paidAt: OPENED, charge: "pi_1" }, false));
      await expect(paid("pi_1")).rejects.toThrow(ConditionFailed);
      await expect(paid("pi_1", true)).rejects.toThrow(ConditionFailed);
      expect(await readPayment(table, "p1")).not.toHaveProperty("paidAt");
    });

    it("is asked for once more, counted once when two asked", async () => {
      await Promise.all([askLater(table, asked, OPENED + 60), askLater(table, asked, OPENED + 60)]);
      expect(await readPayment(table, "p1")).toMatchObject({ asked: 1 });
      await askLater(table, { ...asked, asked: 1 }, OPENED + 90);
      expect(await readPayment(table, "p1")).toMatchObject({ asked: 2 });
      expect([await due(OPENED + 89), (await due(OPENED + 90)).length]).toEqual([[], 1]);
    });

    it("that failed may be paid all the same", async () => {
      await table.transact([failWrite("p1")]);
      expect(await readPayment(table, "p1")).toMatchObject({ state: "failed" });
      expect(await due(OPENED + 1e9)).toEqual([]);
      await paid("pi_1");
      expect(await readPayment(table, "p1")).toMatchObject({ state: "paid" });
    });
  });

  it("a refund that came too early is kept once, looked at again, and dropped", async () => {
    const reversal: Reversal = { kind: "refund", id: "re_1", charge: "pi_1", micros: 5, currency: "USD", at: OPENED };
    await parkReversal(table, reversal, OPENED);
    await parkReversal(table, reversal, OPENED + 7);
    expect(await readParked(table, "refund:re_1")).toEqual({ reversal, parkedAt: OPENED });
    expect(await due(OPENED)).toEqual([{ kind: "reversal", reversal: "refund:re_1" }]);
    await parkLonger(table, "refund:re_1", OPENED + 60);
    expect([await due(OPENED + 59), (await due(OPENED + 60)).length]).toEqual([[], 1]);
    await dropParked(table, "refund:re_1");
    await parkLonger(table, "refund:re_1", OPENED);
    expect([await due(OPENED + 1e9), await readParked(table, "refund:re_1")]).toEqual([[], undefined]);
  });
});

/** The audit finds what does not agree, and takes nothing for an error that is none. */
import { describe, expect, test } from "vitest";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { changeWrites, openingWrites, readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { entryItemKey } from "../../../adapters/dynamodb/keys.ts";
import { book } from "../../../core/billing/book.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { auditAccount } from "../../../functions/billing/audit-account.ts";
import { runAudit } from "../../../functions/billing/run-audit.ts";
import { sampleTariff } from "../../core/billing/sample-tariff.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;
const KEY = { pk: "TENANT#duka", sk: "BILLING" };
const TRIAL = { ...entryItemKey({ tenant: "duka", at: NOW, key: "TRIAL#duka" }) };
type Books = Awaited<ReturnType<typeof openBooks>>;

async function openBooks(tenants: readonly string[] = ["duka"]) {
  const table = createMemoryTable();
  for (const tenant of tenants)
    // oxlint-disable-next-line no-await-in-loop -- few
    await table.transact(openingWrites(openAccount(tenant, sampleTariff(), "Africa/Nairobi", NOW), 4, undefined));
  let bookings = 0;
  const gift = async (micros: number, at = NOW + 1): Promise<void> => {
    const account = await readBillingAccount(table, "duka");
    if (account === undefined) throw new Error("no account");
    const { facts } = account;
    bookings += 1;
    const entries = [book(facts, { kind: "adjustment", request: String(bookings), reason: "r", by: "b" }, micros, at)];
    await table.transact(changeWrites(account, { facts, entries, notices: [] }, {}));
  };
  return { table, gift };
}

test("an account that agrees, over months", async () => {
  const { table, gift } = await openBooks();
  await gift(5_000_000, NOW + 40 * 24 * HOUR);
  await gift(-7_500_001);
  expect(await auditAccount(table, "duka", NOW)).toEqual({
    tenant: "duka",
    currency: "USD",
    balanceMicros: -500_001,
    entries: 3,
    mismatches: [],
    oldHolds: [],
    isBusy: false,
  });
  expect(await auditAccount(table, "nobody", NOW)).toBeUndefined();
});

const BREAKS: readonly [string, (books: Books) => Promise<unknown>, readonly object[]][] = [
  [
    "a micro in the balance",
    ({ table }) => table.update(KEY, { add: { available: 1 } }),
    [{ kind: "balance", storedMicros: 2_000_001, summedMicros: 2_000_000 }],
  ],
  [
    "a micro in a month",
    ({ table }) => table.update(KEY, { add: { "month_2026-10": -1 } }),
    [{ kind: "month", month: "2026-10", storedMicros: -1, summedMicros: 0 }],
  ],
  [
    "an entry that went",
    ({ table }) => table.delete(TRIAL),
    [
      { kind: "balance", storedMicros: 2_000_000, summedMicros: 0 },
      { kind: "month", month: "2026-11", storedMicros: 2_000_000, summedMicros: 0 },
    ],
  ],
  [
    "postings that do not sum to zero",
    ({ table }) =>
      table.update(TRIAL, {
        set: {
          postings: [
            { account: "tenant", micros: 2_000_000 },
            { account: "trial", micros: -1_999_999 },
          ],
        },
      }),
    [{ kind: "postings", key: "TRIAL#duka", sumMicros: 1 }],
  ],
  ["another currency", ({ table }) => table.update(TRIAL, { set: { currency: "KES" } }), [{ kind: "currency", currency: "KES" }]],
  [
    "what is no entry",
    ({ table }) => table.put({ pk: TRIAL.pk, sk: "2026-11-24T00:00:00.000Z#X", amount: 1 }),
    [{ kind: "unreadable", key: "2026-11-24T00:00:00.000Z#X" }],
  ],
  [
    "reserved money that no call holds",
    ({ table }) => table.update(KEY, { add: { available: -5, reserved: 5 } }),
    [{ kind: "reserved", storedMicros: 5, summedMicros: 0 }],
  ],
];

test.each(BREAKS)("%s", async (_what, breakIt, mismatches) => {
  const books = await openBooks();
  await breakIt(books);
  expect((await auditAccount(books.table, "duka", NOW))?.mismatches).toMatchObject(mismatches);
});

test("calls in progress agree; those of which nothing was heard for six hours are named", async () => {
  const { table } = await openBooks();
  const held = (call: string, at: number) => ({ call, step: 0, at, micros: 100, includedSeconds: 0, seconds: 60 });
  await table.update(KEY, {
    set: { hold_CA1: held("CA1", NOW - 6 * HOUR), hold_CA2: held("CA2", NOW - 6 * HOUR - 1) },
    add: { available: -200, reserved: 200 },
  });
  expect(await auditAccount(table, "duka", NOW)).toMatchObject({ mismatches: [], oldHolds: ["CA2"], balanceMicros: 2_000_000 });
});

describe("bookings while the ledger is read", () => {
  /** Something is booked before the account is read for the second time, so many times. */
  function disturbed({ table, gift }: Books, times: number) {
    let left = times;
    const query: typeof table.query = async (asked) => {
      if (left > 0) await gift(left % 2 === 0 ? 3 : -3);
      left -= 1;
      return table.query(asked);
    };
    const get: typeof table.get = (key, options) => table.get(key, options);
    return { get, query };
  }

  test.each([1, 2, 4])("%d: it is read again", async (times) => {
    const books = await openBooks();
    expect(await auditAccount(disturbed(books, times), "duka", NOW)).toMatchObject({ isBusy: false, mismatches: [], entries: 1 + times });
  });

  test("always: nothing is said", async () => {
    const books = await openBooks();
    await books.table.update(KEY, { add: { available: 1 } });
    expect(await auditAccount(disturbed(books, 100), "duka", NOW)).toMatchObject({ isBusy: true, mismatches: [] });
  });
});

describe("all accounts", () => {
  const tenants = Array.from({ length: 45 }, (_, index) => `office-${String(index).padStart(2, "0")}`);

  async function openRun() {
    const { table } = await openBooks(tenants);
    const lines: object[] = [];
    const clock = { now: NOW };
    return { table, lines, clock, services: { table, now: () => clock.now, log: (line: object) => void lines.push(line) } };
  }

  test("each mismatch is logged", async () => {
    const { table, lines, services } = await openRun();
    await table.update({ pk: "TENANT#office-44", sk: "BILLING" }, { add: { available: 7 } });
    expect(await runAudit(services, NOW + 1)).toEqual({ audited: 45, mismatched: 1, busy: 0, isComplete: true });
    expect(lines).toEqual([
      {
        level: "error",
        code: "ledger-mismatch",
        tenant: "office-44",
        kind: "balance",
        storedMicros: 2_000_007,
        summedMicros: 2_000_000,
      },
    ]);
  });

  test("what there was no time for is done by the next run, which then begins anew", async () => {
    const { services, table } = await openRun();
    const audited = async () => (await runAudit(services, NOW)).audited;
    expect([await audited(), await audited(), await audited(), await audited()]).toEqual([20, 20, 5, 20]);
    await table.put({ pk: "AUDIT", sk: "LEDGER", cursor: "of another table" });
    await expect(audited()).rejects.toThrow("cursor");
    expect(await audited()).toBe(20);
  });
});

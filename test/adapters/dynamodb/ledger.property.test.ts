/** The ledger beside a plain array: what it says of any filter, any page and any month is what adding up says. */
import { Temporal } from "@js-temporal/polyfill";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openingWrites, readBillingAccount, saveChange, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { BadCursor } from "../../../adapters/dynamodb/cursor.ts";
import { allEntries, listEntries, readStatement, type BookedEntry, type EntryQuery } from "../../../adapters/dynamodb/ledger.ts";
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { balanceAfter } from "../../../core/billing/account-change.ts";
import { book, zoneOfBooks } from "../../../core/billing/book.ts";
import type { Entry, EntryDetail } from "../../../core/billing/entry.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { nairobi, PLAN } from "../../core/billing/some-account.ts";

const OPENED = nairobi("2026-10-20T00:00:00");
const SPAN_MS = 130 * 86_400_000;
const ZONES = ["Africa/Nairobi", "America/Santiago", "Pacific/Chatham"];
const KINDS = ["top-up", "call", "adjustment"] as const;

const detailOf = (kind: (typeof KINDS)[number], n: number): EntryDetail => {
  switch (kind) {
    case "top-up":
      return { kind, payment: `p${n}`, method: "card" };
    case "call":
      return { kind, call: `c${n}`, leg: `l${n}`, to: "+254711000101", seconds: 60 };
    case "adjustment":
      return { kind, request: `r${n}`, reason: "goodwill", by: "provider" };
    default:
      return kind satisfies never;
  }
};

const instant = fc.integer({ min: OPENED, max: OPENED + SPAN_MS });
const someEntry = fc.record({ kind: fc.constantFrom(...KINDS), micros: fc.integer({ min: -9_000_000, max: 9_000_000 }), at: instant });
const ledger = fc.record({
  zone: fc.constantFrom(...ZONES),
  /** Booked together in one change; several share an instant. */
  changes: fc.array(fc.array(someEntry, { minLength: 1, maxLength: 3 }), { maxLength: 12 }),
  sameInstant: fc.boolean(),
  /** The office moves after the first change. */
  movesTo: fc.constantFrom(...ZONES),
});

/** Another tenant's entries stand beside ours. */
async function booked({ zone, changes, sameInstant, movesTo }: typeof ledger extends fc.Arbitrary<infer T> ? T : never) {
  const table = createMemoryTable();
  const all: Entry[] = [];
  for (const tenant of ["duka", "dukani"]) {
    const opening = openAccount(tenant, PLAN, zone, OPENED);
    await table.transact(openingWrites(opening, 4, undefined));
    if (tenant === "duka") all.push(...opening.entries);
  }
  let n = 0;
  for (const change of changes) {
    const account = await accountOf(table);
    const [first] = change;
    const entries = change.map(({ kind, micros, at }) =>
      book(account.facts, detailOf(kind, n++), micros, sameInstant ? (first?.at ?? at) : at),
    );
    const facts = { ...account.facts, zone: movesTo, booksZone: zoneOfBooks(account.facts) };
    expect(await saveChange(table, account, { facts, entries, notices: [] }, {})).toBe(true);
    all.push(...entries);
  }
  return { table, account: await accountOf(table), model: withBalances(all) };
}

async function accountOf(table: MemoryTable): Promise<BillingAccount> {
  const account = await readBillingAccount(table, "duka");
  if (account === undefined) throw new Error("no account");
  return account;
}

/** The plain model: sorted by when they count, then by key; each with the sum so far. */
function withBalances(entries: readonly Entry[]): BookedEntry[] {
  const order = (entry: Entry) => `${new Date(entry.at).toISOString()}#${entry.key}`;
  let balanceMicros = 0;
  return entries
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .map((entry) => ({ entry, balanceMicros: (balanceMicros += entry.postings.find(({ account }) => account === "tenant")?.micros ?? 0) }));
}

test("entries sum to zero, and the balance is their sum", async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (of) => {
      const { account, model } = await booked(of);
      for (const { entry } of model) expect(entry.postings.reduce((sum, { micros }) => sum + micros, 0)).toBe(0);
      expect(account.availableMicros + account.reservedMicros).toBe(
        balanceAfter(
          0,
          model.map(({ entry }) => entry),
        ),
      );
    }),
    { numRuns: 100 },
  );
});

test("a list is the model's, newest first, for any filter and any size of page", async () => {
  const query = fc.record({
    kind: fc.option(fc.constantFrom(...KINDS)),
    from: fc.option(instant),
    before: fc.option(instant),
    limit: fc.integer({ min: 1, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(ledger, query, async (of, { kind, from, before, limit }) => {
      const { table, account, model } = await booked(of);
      const wanted: EntryQuery = {
        limit,
        ...(kind === null ? {} : { kind }),
        ...(from === null ? {} : { from }),
        ...(before === null ? {} : { before }),
      };
      const expected = model
        .filter(
          ({ entry: { at, detail } }) =>
            (kind === null || detail.kind === kind) && (from === null || at >= from) && (before === null || at < before),
        )
        .toReversed();
      expect(await pages(table, account, wanted)).toEqual(expected);
      expect(await allEntries(table, account, wanted)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

async function pages(table: MemoryTable, account: BillingAccount, query: EntryQuery): Promise<BookedEntry[]> {
  const found: BookedEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await listEntries(table, account, cursor === undefined ? query : { ...query, cursor });
    expect(page.entries.length).toBeLessThanOrEqual(query.limit);
    found.push(...page.entries);
    cursor = page.cursor;
    if (found.length > 5000) throw new Error("the pages come to no end");
  } while (cursor !== undefined);
  return found;
}

test("a statement is the month's entries, and opens where the one before closed", async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (of) => {
      const { table, account, model } = await booked(of);
      const monthOf = (at: number) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(of.zone).toPlainDate().toPlainYearMonth().toString();
      let opening = 0;
      for (const month of ["2026-09", "2026-10", "2026-11", "2026-12", "2027-01", "2027-02", "2027-03"]) {
        const statement = await readStatement(table, account, month);
        const entries = model.filter(({ entry }) => monthOf(entry.at) === month);
        const closing = balanceAfter(
          opening,
          entries.map(({ entry }) => entry),
        );
        expect(statement).toEqual({ month, openingMicros: opening, closingMicros: closing, entries });
        opening = closing;
      }
    }),
    { numRuns: 100 },
  );
});

test("more entries than are read at once, and a filter that finds none of them, come to their end", async () => {
  const table = createMemoryTable();
  await table.transact(openingWrites(openAccount("duka", PLAN, "Africa/Nairobi", OPENED), 4, undefined));
  for (let n = 0; n < 30; n++) {
    const account = await accountOf(table);
    const entries = Array.from({ length: 40 }, (_, i) =>
      book(account.facts, detailOf("call", n * 40 + i), -1000, OPENED + 1 + n * 1000 + i),
    );
    expect(await saveChange(table, account, { facts: account.facts, entries, notices: [] }, {})).toBe(true);
  }
  const account = await accountOf(table);
  const calls = await pages(table, account, { limit: 50, kind: "call" });
  expect(calls).toHaveLength(1200);
  expect(calls.at(-1)?.balanceMicros).toBe(1_999_000);
  expect(await pages(table, account, { limit: 50, kind: "fine" })).toEqual([]);
  expect(await pages(table, account, { limit: 50, kind: "trial" })).toMatchObject([{ balanceMicros: 2_000_000 }]);
});

test("a cursor that is none is refused", async () => {
  const { table, account } = await booked({ zone: "Africa/Nairobi", changes: [], sameInstant: false, movesTo: "Africa/Nairobi" });
  await expect(listEntries(table, account, { limit: 5, cursor: "bm9uZQ" })).rejects.toThrow(BadCursor);
});

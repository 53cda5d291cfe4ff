/** The ledger of a tenant as a list: every entry with the balance after it, found by time, a page at a time. */
import * as z from "zod/mini";
import { startOfMonth, nextMonth } from "../../core/billing/calendar.ts";
import { zoneOfBooks } from "../../core/billing/book.ts";
import { amountOf, entrySchema, type Entry, type EntryKind } from "../../core/billing/entry.ts";
import { balanceOf, type BillingAccount } from "./billing-accounts.ts";
import { BadCursor } from "./cursor.ts";
import { entryItemKey } from "./keys.ts";
import type { Item, Table } from "./table.ts";

export interface BookedEntry {
  readonly entry: Entry;
  /** Of the tenant, after the entry, by the order in which entries count. */
  readonly balanceMicros: number;
}

export interface EntryQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly kind?: EntryKind;
  /** Epoch milliseconds: from this on, and before that. */
  readonly from?: number;
  readonly before?: number;
}

/** Read at once; a page that a filter empties is followed by the next, up to so many. */
const READ = 100;
const MOST_READS = 10;

/** Where a list goes on: after which entry, and what the balance was before it. */
const cursorSchema = z.object({ sk: z.string(), balance: z.int() });

/** Entries, newest first. @throws BadCursor */
export async function listEntries(
  table: Pick<Table, "query">,
  account: BillingAccount,
  query: EntryQuery,
): Promise<{ readonly entries: readonly BookedEntry[]; readonly cursor?: string }> {
  const found: BookedEntry[] = [];
  let at = query.cursor === undefined ? startOf(account, query.before) : readCursor(query.cursor);
  for (let reads = 0; reads < MOST_READS; reads++) {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await pageBefore(table, account, at.sk, query.from);
    for (const item of page.items) {
      const entry = entrySchema.parse(item);
      const booked = { entry, balanceMicros: at.balance };
      at = { sk: item.sk, balance: at.balance - amountOf(entry) };
      if (isWanted(entry, query)) found.push(booked);
      if (found.length === query.limit) return { entries: found, cursor: writeCursor(at) };
    }
    if (page.isLast) return { entries: found };
  }
  return { entries: found, cursor: writeCursor(at) };
}

const isWanted = ({ detail, at }: Entry, { kind, before }: EntryQuery): boolean =>
  (kind === undefined || detail.kind === kind) && (before === undefined || at < before);

/** The end of the list, or of the month in which `before` lies: what months sum to gives the balance there without reading them. */
function startOf(account: BillingAccount, before: number | undefined): z.infer<typeof cursorSchema> {
  const balance = balanceOf(account);
  if (before === undefined) return { sk: "~", balance };
  const zone = zoneOfBooks(account.facts);
  const later = [...account.months].filter(([month]) => startOfMonth(month, zone) >= before);
  const first = later.map(([month]) => month).toSorted()[0];
  if (first === undefined) return { sk: "~", balance };
  return { sk: new Date(startOfMonth(first, zone)).toISOString(), balance: later.reduce((sum, [, micros]) => sum - micros, balance) };
}

async function pageBefore(table: Pick<Table, "query">, { facts }: BillingAccount, sk: string, from: number | undefined) {
  const { pk } = entryItemKey({ tenant: facts.tenant, at: 0, key: "" });
  const skFrom = from === undefined ? {} : { skFrom: new Date(from).toISOString() };
  const { items, cursor } = await table.query({ pk, skTo: sk, ...skFrom, newestFirst: true, limit: READ, consistent: true });
  // The bound itself was on the page before.
  const older: Item[] = items.filter((item) => item.sk !== sk);
  return { items: older, isLast: cursor === undefined };
}

const writeCursor = (at: z.infer<typeof cursorSchema>): string => Buffer.from(JSON.stringify(at)).toString("base64url");

function readCursor(cursor: string): z.infer<typeof cursorSchema> {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch (cause) {
    throw new BadCursor("this cursor is damaged", { cause });
  }
}

export interface Statement {
  readonly month: string;
  readonly openingMicros: number;
  readonly closingMicros: number;
  /** In the order in which they count. */
  readonly entries: readonly BookedEntry[];
}

/** All of one month, with the balances at its ends. */
export async function readStatement(table: Pick<Table, "query">, account: BillingAccount, month: string): Promise<Statement> {
  const zone = zoneOfBooks(account.facts);
  const from = startOfMonth(month, zone);
  const before = startOfMonth(nextMonth(month), zone);
  const entries = await allEntries(table, account, { from, before });
  const sums = [...account.months].filter(([each]) => each >= month);
  const openingMicros = sums.reduce((sum, [, micros]) => sum - micros, balanceOf(account));
  return { month, openingMicros, closingMicros: openingMicros + (account.months.get(month) ?? 0), entries: entries.toReversed() };
}

/** Every entry of a time, newest first; for files, not for pages. */
export async function allEntries(
  table: Pick<Table, "query">,
  account: BillingAccount,
  query: Omit<EntryQuery, "limit" | "cursor">,
): Promise<BookedEntry[]> {
  const all: BookedEntry[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page says where the next begins
    const page = await listEntries(table, account, { ...query, limit: 1000, ...(cursor === undefined ? {} : { cursor }) });
    all.push(...page.entries);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return all;
}

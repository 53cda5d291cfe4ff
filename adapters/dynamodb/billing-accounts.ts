/**
 * A tenant's account with the provider: facts, balance and what calls have put aside, in one item, so that one transaction changes
 * them together with the ledger. Calls only add and take (no reading first); whatever changes facts does so on the revision it read.
 */
import * as z from "zod/mini";
import type { AccountChange } from "../../core/billing/account-change.ts";
import { amountOf, type Entry } from "../../core/billing/entry.ts";
import { billingFactsSchema, type BillingFacts } from "../../core/billing/facts.ts";
import { heldSchema, type Held } from "../../core/billing/held.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { billingKey, entryItemKey, moneyDueIndex, noticeKey, tenantsIndex } from "./keys.ts";
import type { Item, Table, Write } from "./table.ts";

const wholeNumber = z.int();

export interface BillingAccount {
  readonly facts: BillingFacts;
  readonly rev: number;
  /** What may be spent: the balance less what is reserved. */
  readonly availableMicros: number;
  readonly reservedMicros: number;
  /** Dialled calls that may still begin at the same time. */
  readonly channels: number;
  readonly includedSeconds: number;
  readonly holds: ReadonlyMap<string, Held>;
  /** What each month's entries sum to. */
  readonly months: ReadonlyMap<string, number>;
}

const accountSchema = z.object({
  facts: billingFactsSchema,
  rev: wholeNumber,
  available: wholeNumber,
  reserved: wholeNumber,
  channels: wholeNumber,
  included: wholeNumber,
});

export const HOLD = "hold_";
const MONTH = "month_";

export const balanceOf = ({ availableMicros, reservedMicros }: Pick<BillingAccount, "availableMicros" | "reservedMicros">): number =>
  availableMicros + reservedMicros;

/** The account, read consistently; undefined when the tenant has none (a deployment without billing). */
export async function readBillingAccount(table: Pick<Table, "get">, tenant: string): Promise<BillingAccount | undefined> {
  const item = await table.get(billingKey(tenant), { consistent: true });
  return item === undefined ? undefined : billingAccountOf(item);
}

export function billingAccountOf(item: Item): BillingAccount {
  const { facts, rev, available, reserved, channels, included } = accountSchema.parse(item);
  const named = (prefix: string) => Object.entries(item).filter(([name]) => name.startsWith(prefix));
  return {
    facts,
    rev,
    availableMicros: available,
    reservedMicros: reserved,
    channels,
    includedSeconds: included,
    holds: new Map(named(HOLD).map(([name, value]) => [name.slice(HOLD.length), heldSchema.parse(value)])),
    months: new Map(named(MONTH).map(([name, value]) => [name.slice(MONTH.length), wholeNumber.parse(value)])),
  };
}

/** A page of all accounts, by tenant. */
export async function listBillingAccounts(
  table: Pick<Table, "query" | "getMany">,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly accounts: readonly BillingAccount[]; readonly cursor?: string }> {
  const { items, cursor } = await table.query({ index: "list", pk: tenantsIndex("").listPk, ...page });
  const found = await table.getMany(items.map(({ pk, sk }) => ({ pk, sk })));
  const accounts = found.map(billingAccountOf);
  return cursor === undefined ? { accounts } : { accounts, cursor };
}

/** What changes beside facts, entries and notices. */
export interface Beside {
  /** When the account has to be looked at next (epoch milliseconds); absent for never. */
  readonly dueAt?: number;
  readonly addChannels?: number;
  readonly writes?: readonly Write[];
}

/** Writes that open an account; they fail when there is one. */
export function openingWrites(change: AccountChange, channels: number, dueAt: number | undefined): Write[] {
  const { facts, entries, notices, includedSeconds = 0 } = change;
  const { tenant, service } = facts;
  const item: Item = {
    ...billingKey(tenant),
    ...tenantsIndex(tenant),
    ...(dueAt === undefined ? {} : moneyDueIndex(tenant, dueAt)),
    facts,
    service,
    rev: 1,
    available: total(entries),
    reserved: 0,
    channels,
    included: includedSeconds,
    ...sumsByMonth(entries),
  };
  return [{ put: item, onlyIf: { absent: ["pk"] } }, ...entries.map(entryWrite), ...notices.map((notice) => noticeWrite(tenant, notice))];
}

/** Writes that make a change true, on the revision that it was decided on. */
export function changeWrites(account: BillingAccount, change: AccountChange, { dueAt, addChannels = 0, writes = [] }: Beside): Write[] {
  const { facts, entries, notices, includedSeconds } = change;
  const { tenant, service } = facts;
  const due = dueAt === undefined ? { remove: ["duePk", "dueSk"] } : { set: moneyDueIndex(tenant, dueAt) };
  const included = includedSeconds === undefined ? {} : { included: includedSeconds };
  const update: Write = {
    update: billingKey(tenant),
    change: {
      set: { facts, service, ...included, ...due.set },
      add: { rev: 1, available: total(entries), channels: addChannels, ...sumsByMonth(entries) },
      ...(due.remove === undefined ? {} : { remove: due.remove }),
      onlyIf: { equals: { rev: account.rev } },
    },
  };
  return [update, ...entries.map(entryWrite), ...notices.map((notice) => noticeWrite(tenant, notice)), ...writes];
}

/** Makes a change true. False when somebody else changed the account meanwhile, or one of its entries is booked already. */
export function saveChange(
  table: Pick<Table, "transact">,
  account: BillingAccount,
  change: AccountChange,
  beside: Beside,
): Promise<boolean> {
  return ifItHolds(table.transact(changeWrites(account, change, beside)));
}

/** Moves the account in the index of what is due, without another change. False when the account changed meanwhile. */
export function saveDue(table: Pick<Table, "update">, account: BillingAccount, dueAt: number | undefined): Promise<boolean> {
  const { tenant } = account.facts;
  const due = dueAt === undefined ? { remove: ["duePk", "dueSk"] } : { set: moneyDueIndex(tenant, dueAt) };
  return ifItHolds(table.update(billingKey(tenant), { ...due, onlyIf: { equals: { rev: account.rev } } }));
}

/** An entry is put once: its key is the event's own. Money that came in lets running calls go on for longer. */
export function entryWrite(entry: Entry): Write {
  const work = entry.detail.kind === "top-up" ? { outbox: EXTEND_CALLS } : {};
  return { put: { ...entryItemKey(entry), ...entry, ...work }, onlyIf: { absent: ["pk"] } };
}

export function noticeWrite(tenant: string, { id, at, notice }: AccountChange["notices"][number]): Write {
  return { put: { ...noticeKey(tenant, at, id), tenant, id, at, notice, outbox: SEND_NOTICE } };
}

/** The work that a notice and a top-up ask for (an item's `outbox`). */
export const SEND_NOTICE = "billing/send-notice";
export const EXTEND_CALLS = "billing/extend-calls";

const total = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + amountOf(entry), 0);

/** Attributes by which each entry is added to its month. */
export function sumsByMonth(entries: readonly Entry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const entry of entries) sums[`${MONTH}${entry.month}`] = (sums[`${MONTH}${entry.month}`] ?? 0) + amountOf(entry);
  return sums;
}

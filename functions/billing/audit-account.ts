/** Adds up the ledger of one account and compares it with what is stored. Changes nothing. */
import { balanceOf, readBillingAccount, type BillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { ledgerEntries } from "../../adapters/dynamodb/ledger-entries.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { createLedgerAudit, type Mismatch } from "../../core/billing/ledger-audit.ts";

export interface AccountAudit {
  readonly tenant: string;
  readonly currency: string;
  readonly balanceMicros: number;
  readonly entries: number;
  readonly mismatches: readonly Mismatch[];
  /** Calls that put money aside and of whose end nobody heard for hours. */
  readonly oldHolds: readonly string[];
  /** The account changed each time while its ledger was read: nothing is said of it. */
  readonly isBusy: boolean;
}

/** Longer than the longest call that a carrier lets run (Twilio: four hours, unless one asks for more). */
const OLD_HOLD_MS = 6 * 3_600_000;
const ATTEMPTS = 5;

/** @returns undefined when there is no such account */
export async function auditAccount(table: Pick<Table, "get" | "query">, tenant: string, now: number): Promise<AccountAudit | undefined> {
  let audit: AccountAudit | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- what was booked while the ledger was read is no mismatch: it is read again
    audit = await auditOnce(table, tenant, now);
    if (audit?.isBusy !== true) return audit;
  }
  return audit;
}

async function auditOnce(table: Pick<Table, "get" | "query">, tenant: string, now: number): Promise<AccountAudit | undefined> {
  const before = await readBillingAccount(table, tenant);
  if (before === undefined) return undefined;
  const ledger = createLedgerAudit();
  for await (const { key, entry } of ledgerEntries(table, tenant)) {
    if (entry === undefined) ledger.addUnreadable(key);
    else ledger.add(entry);
  }
  const after = await readBillingAccount(table, tenant);
  const isBusy = after === undefined || versionOf(after) !== versionOf(before);
  const { currency } = before.facts;
  const held = [...before.holds.values()].map(({ micros }) => micros);
  const stored = { ...before, currency, balanceMicros: balanceOf(before), held };
  return {
    tenant,
    currency,
    balanceMicros: balanceOf(before),
    entries: ledger.count(),
    mismatches: isBusy ? [] : ledger.mismatches(stored),
    oldHolds: [...before.holds.values()].filter(({ at }) => at < now - OLD_HOLD_MS).map(({ call }) => call),
    isBusy,
  };
}

/** Another one after every booking: each changes the sum of its month. What calls put aside books nothing. */
const versionOf = (account: BillingAccount): string =>
  JSON.stringify([account.rev, balanceOf(account), [...account.months].toSorted(([a], [b]) => (a < b ? -1 : 1))]);

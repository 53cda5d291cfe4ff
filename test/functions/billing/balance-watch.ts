/** Watches a table's writes: whatever was written, the balance is the sum of the entries, and each entry's postings come to nothing. */
import { billingAccountOf, balanceOf } from "../../../adapters/dynamodb/billing-accounts.ts";
import type { Item, Write } from "../../../adapters/dynamodb/table.ts";
import { amountOf, entrySchema } from "../../../core/billing/entry.ts";

export interface BalanceWatch {
  readonly look: (writes: readonly Write[], items: () => readonly Item[]) => void;
  /** @throws when at any look it was not so */
  readonly report: () => void;
}

const isMoney = (writes: readonly Write[]): boolean =>
  writes.some((write) => "put" in write || ("update" in write && write.update.sk === "BILLING"));

/** What it sees is told by itself: a function in whose write it threw might take it for trouble, and try again. */
export function watchBalances(): BalanceWatch {
  let seen: unknown;
  return {
    look: (writes, items) => {
      try {
        if (isMoney(writes)) checkBalances(items());
      } catch (error) {
        seen ??= error;
      }
    },
    report: () => {
      if (seen !== undefined) throw seen;
    },
  };
}

/** An item is never changed, only replaced; so each is read once. */
const read = new WeakMap<Item, { readonly tenant: string; readonly month: string; readonly amount: number }>();

function bookedBy(item: Item) {
  const known = read.get(item);
  if (known !== undefined) return known;
  const entry = entrySchema.parse(item);
  if (entry.postings.reduce((sum, { micros }) => sum + micros, 0) !== 0) throw new Error(`${entry.key} does not sum to zero`);
  const booked = { tenant: entry.tenant, month: entry.month, amount: amountOf(entry) };
  read.set(item, booked);
  return booked;
}

function checkBalances(items: readonly Item[]): void {
  const sums = new Map<string, number>();
  const balances = new Map<string, number>();
  for (const item of items) {
    if (item.pk.startsWith("LEDGER#")) {
      const { tenant, month, amount } = bookedBy(item);
      for (const name of [tenant, `${tenant} ${month}`]) sums.set(name, (sums.get(name) ?? 0) + amount);
    }
    if (item.sk === "BILLING") {
      const account = billingAccountOf(item);
      balances.set(account.facts.tenant, balanceOf(account));
      for (const [month, micros] of account.months) balances.set(`${account.facts.tenant} ${month}`, micros);
    }
  }
  for (const name of new Set([...sums.keys(), ...balances.keys()]))
    if ((sums.get(name) ?? 0) !== (balances.get(name) ?? 0))
      throw new Error(`balance of ${name}: ${balances.get(name)}, its entries: ${sums.get(name)}`);
}

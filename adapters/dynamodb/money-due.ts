/** What is due in the matter of money: accounts, payments and reversals, found by time in partitions of their own, never by looking at all. */
import { moneyDuePartition } from "./keys.ts";
import type { Table } from "./table.ts";

export type DueMoney =
  | { readonly kind: "account"; readonly tenant: string }
  | { readonly kind: "payment"; readonly payment: string }
  | { readonly kind: "reversal"; readonly reversal: string };

/** A page of what is due at `now` (epoch milliseconds) in a shard, the longest waiting first. */
export async function dueMoney(
  table: Pick<Table, "query">,
  shard: number,
  now: number,
  page: { readonly limit: number; readonly cursor?: string },
): Promise<{ readonly due: readonly DueMoney[]; readonly cursor?: string }> {
  const skTo = new Date(now + 1).toISOString();
  const { items, cursor } = await table.query({ index: "due", pk: moneyDuePartition(shard), skTo, ...page });
  const due = items.map(({ pk }) => dueOf(pk));
  return cursor === undefined ? { due } : { due, cursor };
}

function dueOf(pk: string): DueMoney {
  const [kind, id = ""] = pk.split("#");
  if (kind === "TENANT") return { kind: "account", tenant: id };
  if (kind === "PAYMENT") return { kind: "payment", payment: id };
  if (kind === "REVERSAL") return { kind: "reversal", reversal: id };
  throw new Error(`something is due that is no matter of money: ${pk.slice(0, 40)}`);
}

/** The entries that there are: what each kind posts where, and the key under which it can only be booked once. */
import { monthOf } from "./calendar.ts";
import { checkedEntry, type Entry, type EntryDetail, type LedgerAccount } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";

type Owner = Pick<BillingFacts, "tenant" | "currency" | "zone" | "booksZone">;

/** The zone in which the ledger's months begin and end: the first that the office had. */
export const zoneOfBooks = ({ zone, booksZone }: Pick<BillingFacts, "zone" | "booksZone">): string => booksZone ?? zone;

/**
 * An entry that changes the tenant's balance by `micros` (negative: they pay).
 * @param at when it counts (epoch milliseconds); the same event must always give the same
 */
export function book(owner: Owner, detail: EntryDetail, micros: number, at: number): Entry {
  const { tenant, currency } = owner;
  const other = counterAccount(detail);
  const postings =
    micros === 0
      ? []
      : [
          { account: "tenant" as const, micros },
          { account: other, micros: -micros },
        ];
  return checkedEntry({ tenant, key: entryKey(tenant, detail), at, month: monthOf(at, zoneOfBooks(owner)), currency, postings, detail });
}

function entryKey(tenant: string, detail: EntryDetail): string {
  switch (detail.kind) {
    case "top-up":
      return `TOPUP#${detail.payment}`;
    case "refund":
      return `REFUND#${detail.refund}`;
    case "refund-returned":
      return `REFUND-RETURNED#${detail.refund}`;
    case "dispute":
      return `DISPUTE#${detail.dispute}`;
    case "dispute-won":
      return `DISPUTE-WON#${detail.dispute}`;
    case "call":
      return `CALL#${detail.leg}`;
    case "fine":
      return `FINE#${tenant}#${detail.deadline}`;
    case "fine-returned":
      return `FINE-RETURNED#${tenant}#${detail.deadline}`;
    case "rent":
      return `RENT#${detail.number}#${detail.month}`;
    case "fee":
      return `FEE#${tenant}#${detail.month}`;
    case "trial":
      return `TRIAL#${tenant}`;
    case "adjustment":
      return `ADJUSTMENT#${detail.request}`;
    default:
      return detail satisfies never;
  }
}

function counterAccount(detail: EntryDetail): LedgerAccount {
  switch (detail.kind) {
    case "top-up":
      return detail.method;
    case "refund":
    case "refund-returned":
      return "card";
    case "dispute":
    case "dispute-won":
      return "disputes";
    case "call":
      return "calls";
    case "fine":
    case "fine-returned":
      return "fines";
    case "rent":
      return "rent";
    case "fee":
      return "fees";
    case "trial":
      return "trial";
    case "adjustment":
      return "adjustments";
    default:
      return detail satisfies never;
  }
}

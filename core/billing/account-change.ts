/** A change of a tenant's account: the facts after it, what is booked, and what is told. One transaction makes it true, or nothing does. */
import { amountOf, type Entry } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";
import type { Notice } from "./notices/notice.ts";

/** A word to the tenant. Its id is its own for ever within the tenant, so that the same event is never told twice. */
export interface PlannedNotice {
  readonly id: string;
  /** When what it tells happened (epoch milliseconds). */
  readonly at: number;
  readonly notice: Notice;
}

export interface AccountChange {
  readonly facts: BillingFacts;
  readonly entries: readonly Entry[];
  readonly notices: readonly PlannedNotice[];
  /** Seconds of included talk that the tenant has from now on in this month. */
  readonly includedSeconds?: number;
}

/** The balance after entries are booked. */
export const balanceAfter = (balanceMicros: number, entries: readonly Entry[]): number =>
  entries.reduce((sum, entry) => sum + amountOf(entry), balanceMicros);

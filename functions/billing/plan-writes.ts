/** What a tariff plan brings to an account beside its facts: channels, and the rate deck on each number. */
import type { BillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { tenantKey } from "../../adapters/dynamodb/keys.ts";
import type { Table, Write } from "../../adapters/dynamodb/table.ts";
import type { TariffPlan } from "../../core/billing/tariff-plan.ts";
import type { AccountState } from "./change-account.ts";
import { deckWrites } from "./deck-writes.ts";

export interface PlanWrites {
  readonly addChannels: number;
  /** Empty when every number has the deck already. */
  readonly writes: readonly Write[];
}

export async function planWrites(
  table: Pick<Table, "get">,
  { account, office }: Pick<AccountState, "account" | "office">,
  { channels, rateDeck }: Pick<TariffPlan, "channels" | "rateDeck">,
): Promise<PlanWrites> {
  const decks = await deckWrites(table, office, rateDeck);
  // A number that is published meanwhile makes the whole transaction fail, to be decided again.
  const isPublished = { check: tenantKey(office.profile.id), onlyIf: { equals: { plan: office.profile.plan } } };
  return { addChannels: channels - channelsOf(account), writes: decks.length === 0 ? [] : [isPublished, ...decks] };
}

/** Those that are free, and those that calls have. */
const channelsOf = ({ channels, holds }: BillingAccount): number => channels + holds.size;

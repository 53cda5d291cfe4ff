/** An office that pays for its phones, put into a table as it is stored: rates, account, routes with a deck. */
import { openingWrites, readBillingAccount, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { publishRateDeck } from "../../../adapters/dynamodb/rate-decks.ts";
import { entrySchema, type Entry } from "../../../core/billing/entry.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import type { Rate } from "../../../core/billing/rate.ts";
import { DEFAULT_TERMS, type TariffPlan } from "../../../core/billing/tariff-plan.ts";

export const DECK = "world";
/** 6 cents a minute by the second, after the first half minute. */
export const KENYA: Rate = {
  prefix: "2547",
  name: "Kenya mobile",
  perMinuteMicros: 60_000,
  connectionMicros: 0,
  initialSeconds: 30,
  incrementSeconds: 1,
};
/** 12 cents a minute by whole minutes, and 1 cent to be connected. */
export const NETHERLANDS: Rate = {
  prefix: "316",
  name: "Netherlands mobile",
  perMinuteMicros: 120_000,
  connectionMicros: 10_000,
  initialSeconds: 60,
  incrementSeconds: 60,
};

export interface Means {
  readonly micros?: number;
  readonly channels?: number;
  readonly includedMinutes?: number;
  readonly lowBalanceMicros?: number;
  readonly rates?: readonly Rate[];
}

export async function putMeans(table: Table, tenant: string, now: number, means: Means = {}): Promise<void> {
  const { micros = 10_000_000, channels = 5, includedMinutes = 0, lowBalanceMicros = 0, rates = [KENYA, NETHERLANDS] } = means;
  const plan = { ...tariff, channels, includedMinutes, trialCreditMicros: micros };
  const opened = openAccount(tenant, plan, "Africa/Nairobi", now);
  const settings = { ...opened.facts.settings, lowBalanceMicros };
  await table.transact(openingWrites({ ...opened, facts: { ...opened.facts, settings }, notices: [] }, channels, undefined));
  await publishRateDeck(table, { id: DECK, currency: "USD", version: 1, rates: [...rates], at: now }, undefined);
}

const tariff: TariffPlan = {
  id: "standard",
  name: "Standard",
  currency: "USD",
  monthlyFeeMicros: 0,
  includedMinutes: 0,
  shortNumbers: 10,
  numberRentMicros: 0,
  channels: 5,
  features: { recording: true, voicemail: true, paidForwarding: true },
  rateDeck: DECK,
  terms: DEFAULT_TERMS,
  trialCreditMicros: 0,
  topUpsCents: [1000],
  minTopUpCents: 500,
  maxTopUpCents: 50_000,
};

export async function accountOf(table: Pick<Table, "get">, tenant: string): Promise<BillingAccount> {
  const account = await readBillingAccount(table, tenant);
  if (account === undefined) throw new Error(`${tenant} has no account`);
  return account;
}

/** What calls have cost, in the order of the ledger. */
export async function callEntries(table: Pick<Table, "query">, tenant: string): Promise<Entry[]> {
  const { items } = await table.query({ pk: `LEDGER#${tenant}`, consistent: true });
  return items.map((item) => entrySchema.parse(item)).filter(({ detail }) => detail.kind === "call");
}

export const noticesOf = async (table: Pick<Table, "query">, tenant: string) =>
  (await table.query({ pk: `NOTICES#${tenant}`, consistent: true })).items.map(({ notice }) => notice);

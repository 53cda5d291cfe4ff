/** The provider at the account's API, with rates, a tariff plan and an office that has an account. */
import { readBillingAccount, saveChange, type BillingAccount } from "../../../../adapters/dynamodb/billing-accounts.ts";
import { publishRateDeck } from "../../../../adapters/dynamodb/rate-decks.ts";
import type { Table } from "../../../../adapters/dynamodb/table.ts";
import type { BillingFacts } from "../../../../core/billing/facts.ts";
import type { TariffPlan } from "../../../../core/billing/tariff-plan.ts";
import type { Rate } from "../../../../core/billing/rate.ts";
import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { sampleOffice } from "../../../core/tenants/sample-office.ts";
import { openAccountDesk, PROVIDER, type Asked } from "../account-desk.ts";
import { setTariffPlan } from "../../billing/set-tariff-plan.ts";

export const NAIROBI = "+254200000001";
export const AMSTERDAM = "+31200000001";

const rate = (prefix: string, name: string, perMinuteMicros: number): Rate => {
  return { prefix, name, perMinuteMicros, connectionMicros: 0, initialSeconds: 60, incrementSeconds: 1 };
};
export const RATES = [rate("254", "Kenya", 20_000), rate("2547", "Kenya mobile", 30_000), rate("800", "Free", 0)];

export function openMoneyDesk(options: Parameters<typeof openAccountDesk>[0] = {}) {
  const desk = openAccountDesk(options);
  const asProvider = (method: string, path: string, asked: Asked = {}) =>
    desk.ask(method, `/api/provider/${path}`, { by: PROVIDER, ...asked });
  const publish = (change: Parameters<typeof sampleOffice>[0] = {}, tenant = "duka") =>
    asProvider("PUT", `tenants/${tenant}`, { body: sampleOffice(change) });
  return { ...desk, asProvider, publish };
}

/** Rates and the standard plan are there; no office yet. */
export async function openShop(plan: Partial<TariffPlan> = {}, options: Parameters<typeof openAccountDesk>[0] = {}) {
  const desk = openMoneyDesk(options);
  await publishRateDeck(desk.table, { id: "world", currency: "USD", version: 1, rates: RATES, at: 1 }, undefined);
  await setTariffPlan(desk.table, sampleTariff(plan));
  return desk;
}

/** The shop with the office Duka in it. */
export async function openDuka(plan: Partial<TariffPlan> = {}, options: Parameters<typeof openAccountDesk>[0] = {}) {
  const desk = await openShop(plan, options);
  const published = await desk.publish();
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return desk;
}

export async function accountOf(table: Table, tenant = "duka"): Promise<BillingAccount> {
  const account = await readBillingAccount(table, tenant);
  if (account === undefined) throw new Error(`no account of ${tenant}`);
  return account;
}

/** As if something had happened to the account. */
export async function setFacts(table: Table, change: Partial<BillingFacts>): Promise<void> {
  const account = await accountOf(table);
  const saved = await saveChange(table, account, { facts: { ...account.facts, ...change }, entries: [], notices: [] }, {});
  if (!saved) throw new Error("the account changed meanwhile");
}

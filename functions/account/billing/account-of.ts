/** The office's account with the provider, and what is needed to show it. */
import { readBillingAccount, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AccountServices } from "../services.ts";

export interface AccountOf {
  readonly account: BillingAccount;
  readonly plan: TariffPlan;
}

/** @throws Refusal "no-billing" where nothing is charged */
export async function accountOf(tenant: string, { table }: Pick<AccountServices, "table">): Promise<AccountOf> {
  const account = await readBillingAccount(table, tenant);
  const plan = account === undefined ? undefined : await readTariffPlan(table, account.facts.plan);
  if (account === undefined || plan === undefined) throw new Refusal("no-billing");
  return { account, plan };
}

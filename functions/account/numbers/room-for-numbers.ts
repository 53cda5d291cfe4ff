/** Whether an office may have one more number, and what one costs it. */
import { readBillingAccount, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { readTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import { isOnTrial } from "../../../core/billing/is-on-trial.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";

/** One publication is one transaction, of at most a hundred writes. */
const MOST = 45;

export interface Room {
  readonly full?: "trial" | "stopped" | "most";
  /** Absent where nothing is charged. */
  readonly tariff?: TariffPlan;
}

/** @param count numbers that the office has or has ordered */
export async function roomForNumbers(table: Pick<Table, "get">, tenant: string, count: number): Promise<Room> {
  const account = await readBillingAccount(table, tenant);
  const tariff = account === undefined ? undefined : await readTariffPlan(table, account.facts.plan);
  const full = account === undefined ? undefined : whyNot(account, count);
  return {
    ...(full === undefined && count < MOST ? {} : { full: full ?? "most" }),
    ...(tariff === undefined ? {} : { tariff }),
  };
}

function whyNot({ facts }: BillingAccount, count: number): Room["full"] {
  if (facts.service !== "on") return "stopped";
  return isOnTrial(facts) && count > 0 ? "trial" : undefined;
}

/** Tenants of whom a deadline passes at the same instant, and those of whom nothing is due before the next day. */
import { openingWrites } from "../../../adapters/dynamodb/billing-accounts.ts";
import { moneyDueIndex, planKey, tariffPlanKey, tenantKey } from "../../../adapters/dynamodb/keys.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import { deadlineAfter, monthOf } from "../../../core/billing/calendar.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { PLAN } from "../../core/billing/some-account.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";

const ZONE = "Africa/Nairobi";
const OPENED = Date.parse("2026-08-15T09:00:00Z");
export const DEADLINE = deadlineAfter(OPENED, PLAN.terms.periodMonths, ZONE).at;
const DAY_MS = 86_400_000;

export const tariffItem: Item = { ...tariffPlanKey(PLAN.id), plan: PLAN };

/** Everything that a sweep reads of a tenant. The fine is all that is due. */
export function dueTenant(n: number): Item[] {
  const tenant = tenantId(n);
  const { facts, ...opened } = openAccount(tenant, PLAN, ZONE, OPENED);
  const told = { ...facts, chargedMonth: monthOf(DEADLINE, ZONE), reminded: 1 };
  const [account] = openingWrites({ ...opened, facts: told }, PLAN.channels, DEADLINE);
  if (account === undefined || !("put" in account)) throw new Error("the account is what is put first");
  const profile = { id: tenant, name: "Duka", zone: ZONE, country: "KE", language: "en", account: `AC${"d".repeat(32)}`, plan: 1 };
  const plan = samplePlan({ tenant, version: 1 });
  return [account.put, { ...tenantKey(tenant), ...profile }, { ...planKey(tenant, 1), plan }];
}

/** What the index of due things knows of a tenant. */
export const restingTenant = (n: number): Item => {
  const { pk } = tenantKey(tenantId(n));
  return { pk, sk: "BILLING", ...moneyDueIndex(tenantId(n), DEADLINE + DAY_MS + n) };
};

const tenantId = (n: number): string => `t${String(n).padStart(7, "0")}`;

/** GET /api/billing: where the office stands, what happens next, and what may be done. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { billingView } from "../../../core/account/billing-view.ts";
import type { BillingView } from "../../../core/account/billing-views.ts";
import { monthOf } from "../../../core/billing/calendar.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { answer, type Answer } from "../answer.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";

export async function showBilling(_request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  return answer(await viewOfBilling(tenant, services));
}

export async function viewOfBilling(tenant: string, services: AccountServices): Promise<BillingView> {
  const { account, plan } = await accountOf(tenant, services);
  const { currency, openedAt, zone } = account.facts;
  const [methods, rate] = await Promise.all([services.payments.methods(currency), services.payments.shillings(currency)]);
  const now = services.now();
  return billingView(account, plan, {
    methods,
    ...(rate === undefined ? {} : { kesPerUnit: rate.text }),
    statements: { from: monthOf(openedAt, zone), to: monthOf(now, zone) },
    now,
  });
}

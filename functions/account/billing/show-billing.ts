/** GET /api/billing: where the office stands, what happens next, and what may be done. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { billingView } from "../../../core/account/billing-view.ts";
import type { BillingView } from "../../../core/account/billing-views.ts";
import { statementMonths } from "../../../core/account/statement-months.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { answer, type Answer } from "../answer.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";

export async function showBilling(_request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  return answer(await viewOfBilling(tenant, services));
}

export async function viewOfBilling(tenant: string, services: AccountServices): Promise<BillingView> {
  const { account, plan } = await accountOf(tenant, services);
  const { payments, now } = services;
  const { currency } = account.facts;
  const [methods, rate] = await Promise.all([payments.methods(currency), payments.shillings(currency)]);
  const topUp = { methods, ...(rate === undefined ? {} : { mpesaRate: { kesPerUnit: rate.text } }) };
  return billingView(account, plan, { topUp, statements: statementMonths(account.facts, now()) }, now());
}

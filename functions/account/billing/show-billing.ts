/** GET /api/billing: where the office stands, what happens next, and what may be done. */
import { billingView } from "../../../core/account/billing-view.ts";
import type { BillingView } from "../../../core/account/billing-views.ts";
import { statementMonths } from "../../../core/account/statement-months.ts";
import type { AccountServices } from "../services.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { etagOf } from "../setup/etag.ts";
import { accountOf } from "./account-of.ts";

export const showBilling: EndpointHandler<"GET /api/billing"> = (_asked, services, { tenant }) => viewOfBilling(tenant, services);

export async function viewOfBilling(tenant: string, services: AccountServices): Promise<BillingView> {
  const { account, plan } = await accountOf(tenant, services);
  const { payments, now } = services;
  const { currency } = account.facts;
  const [methods, rate] = await Promise.all([payments.methods(currency), payments.shillings(currency)]);
  const topUp = { methods, ...(rate === undefined ? {} : { mpesaRate: { kesPerUnit: rate.text } }) };
  const beside = { topUp, statements: statementMonths(account.facts, now()), etag: etagOf(account.facts.settings) };
  return billingView(account, plan, beside, now());
}

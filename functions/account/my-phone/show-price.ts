/** GET /api/my-phone/price: what ringing a number costs the office, before it is set. */
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readTariffPlan } from "../../../adapters/dynamodb/tariff-plans.ts";
import { isFree } from "../../../core/billing/is-free.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const showPrice: EndpointHandler<"GET /api/my-phone/price"> = async ({ query: { number } }, services, { tenant }) => {
  const account = await readBillingAccount(services.table, tenant);
  const tariff = account === undefined ? undefined : await readTariffPlan(services.table, account.facts.plan);
  if (tariff === undefined) return { is: "free" };
  const rate = await services.configuration.rate(tariff.rateDeck, number);
  if (rate === undefined) return { is: "no-rate" };
  return isFree(rate) ? { is: "free" } : { is: "paid", perMinuteMicros: rate.perMinuteMicros, currency: tariff.currency };
};

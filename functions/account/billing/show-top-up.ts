/** GET /api/billing/top-ups/{id}: what became of a payment. */
import { balanceOf } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readPayment } from "../../../adapters/dynamodb/payments.ts";
import { Refusal } from "../../../core/errors.ts";
import { accountOf } from "./account-of.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const showTopUp: EndpointHandler<"GET /api/billing/top-ups/{id}"> = async ({ params }, services, { tenant }) => {
  const payment = await readPayment(services.table, params.id);
  if (payment?.tenant !== tenant) throw new Refusal("not-found");
  const { account } = await accountOf(tenant, services);
  const { payment: id, method, micros, currency, createdAt, state } = payment;
  return {
    id,
    method,
    state: state === "starting" ? "open" : state,
    amountMicros: micros,
    currency,
    createdAt,
    balanceMicros: balanceOf(account),
  };
};

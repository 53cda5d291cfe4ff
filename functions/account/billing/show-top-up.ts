/** GET /api/billing/top-ups/{id}: what became of a payment. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { balanceOf } from "../../../adapters/dynamodb/billing-accounts.ts";
import { readPayment } from "../../../adapters/dynamodb/payments.ts";
import type { TopUpView } from "../../../core/account/billing-views.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { answer, type Answer } from "../answer.ts";
import { readPath } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";

const idSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

export async function showTopUp(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const payment = await readPayment(services.table, readPath(request, "id", idSchema));
  if (payment?.tenant !== tenant) throw new Refusal("not-found");
  const { account } = await accountOf(tenant, services);
  const { payment: id, method, micros, currency, createdAt, state } = payment;
  const view: TopUpView = {
    id,
    method,
    state: state === "starting" ? "open" : state,
    amountMicros: micros,
    currency,
    createdAt,
    balanceMicros: balanceOf(account),
  };
  return answer(view);
}

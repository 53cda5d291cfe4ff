/** PUT /api/billing/settings: how the office hears of money, and what its callers get while it is blocked. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { BillingSettings } from "../../../core/billing/facts.ts";
import { isFree } from "../../../core/billing/is-free.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { changeAccount } from "../../billing/change-account.ts";
import { currentRate } from "../../billing/current-rate.ts";
import { serviceWrites } from "../../billing/service-writes.ts";
import { answer, type Answer } from "../answer.ts";
import { readBody } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { viewOfBilling } from "./show-billing.ts";

const e164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));
const bodySchema = z.strictObject({
  email: z.boolean(),
  sms: z.nullable(e164),
  lowBalanceMicros: z.int().check(z.gte(0), z.lte(1_000_000_000)),
  blockedForward: z.nullable(e164),
});

const COSTS = { path: "blockedForward", code: "forward-costs", message: "Calls to this number would cost something." };

export async function saveSettings(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const { email, sms, lowBalanceMicros, blockedForward } = readBody(request, bodySchema);
  const settings: BillingSettings = {
    email,
    lowBalanceMicros,
    ...(sms === null ? {} : { sms }),
    ...(blockedForward === null ? {} : { blockedForward }),
  };
  const changed = await changeAccount(services, tenant, async ({ account, plan, office }) => {
    if (blockedForward !== null && !isFree(await currentRate(services.table, plan.rateDeck, blockedForward)))
      throw new Refusal("forward-costs", { problems: [COSTS] });
    // Another threshold is crossed anew.
    const { lowTold: _lowTold, ...facts } = account.facts;
    const change = { facts: { ...facts, settings }, entries: [], notices: [] };
    const isShut = facts.service !== "on";
    return { change, writes: isShut ? await serviceWrites(services.table, office, change.facts, plan) : [] };
  });
  if (changed === undefined) throw new Refusal("no-billing");
  return answer(await viewOfBilling(tenant, services));
}

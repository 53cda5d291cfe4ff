/**
 * POST /api/provider/tenants/{tenant}/adjustments { request, micros, reason }: the provider gives or takes, in an entry of its own
 * that says who and why. The same request, repeated after a second or a year, is the same adjustment.
 */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { adjustmentKey } from "../../../adapters/dynamodb/keys.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import { balanceAfter, type AccountChange } from "../../../core/billing/account-change.ts";
import { book } from "../../../core/billing/book.ts";
import { Refusal } from "../../../core/errors.ts";
import { tenantIdSchema } from "../../../core/tenants/office.ts";
import { changeAccount, type AccountState } from "../../billing/change-account.ts";
import type { Answer } from "../answer.ts";
import type { Person } from "../person.ts";
import { readBody, readPath } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { showTenant } from "./show-tenant.ts";

const MOST_MICROS = 1e12;
/** Thousands of the largest adjustments and everything else that happens still count exactly. */
const MOST_BALANCE_MICROS = 1e15;

const bodySchema = z.strictObject({
  request: z.uuid().check(z.toLowerCase()),
  /** Added to the balance; negative takes away. */
  micros: z.int().check(
    z.gte(-MOST_MICROS),
    z.lte(MOST_MICROS),
    z.refine((micros) => micros !== 0, "An adjustment of nothing is none."),
  ),
  reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
type Adjustment = z.infer<typeof bodySchema>;

export async function adjustBalance(request: APIGatewayProxyEventV2, services: AccountServices, { identity }: Person): Promise<Answer> {
  const tenant = readPath(request, "tenant", tenantIdSchema);
  const adjustment = readBody(request, bodySchema);
  const { micros, reason } = adjustment;
  // An entry's key contains its time, which a repeat has not: so the request has an item of its own.
  const once = adjustmentKey(tenant, adjustment.request);
  const changed = await changeAccount(services, tenant, async (state) => {
    const before = await services.table.get(once, { consistent: true });
    if (before !== undefined) return refuseOther(before, adjustment);
    const mark = { put: { ...once, micros, reason, at: state.now }, onlyIf: { absent: ["pk"] } };
    return { change: adjust(state, adjustment, identity.email), writes: [mark] };
  });
  if (changed === undefined) throw new Refusal("no-billing");
  const isRepeat = changed.decision === undefined;
  services.log({ at: "account", adjusted: tenant, request: adjustment.request, micros, isRepeat, user: identity.user });
  return showTenant(request, services);
}

function refuseOther(before: Item, { micros, reason }: Adjustment): undefined {
  if (before["micros"] !== micros || before["reason"] !== reason) throw new Refusal("request-used");
}

function adjust({ account, balanceMicros, now }: AccountState, { request, micros, reason }: Adjustment, by: string): AccountChange {
  const { facts } = account;
  const entries = [book(facts, { kind: "adjustment", request, reason, by }, micros, now)];
  const balance = balanceAfter(balanceMicros, entries);
  if (Math.abs(balance) > MOST_BALANCE_MICROS) throw new Refusal("amount-beyond");
  const notice = { kind: "adjusted", micros, reason, balanceMicros: balance } as const;
  return { facts, entries, notices: [{ id: `adjusted#${request}`, at: now, notice }] };
}

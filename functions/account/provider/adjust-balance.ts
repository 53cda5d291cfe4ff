/**
 * POST /api/provider/tenants/{tenant}/adjustments { request, micros, reason }: the provider gives or takes, in an entry of its own
 * that says who and why. The same request, repeated after a second or a year, is the same adjustment.
 */
import { adjustmentKey } from "../../../adapters/dynamodb/keys.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import type { Adjustment } from "../../../core/account/api/tenants.ts";
import { balanceAfter, type AccountChange } from "../../../core/billing/account-change.ts";
import { book } from "../../../core/billing/book.ts";
import { Refusal } from "../../../core/errors.ts";
import { changeAccount, type AccountState } from "../../billing/change-account.ts";
import { tenantView } from "./show-tenant.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

/** Thousands of the largest adjustments and everything else that happens still count exactly. */
const MOST_BALANCE_MICROS = 1e15;

export const adjustBalance: EndpointHandler<"POST /api/provider/tenants/{tenant}/adjustments"> = async (
  { params: { tenant }, query, body: adjustment },
  services,
  { identity },
) => {
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
  return tenantView(tenant, query, services);
};

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

/** PUT /api/billing/settings: how the office hears of money, and what its callers get while it is blocked. */
import type { BillingSettings } from "../../../core/billing/facts.ts";
import { settingsView } from "../../../core/account/billing-view.ts";
import { isFree } from "../../../core/billing/is-free.ts";
import { Refusal } from "../../../core/errors.ts";
import { changeAccount } from "../../billing/change-account.ts";
import { currentRate } from "../../billing/current-rate.ts";
import { serviceWrites } from "../../billing/service-writes.ts";
import { viewOfBilling } from "./show-billing.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { etagOf, refuseStale } from "../setup/etag.ts";

const COSTS = { path: "blockedForward", code: "forward-costs", message: "Calls to this number would cost something." };

export const saveSettings: EndpointHandler<"PUT /api/billing/settings"> = async (
  { body: { etag, email, sms, lowBalanceMicros, blockedForward } },
  services,
  { tenant },
) => {
  const settings: BillingSettings = {
    email,
    lowBalanceMicros,
    ...(sms === null ? {} : { sms }),
    ...(blockedForward === null ? {} : { blockedForward }),
  };
  const changed = await changeAccount(services, tenant, async ({ account, plan, office }) => {
    const now = account.facts.settings;
    refuseStale(etag, now, settingsView(now, etagOf(now)));
    if (blockedForward !== null && !isFree(await currentRate(services.table, plan.rateDeck, blockedForward)))
      throw new Refusal("forward-costs", { problems: [COSTS] });
    // Another threshold is crossed anew.
    const { lowTold: _lowTold, ...facts } = account.facts;
    const change = { facts: { ...facts, settings }, entries: [], notices: [] };
    const isShut = facts.service !== "on";
    return { change, writes: isShut ? await serviceWrites(services.table, office, change.facts, plan) : [] };
  });
  if (changed === undefined) throw new Refusal("no-billing");
  return viewOfBilling(tenant, services);
};

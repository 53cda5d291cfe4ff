/** POST /api/billing/switch-off and switch-on, confirmed by the office's name. */
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { switchOff, switchOn } from "../../../core/billing/switching.ts";
import { Refusal } from "../../../core/errors.ts";
import { changeAccount, type AccountState } from "../../billing/change-account.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { viewOfBilling } from "./show-billing.ts";

export const switchPbxOff: EndpointHandler<"POST /api/billing/switch-off"> = ({ body }, services, member) =>
  switchPbx(body.confirm, services, member, (state) => {
    if (state.account.facts.closedAt !== undefined) throw new Refusal("switched-already");
    return switchOff(state.account.facts, state.balanceMicros, state.office.numbers, state.now);
  });

export const switchPbxOn: EndpointHandler<"POST /api/billing/switch-on"> = ({ body }, services, member) =>
  switchPbx(body.confirm, services, member, (state) => {
    if (state.account.facts.closedAt === undefined) throw new Refusal("switched-already");
    return switchOn(state.account.facts, state.balanceMicros, state.now);
  });

async function switchPbx(
  confirm: string,
  services: AccountServices,
  { tenant, user }: Member,
  decide: (state: AccountState) => ReturnType<typeof switchOff>,
): Promise<BillingView> {
  const changed = await changeAccount(services, tenant, (state) => {
    if (confirm.trim() !== state.office.profile.name) throw new Refusal("not-confirmed");
    return { change: decide(state) };
  });
  if (changed === undefined) throw new Refusal("no-billing");
  services.log({ at: "account", switched: changed.decision?.change.facts.service ?? "", tenant, user });
  return viewOfBilling(tenant, services);
}

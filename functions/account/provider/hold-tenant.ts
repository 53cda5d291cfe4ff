/** PUT /api/provider/tenants/{tenant}/hold { reason }, and DELETE of it: the provider's own block, whatever the deadline says. */
import { hold } from "../../../core/billing/hold.ts";
import { Refusal } from "../../../core/errors.ts";
import { changeAccount, type AccountState, type Decision } from "../../billing/change-account.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Person } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { tenantView } from "./show-tenant.ts";

export const holdTenant: EndpointHandler<"PUT /api/provider/tenants/{tenant}/hold"> = async (asked, services, person) => {
  const { reason } = asked.body;
  await change(asked.params.tenant, services, person, ({ account: { facts }, now }) => {
    const { held } = facts;
    if (held?.reason === reason) return undefined;
    const { facts: after, ...nothing } = hold(facts, reason, now);
    // Another reason is no new hold.
    return { change: { ...nothing, facts: { ...after, held: { reason, since: held?.since ?? now } } } };
  });
  return tenantView(asked.params.tenant, asked.query, services);
};

export const liftHold: EndpointHandler<"DELETE /api/provider/tenants/{tenant}/hold"> = async ({ params, query }, services, person) => {
  await change(params.tenant, services, person, ({ account: { facts }, now }) =>
    facts.held === undefined ? undefined : { change: hold(facts, undefined, now) },
  );
  return tenantView(params.tenant, query, services);
};

async function change(
  tenant: string,
  services: AccountServices,
  { identity }: Person,
  decide: (state: AccountState) => Decision,
): Promise<void> {
  const changed = await changeAccount(services, tenant, decide);
  if (changed === undefined) throw new Refusal("no-billing");
  const facts = changed.decision?.change.facts;
  if (facts !== undefined) services.log({ at: "account", [facts.held ? "held" : "freed"]: tenant, user: identity.user });
}

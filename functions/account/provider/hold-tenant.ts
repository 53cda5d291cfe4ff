/** PUT /api/provider/tenants/{tenant}/hold { reason }, and DELETE of it: the provider's own block, whatever the deadline says. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { hold } from "../../../core/billing/hold.ts";
import { Refusal } from "../../../core/errors.ts";
import { tenantIdSchema } from "../../../core/tenants/office.ts";
import { changeAccount, type AccountState, type Decision } from "../../billing/change-account.ts";
import type { Answer } from "../answer.ts";
import type { Person } from "../person.ts";
import { readBody, readPath } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { showTenant } from "./show-tenant.ts";

const bodySchema = z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)) });

export async function holdTenant(request: APIGatewayProxyEventV2, services: AccountServices, person: Person): Promise<Answer> {
  const { reason } = readBody(request, bodySchema);
  return change(request, services, person, ({ account: { facts }, now }) => {
    const { held } = facts;
    if (held?.reason === reason) return undefined;
    const { facts: after, ...nothing } = hold(facts, reason, now);
    // Another reason is no new hold.
    return { change: { ...nothing, facts: { ...after, held: { reason, since: held?.since ?? now } } } };
  });
}

export const liftHold = (request: APIGatewayProxyEventV2, services: AccountServices, person: Person): Promise<Answer> =>
  change(request, services, person, ({ account: { facts }, now }) =>
    facts.held === undefined ? undefined : { change: hold(facts, undefined, now) },
  );

async function change(
  request: APIGatewayProxyEventV2,
  services: AccountServices,
  { identity }: Person,
  decide: (state: AccountState) => Decision,
): Promise<Answer> {
  const tenant = readPath(request, "tenant", tenantIdSchema);
  const changed = await changeAccount(services, tenant, decide);
  if (changed === undefined) throw new Refusal("no-billing");
  const facts = changed.decision?.change.facts;
  if (facts !== undefined) services.log({ at: "account", [facts.held ? "held" : "freed"]: tenant, user: identity.user });
  return showTenant(request, services);
}

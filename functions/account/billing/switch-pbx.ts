/** POST /api/billing/switch-off and switch-on, confirmed by the office's name. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { switchOff, switchOn } from "../../../core/billing/switching.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { changeAccount, type AccountState } from "../../billing/change-account.ts";
import { answer, type Answer } from "../answer.ts";
import { readBody } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { viewOfBilling } from "./show-billing.ts";

const bodySchema = z.strictObject({ confirm: z.string().check(z.maxLength(200)) });

export const switchPbxOff = (request: APIGatewayProxyEventV2, services: AccountServices, member: StoredMember): Promise<Answer> =>
  switchPbx(request, services, member, (state) => {
    if (state.account.facts.closedAt !== undefined) throw new Refusal("switched-already");
    return switchOff(state.account.facts, state.balanceMicros, state.office.numbers, state.now);
  });

export const switchPbxOn = (request: APIGatewayProxyEventV2, services: AccountServices, member: StoredMember): Promise<Answer> =>
  switchPbx(request, services, member, (state) => {
    if (state.account.facts.closedAt === undefined) throw new Refusal("switched-already");
    return switchOn(state.account.facts, state.balanceMicros, state.now);
  });

async function switchPbx(
  request: APIGatewayProxyEventV2,
  services: AccountServices,
  { tenant, user }: StoredMember,
  decide: (state: AccountState) => ReturnType<typeof switchOff>,
): Promise<Answer> {
  const { confirm } = readBody(request, bodySchema);
  const changed = await changeAccount(services, tenant, (state) => {
    if (confirm.trim() !== state.office.profile.name) throw new Refusal("not-confirmed");
    return { change: decide(state) };
  });
  if (changed === undefined) throw new Refusal("no-billing");
  services.log({ at: "account", switched: changed.decision?.change.facts.service ?? "", tenant, user });
  return answer(await viewOfBilling(tenant, services));
}

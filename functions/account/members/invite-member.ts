/** POST /api/members: somebody is made known to the user pool, which mails them, and gets their rights. */
import { Refusal } from "../../../core/errors.ts";
import { fullRights, hasAll } from "../../../core/tenants/may-change-member.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { changeMembers } from "./change-members.ts";
import { memberView } from "./member-view.ts";
import { refuseExtension } from "./refuse-extension.ts";
import { listMembers } from "../../../adapters/dynamodb/members.ts";

type Invited = Pick<StoredMember, "email" | "name" | "role" | "rights" | "until" | "extension">;

export const inviteMember: EndpointHandler<"POST /api/members"> = async ({ body }, services, who) => {
  const { email, name, role, rights, until, extension } = body;
  const invited: Invited = {
    email,
    name,
    role,
    ...(rights === undefined || role !== "operator" ? {} : { rights }),
    ...(until === undefined ? {} : { until }),
    ...(extension === undefined ? {} : { extension }),
  };
  return memberView(await invite(services, who, invited), who, services.now());
};

/**
 * Nobody is mailed before it is known that they may be let in.
 * @throws Refusal "more-rights", "already-member", "extension-taken", "bad-body" for an extension that nobody has
 */
export async function invite(services: AccountServices, who: Member, invited: Invited): Promise<StoredMember> {
  if (!hasAll(who.allowed, fullRights(invited))) throw new Refusal("more-rights");
  const known = await listMembers(services.table, who.tenant);
  if (known.some(({ email }) => email === invited.email)) throw new Refusal("already-member");
  const user = await services.userPool.invite({ email: invited.email, name: invited.name });
  const member: StoredMember = { ...invited, tenant: who.tenant, user, invitedAt: services.now() };
  await changeMembers(services, who, (members, { plan }) => {
    if (members.some((other) => other.user === user)) throw new Refusal("already-member");
    refuseExtension(plan, members, member);
    return { action: "member.invite", after: member };
  });
  return member;
}

/** POST /api/members/{user}/invitation: the mail got lost, or its password is too old. */
import { listMembers } from "../../../adapters/dynamodb/members.ts";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { Refusal } from "../../../core/errors.ts";
import { fullRights, hasAll } from "../../../core/tenants/may-change-member.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { entryOf } from "../setup/change-setup.ts";
import { stateOf } from "./member-state.ts";

export const inviteAgain: EndpointHandler<"POST /api/members/{user}/invitation"> = async ({ params }, services, who) => {
  const { table, userPool, now } = services;
  const member = (await listMembers(table, who.tenant)).find(({ user }) => user === params.user);
  if (member === undefined) throw new Refusal("not-found");
  if (!hasAll(who.allowed, fullRights(member))) throw new Refusal("more-rights");
  if (await userPool.hasSignedIn(member.email)) throw new Refusal("signed-in-already");
  await userPool.inviteAgain({ email: member.email, name: member.name });
  const audit = { action: "member.invite", subject: member.name, after: { email: member.email } } as const;
  await table.transact([auditWrite(who.tenant, entryOf(who, { audit }, now()))]);
  return { state: stateOf(member, now()) };
};

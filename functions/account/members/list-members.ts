/** GET /api/members: everybody who may sign in to the office. */
import { fullRights, hasAll } from "../../../core/tenants/may-change-member.ts";
import { memberRoleSchema } from "../../../core/tenants/rights.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { membersNow } from "./member-state.ts";
import { memberView } from "./member-view.ts";

export const listMembers: EndpointHandler<"GET /api/members"> = async (_asked, services, who) => {
  const members = await membersNow(services, who.tenant);
  const now = services.now();
  return {
    members: members.map((member) => memberView(member, who, now)).toSorted((a, b) => a.name.localeCompare(b.name)),
    mayGive: memberRoleSchema.options.filter((role) => hasAll(who.allowed, fullRights({ role }))),
  };
};

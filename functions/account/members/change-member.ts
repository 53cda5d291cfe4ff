/** PATCH /api/members/{user}: what a member may do, and until when. */
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Asked, EndpointHandler } from "../endpoint-handler.ts";
import { changeMembers } from "./change-members.ts";
import { memberEtag, memberView } from "./member-view.ts";
import { refuseExtension } from "./refuse-extension.ts";

type Body = Asked<"PATCH /api/members/{user}">["body"];

export const changeMember: EndpointHandler<"PATCH /api/members/{user}"> = async ({ params, body }, services, who) => {
  let changed: StoredMember | undefined;
  await changeMembers(services, who, (members, { plan }, now) => {
    const before = members.find(({ user }) => user === params.user);
    if (before === undefined) throw new Refusal("not-found");
    if (body.etag !== memberEtag(before)) throw new Refusal("stale", { current: memberView(before, who, now) });
    const after = changedMember(before, body);
    refuseExtension(plan, members, after);
    changed = after;
    return { action: "member.change", before, after };
  });
  if (changed === undefined) throw new Error("a change without a member");
  return memberView(changed, who, services.now());
};

/** What is not said stays; null takes it away. Chosen rights are an operator's alone. */
function changedMember(before: StoredMember, { name, role, rights, until, suspended, extension }: Body): StoredMember {
  const next = {
    role: role ?? before.role,
    rights: rights === undefined ? before.rights : (rights ?? undefined),
    until: until === undefined ? before.until : (until ?? undefined),
    suspended: suspended ?? before.suspended,
    extension: extension === undefined ? before.extension : (extension ?? undefined),
  };
  const { tenant, user, email, invitedAt, notify } = before;
  return {
    tenant,
    user,
    email,
    name: name ?? before.name,
    role: next.role,
    ...(next.rights === undefined || next.role !== "operator" ? {} : { rights: next.rights }),
    ...(next.until === undefined ? {} : { until: next.until }),
    ...(next.suspended === true ? { suspended: true } : {}),
    ...(next.extension === undefined ? {} : { extension: next.extension }),
    ...(invitedAt === undefined ? {} : { invitedAt }),
    ...(notify === undefined ? {} : { notify }),
  };
}

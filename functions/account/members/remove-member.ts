/** DELETE /api/members/{user}: from the next request on they may do nothing here. Their telephone goes on ringing. */
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { changeMembers } from "./change-members.ts";
import { memberEtag, memberView } from "./member-view.ts";

export const removeMember: EndpointHandler<"DELETE /api/members/{user}"> = ({ params, body }, services, who) =>
  changeMembers(services, who, (members, _setup, now) => {
    const before = members.find(({ user }) => user === params.user);
    if (before === undefined) throw new Refusal("not-found");
    if (body.etag !== memberEtag(before)) throw new Refusal("stale", { current: memberView(before, who, now) });
    return { action: "member.remove", before };
  });

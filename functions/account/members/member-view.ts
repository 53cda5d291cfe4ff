/** A member as whoever looks after members sees them. */
import type { MemberView } from "../../../core/account/api/members.ts";
import { fullRights, hasAll } from "../../../core/tenants/may-change-member.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Member } from "../person.ts";
import { etagOf } from "../setup/etag.ts";
import { stateOf } from "./member-state.ts";

/** @param now epoch milliseconds */
export function memberView(member: StoredMember, who: Member, now: number): MemberView {
  const { user, email, name, role, rights, until, extension, suspended = false } = member;
  return {
    user,
    email,
    name,
    role,
    ...(rights === undefined ? {} : { rights }),
    ...(until === undefined ? {} : { until }),
    ...(extension === undefined ? {} : { extension }),
    state: stateOf(member, now),
    suspended,
    isYou: user === who.user,
    mayChange: hasAll(who.allowed, fullRights(member)),
    etag: memberEtag(member),
  };
}

/** What its owner sets for themselves, and whether they have signed in, is no reason to refuse a change. */
export function memberEtag({ notify: _own, invitedAt: _seen, ...member }: StoredMember): string {
  return etagOf(member);
}

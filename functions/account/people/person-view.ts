/** A person of the plan as the account shows them. */
import type { PersonView } from "../../../core/account/api/person-view.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { standingNow } from "../../../core/tenants/people/standing-now.ts";
import type { Person } from "../../../core/voice/dial-plan.ts";
import { stateOf } from "../members/member-state.ts";
import { etagOf } from "../setup/etag.ts";

/** @param member how they sign in, when they do @param now epoch milliseconds */
export function personView(person: Person, member: StoredMember | undefined, now: number): PersonView {
  const { suspended, ...shown } = person;
  return {
    ...shown,
    suspended: suspended === true,
    standing: standingNow(person, now),
    signIn: member === undefined ? null : { user: member.user, email: member.email, role: member.role, state: stateOf(member, now) },
    etag: etagOf(person),
  };
}

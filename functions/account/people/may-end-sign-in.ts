import { fullRights, hasAll, keepsAnOwner } from "../../../core/tenants/may-change-member.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Member } from "../person.ts";

/** Whether somebody's sign-in ends with their telephone: by whoever may end it, and never the last owner's or one's own. */
export const mayEndSignIn = (who: Member, member: StoredMember, members: readonly StoredMember[], now: number): boolean =>
  who.allowed.has("members.manage") &&
  who.user !== member.user &&
  hasAll(who.allowed, fullRights(member)) &&
  keepsAnOwner(
    members.filter((other) => other !== member),
    now,
  );

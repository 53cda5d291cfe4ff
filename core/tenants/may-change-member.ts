/** Who may let whom do what: nobody gives, changes or takes more than they have themselves, and an office keeps an owner. */
import type { StoredMember } from "./member.ts";
import { isActive, rightsOf, type Right, type RightsHolder } from "./rights.ts";

/** What a member could do if nothing held them back now: a suspended owner is still an owner. */
export const fullRights = ({ role, rights }: Pick<RightsHolder, "role" | "rights">): ReadonlySet<Right> => rightsOf({ role, rights }, 0);

export const hasAll = (allowed: ReadonlySet<Right>, wanted: ReadonlySet<Right>): boolean =>
  [...wanted].every((right) => allowed.has(right));

/** Whether somebody is left who may do everything, now and without an end. */
export const keepsAnOwner = (members: readonly StoredMember[], now: number): boolean =>
  members.some((member) => member.role === "owner" && member.until === undefined && isActive(member, now));

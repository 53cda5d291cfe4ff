/** The one way in which memberships change: decided on all of them, so that two changes at once cannot leave an office without an owner. */
import { listMembers, memberRemoval, memberWrites } from "../../../adapters/dynamodb/members.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AuditAction } from "../../../core/tenants/audit-entry.ts";
import { fullRights, hasAll, keepsAnOwner } from "../../../core/tenants/may-change-member.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Member } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { afterMemberships, type Memberships } from "../setup/after-publishing.ts";
import { changeSetup, type Setup } from "../setup/change-setup.ts";

export interface MemberChange {
  readonly action: AuditAction;
  readonly before?: StoredMember | undefined;
  /** Absent when they go. */
  readonly after?: StoredMember | undefined;
}

/**
 * @param decide asked again when somebody else was faster
 * @throws Refusal "more-rights", "last-owner", and what `decide` refuses
 */
export async function changeMembers(
  services: AccountServices,
  who: Member,
  decide: (members: readonly StoredMember[], setup: Setup, now: number) => MemberChange,
): Promise<void> {
  let memberships: Memberships | undefined;
  const { plan } = await changeSetup(services, who, async (setup, now) => {
    const members = await listMembers(services.table, who.tenant);
    const { action, before, after } = decide(members, setup, now);
    refuseMore(who, before, after);
    const others = members.filter(({ user }) => user !== before?.user);
    const left = after === undefined ? others : [...others, after];
    if (keepsAnOwner(members, now) && !keepsAnOwner(left, now)) throw new Refusal("last-owner");
    memberships = { before: members, after: left };
    const gone = before === undefined || after !== undefined ? [] : memberRemoval(before);
    return {
      audit: { action, subject: (after ?? before)?.name ?? "", before: toldOf(before), after: toldOf(after) },
      beside: after === undefined ? gone : memberWrites(after),
    };
  });
  if (memberships !== undefined) await afterMemberships(services, plan, memberships);
}

/** Nobody gives, changes or takes more than they have. */
function refuseMore({ allowed }: Member, ...touched: readonly (StoredMember | undefined)[]): void {
  for (const member of touched) if (member !== undefined && !hasAll(allowed, fullRights(member))) throw new Refusal("more-rights");
}

/** What the log shows of a member. */
function toldOf(member: StoredMember | undefined) {
  if (member === undefined) return undefined;
  const { email, name, role, rights, until, suspended, extension } = member;
  return { email, name, role, rights, until, suspended, extension };
}

/** Whether members sign in: some are invited and have not yet, some may not. */
import { listMembers, memberChange } from "../../../adapters/dynamodb/members.ts";
import type { SignInView } from "../../../core/account/api/person-view.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { inBatches } from "../in-batches.ts";
import type { AccountServices } from "../services.ts";

type Services = Pick<AccountServices, "table" | "userPool" | "now">;

/** Well below the user pool's quota of requests a second. */
const AT_ONCE = 8;

/** The office's members; the user pool is asked about those alone who were invited and never seen since. */
export async function membersNow(services: Services, tenant: string): Promise<readonly StoredMember[]> {
  const members = await listMembers(services.table, tenant);
  return inBatches(members, AT_ONCE, (member) => seen(services, member));
}

async function seen({ table, userPool }: Services, member: StoredMember): Promise<StoredMember> {
  if (member.invitedAt === undefined || !(await userPool.hasSignedIn(member.email))) return member;
  await table.transact(memberChange(member, { remove: ["invitedAt"] }));
  const { invitedAt: _past, ...known } = member;
  return known;
}

/** @param now epoch milliseconds */
export function stateOf({ suspended, until, invitedAt }: StoredMember, now: number): SignInView["state"] {
  if (suspended === true) return "suspended";
  if (until !== undefined && now >= until) return "ended";
  return invitedAt === undefined ? "active" : "invited";
}

/** Makes the office's members exactly those who are named: new ones are invited, those who are not named lose their rights. */
import { isDeepStrictEqual } from "node:util";
import { listMembers, removeMember, saveMember } from "../../adapters/dynamodb/members.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import type { OfficeMember } from "../../core/tenants/office.ts";
import { inBatches } from "./in-batches.ts";
import type { AccountServices } from "./services.ts";

/** Well below the user pool's quota of requests a second. */
const AT_ONCE = 8;

/** True when anybody's membership changed. */
export async function enrolMembers(tenant: string, members: readonly OfficeMember[], services: AccountServices): Promise<boolean> {
  const { table, userPool } = services;
  const before = await listMembers(table, tenant);
  const enrolled = await inBatches(members, AT_ONCE, async (member): Promise<StoredMember> => {
    const user = await userPool.invite(member);
    return { ...keptOf(before.find((known) => known.user === user)), ...member, tenant, user };
  });
  const changed = enrolled.filter((member) => !before.some((known) => isDeepStrictEqual(known, member)));
  const gone = before.filter(({ user }) => !enrolled.some((member) => member.user === user));
  await inBatches(changed, AT_ONCE, (member) => saveMember(table, member));
  await inBatches(gone, AT_ONCE, (member) => removeMember(table, member));
  return changed.length + gone.length > 0;
}

/** What the members themselves and their owner have set stays; whoever publishes says the rest. */
function keptOf(known: StoredMember | undefined): Partial<StoredMember> {
  if (known === undefined) return {};
  const { extension: _told, ...kept } = known;
  return kept;
}

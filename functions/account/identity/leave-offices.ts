/** Takes somebody out of all their offices, none of which is left without an owner. */
import { randomUUID } from "node:crypto";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { isStillOwner, listMembers, memberRemoval, readPerson } from "../../../adapters/dynamodb/members.ts";
import type { Write } from "../../../adapters/dynamodb/table.ts";
import { readTenants } from "../../../adapters/dynamodb/tenants.ts";
import { Refusal } from "../../../core/errors.ts";
import type { AuditEntry } from "../../../core/tenants/audit-entry.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { isActive } from "../../../core/tenants/rights.ts";
import type { AccountServices } from "../services.ts";

/** Four writes each, of the hundred that a transaction may have. */
const AT_ONCE = 20;

/** @throws Refusal "last-owner" with the offices that would be left without one, or "changed-meanwhile" */
export async function leaveOffices(services: Pick<AccountServices, "table" | "now">, user: string): Promise<void> {
  const { table, now } = services;
  const { memberships } = await readPerson(table, user);
  const leavings = await Promise.all(memberships.map((membership) => leavingOf(services, membership)));
  await refuseLastOwner(services, leavings);
  const writes = leavings.map(({ membership, heir }): readonly Write[] => [
    ...memberRemoval(membership),
    ...(heir === undefined ? [] : [isStillOwner(heir)]),
    auditWrite(membership.tenant, entryOfLeaving(membership, now())),
  ]);
  for (let from = 0; from < writes.length; from += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- hardly anybody has a second batch
    const isLeft = await ifItHolds(table.transact(writes.slice(from, from + AT_ONCE).flat()));
    if (!isLeft) throw new Refusal("changed-meanwhile");
  }
}

interface Leaving {
  readonly membership: StoredMember;
  /** Another owner, who must still be one when this one goes. */
  readonly heir?: StoredMember;
  readonly isLastOwner: boolean;
}

async function leavingOf({ table, now }: Pick<AccountServices, "table" | "now">, membership: StoredMember): Promise<Leaving> {
  if (membership.role !== "owner") return { membership, isLastOwner: false };
  const others = (await listMembers(table, membership.tenant)).filter(({ user }) => user !== membership.user);
  const heir = others.find((other) => other.role === "owner" && isActive(other, now()));
  return heir === undefined ? { membership, isLastOwner: true } : { membership, heir, isLastOwner: false };
}

async function refuseLastOwner({ table }: Pick<AccountServices, "table">, leavings: readonly Leaving[]): Promise<void> {
  const tenants = leavings.filter(({ isLastOwner }) => isLastOwner).map(({ membership }) => membership.tenant);
  if (tenants.length === 0) return;
  const profiles = await readTenants(table, tenants);
  const problems = tenants.map((tenant) => ({ path: tenant, code: "last-owner", message: profiles.get(tenant)?.name ?? tenant }));
  throw new Refusal("last-owner", { problems });
}

const entryOfLeaving = ({ user, name, email, role }: StoredMember, at: number): AuditEntry => ({
  id: randomUUID(),
  at,
  action: "member.remove",
  subject: name,
  by: { user, name },
  before: JSON.stringify({ email, role }),
});

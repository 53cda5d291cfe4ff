/** Who belongs to which office. Each membership is stored twice, in one transaction: beside the office and beside the person. */
import { storedMemberSchema, type StoredMember } from "../../core/tenants/member.ts";
import { visitSchema, type Visit } from "../../core/tenants/visit.ts";
import { memberKey, tenantMemberKey, visitKey } from "./keys.ts";
import { isGoingOn, type SessionToken } from "./sessions.ts";
import type { Change, Table, Write } from "./table.ts";

/** The members of an office. */
export async function listMembers(table: Pick<Table, "query">, tenant: string): Promise<StoredMember[]> {
  const { pk } = tenantMemberKey(tenant, "");
  const members: StoredMember[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await table.query({ pk, skPrefix: "MEMBER#", consistent: true, ...(cursor === undefined ? {} : { cursor }) });
    members.push(...page.items.map((item) => storedMemberSchema.parse(item)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return members;
}

export async function saveMember(table: Pick<Table, "transact">, member: StoredMember): Promise<void> {
  await table.transact(memberWrites(member));
}

/** To be written beside what makes the membership so. */
export const memberWrites = (member: StoredMember): Write[] => keysOf(member).map((key) => ({ put: { ...key, ...member } }));

/** Changes a member who is still there, wherever it is stored. */
export const memberChange = (member: Ids, change: Pick<Change, "set" | "remove">): Write[] =>
  keysOf(member).map((update) => ({ update, change: { ...change, onlyIf: { exists: ["user"] } } }));

/** From the next request on the person has no rights in the office. */
export const memberRemoval = (member: Ids): Write[] => keysOf(member).map((key) => ({ delete: key }));

export async function removeMember(table: Pick<Table, "transact">, member: StoredMember): Promise<void> {
  await table.transact(memberRemoval(member));
}

type Ids = Pick<StoredMember, "tenant" | "user">;
const keysOf = ({ tenant, user }: Ids) => [tenantMemberKey(tenant, user), memberKey(user, tenant)];

/** The office must have this owner when something else becomes true. */
export const isStillOwner = ({ tenant, user }: StoredMember): Write => ({
  check: tenantMemberKey(tenant, user),
  onlyIf: { equals: { role: "owner" } },
});

export interface PersonRecord {
  readonly memberships: readonly StoredMember[];
  /** Of the provider: also those whose time is over. */
  readonly visits: readonly Visit[];
  /** Whether a session of theirs goes on. */
  readonly isGoingOn: (session: SessionToken) => boolean;
}

/** A person's rights and ended sessions, in one query that sees every right that was taken away. */
export async function readPerson(table: Pick<Table, "query">, user: string): Promise<PersonRecord> {
  const { items } = await table.query({ pk: memberKey(user, "").pk, consistent: true });
  return {
    memberships: items.filter(({ sk }) => sk.startsWith(memberKey(user, "").sk)).map((item) => storedMemberSchema.parse(item)),
    visits: items.filter(({ sk }) => sk.startsWith(visitKey(user, "").sk)).map((item) => visitSchema.parse(item)),
    isGoingOn: (session) => isGoingOn(items, user, session),
  };
}

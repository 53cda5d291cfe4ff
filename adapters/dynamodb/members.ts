/** Who belongs to which office. Each membership is stored twice, in one transaction: beside the office and beside the person. */
import { storedMemberSchema, type StoredMember } from "../../core/tenants/member.ts";
import { memberKey, signedOutKey, tenantMemberKey } from "./keys.ts";
import type { Table, Write } from "./table.ts";

/** The members of an office. */
export async function listMembers(table: Pick<Table, "query">, tenant: string): Promise<StoredMember[]> {
  const { pk } = tenantMemberKey(tenant, "");
  const members: StoredMember[] = [];
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next begins
    const page = await table.query({ pk, skPrefix: "MEMBER#", ...(cursor === undefined ? {} : { cursor }) });
    members.push(...page.items.map((item) => storedMemberSchema.parse(item)));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return members;
}

export const saveMember = (table: Pick<Table, "transact">, member: StoredMember): Promise<void> => table.transact(memberWrites(member));

/** A membership, to be written beside something else. */
export function memberWrites(member: StoredMember): Write[] {
  const { tenant, user } = member;
  return [{ put: { ...tenantMemberKey(tenant, user), ...member } }, { put: { ...memberKey(user, tenant), ...member } }];
}

/** From the next request on the person has no rights in the office. */
export async function removeMember(table: Pick<Table, "transact">, { tenant, user }: StoredMember): Promise<void> {
  await table.transact([{ delete: tenantMemberKey(tenant, user) }, { delete: memberKey(user, tenant) }]);
}

export interface PersonRecord {
  readonly memberships: readonly StoredMember[];
  /** Ids of the tokens whose sessions the person has ended. */
  readonly signedOut: ReadonlySet<string>;
}

/** A person's rights and ended sessions, in one query. */
export async function readPerson(table: Pick<Table, "query">, user: string): Promise<PersonRecord> {
  const { pk, sk: prefix } = signedOutKey(user, "");
  const { items } = await table.query({ pk });
  const memberships = items.filter(({ sk }) => sk.startsWith("MEMBER#")).map((item) => storedMemberSchema.parse(item));
  const signedOut = items.filter(({ sk }) => sk.startsWith(prefix)).map(({ sk }) => sk.slice(prefix.length));
  return { memberships, signedOut: new Set(signedOut) };
}

/**
 * Ends a session for good, although its token is still valid; the note itself goes when the token does.
 * @param session `expiresAt` in epoch seconds, as the table's time to live and tokens count
 */
export async function endSession(
  table: Pick<Table, "put">,
  session: { readonly user: string; readonly tokenId: string; readonly expiresAt: number },
): Promise<void> {
  await table.put({ ...signedOutKey(session.user, session.tokenId), expiresAt: session.expiresAt });
}

/** Who belongs to which office. Each membership is stored twice, in one transaction: beside the office and beside the person. */
import { storedMemberSchema, type StoredMember } from "../../core/tenants/member.ts";
import { memberKey, signedOutKey, tenantMemberKey } from "./keys.ts";
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

/** What the members of an office may do there: by their role, or, for an operator, as it was chosen for them. */
import * as z from "zod/mini";

export const RIGHTS = [
  /** Every call and message of the office. Without it one sees one's own. */
  "calls.see",
  "recordings.listen",
  "recordings.delete",
  /** People, their extensions and telephones, and ring groups. */
  "people.manage",
  /** Who may sign in, and what they may do. */
  "members.manage",
  /** Offices, their hours and holidays. */
  "offices.manage",
  /** Buying, pointing and releasing numbers. */
  "numbers.manage",
  "sounds.manage",
  "flow.edit",
  "flow.publish",
  "billing.see",
  "billing.pay",
  /** Switching the PBX off and on. */
  "billing.switch",
  "settings.manage",
  "audit.see",
  /** All of the office as one file, out and in. */
  "office.transfer",
  "office.delete",
] as const;
export type Right = (typeof RIGHTS)[number];
export const rightSchema = z.enum(RIGHTS);

/** What a person is to an office. The provider is no member: they are known by their e-mail. */
export const memberRoleSchema = z.enum(["owner", "admin", "operator", "manager", "user"]);
export type MemberRole = z.infer<typeof memberRoleSchema>;

const NOT_AN_ADMINS = ["billing.switch", "office.delete"] as const satisfies readonly Right[];
const NOT_AN_OPERATORS = [...NOT_AN_ADMINS, "members.manage", "office.transfer"] as const satisfies readonly Right[];
/** What an operator can be given. */
export type OperatorsRight = Exclude<Right, (typeof NOT_AN_OPERATORS)[number]>;
const without = (taken: readonly Right[]): readonly Right[] => RIGHTS.filter((right) => !taken.includes(right));

const BY_ROLE: Readonly<Record<MemberRole, readonly Right[]>> = {
  owner: RIGHTS,
  admin: without(NOT_AN_ADMINS),
  operator: without(NOT_AN_OPERATORS),
  manager: ["calls.see", "recordings.listen", "billing.see", "audit.see"],
  user: [],
};

export interface RightsHolder {
  readonly role: MemberRole;
  /** An operator's own choice of rights; without it all that an operator can have. */
  readonly rights?: readonly Right[] | undefined;
  /** Epoch milliseconds from which on they may do nothing any more. */
  readonly until?: number | undefined;
  readonly suspended?: boolean | undefined;
}

/** What a member may do at `now` (epoch milliseconds). Nobody but an operator has fewer rights than the role. */
export function rightsOf({ role, rights, until, suspended }: RightsHolder, now: number): ReadonlySet<Right> {
  if (!isActive({ until, suspended }, now)) return new Set();
  const most = BY_ROLE[role];
  return new Set(role === "operator" && rights !== undefined ? most.filter((right) => rights.includes(right)) : most);
}

/**
 * What the provider may do while signed in in an owner's place: what a helper needs, and nothing that binds the office. Who has the
 * members or the whole office as a file could let themselves in for good.
 */
const NOT_A_VISITORS: readonly Right[] = ["members.manage", "office.transfer", "office.delete", "billing.pay", "billing.switch"];
export const VISITORS_RIGHTS: ReadonlySet<Right> = new Set(without(NOT_A_VISITORS));

/** A member who is suspended, or whose time is over, is let in no more. */
export const isActive = ({ until, suspended }: Pick<RightsHolder, "until" | "suspended">, now: number): boolean =>
  suspended !== true && (until === undefined || now < until);

/** Who is asking, and what they may do: read anew for every request, so that a right that is taken away is gone at once. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { readPerson } from "../../adapters/dynamodb/members.ts";
import type { Identity } from "../../adapters/identity/verify-token.ts";
import { Refusal } from "../../core/errors.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import { isActive, rightsOf, VISITORS_RIGHTS, type Right } from "../../core/tenants/rights.ts";
import type { Visit } from "../../core/tenants/visit.ts";
import { officeAsked, type OfficeAsked } from "./office-asked.ts";
import type { AccountServices } from "./services.ts";
import { sessionToken } from "./session-cookie.ts";

/** A person in one of their offices. */
export interface Member extends StoredMember {
  /** What they may do there now. */
  readonly allowed: ReadonlySet<Right>;
  /** The provider, looking after the office in its owner's place. */
  readonly visiting?: true;
  /** With it: until when (epoch milliseconds), and why. */
  readonly visit?: Pick<Visit, "until" | "reason">;
}

export interface Person {
  readonly identity: Identity;
  /** Whoever deployed this Simu: known by a verified e-mail. */
  readonly isProvider: boolean;
  /** The offices that let them in, in the order of their ids. A newcomer has none. */
  readonly memberships: readonly Member[];
  /** The office that is asked about: one of theirs, whatever the request says. */
  readonly membership?: Member;
  /** Whether the office has a name of its own, or stands in the path below the common entrance. */
  readonly address: OfficeAsked["by"];
}

/**
 * The person of the request's session, in the office that the request's address is about.
 * @throws Refusal "not-signed-in" when there is no session or it has ended; "not-found" when the request is about an office that does not
 * let them in: whether there is such an office is not told
 */
export async function personOfRequest(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Person> {
  const token = sessionToken(request);
  const identity = token === undefined ? undefined : await services.userPool.verify(token);
  const person = identity === undefined ? undefined : await personOf(identity, services);
  if (person === undefined) throw new Refusal("not-signed-in");
  return inOffice(person, officeAsked(request, services));
}

/** Undefined for somebody who has ended this session. Who belongs to no office is signed in all the same: they may begin one. */
export async function personOf(identity: Identity, { table, providerEmail, now }: AccountServices): Promise<Person | undefined> {
  const { memberships: stored, visits, isGoingOn } = await readPerson(table, identity.user);
  if (!isGoingOn(identity)) return undefined;
  const isProvider = identity.emailVerified && identity.email === providerEmail;
  const at = now();
  const visiting = isProvider ? visits.filter(({ until }) => at < until).map((visit) => visitorOf(identity, visit)) : [];
  const own = stored
    .filter((member) => isActive(member, at) && !visiting.some(({ tenant }) => tenant === member.tenant))
    .map((member) => ({ ...member, allowed: rightsOf(member, at) }));
  return { identity, isProvider, memberships: [...own, ...visiting], address: "path" };
}

/** The provider in an owner's place. */
export const visitorOf = ({ user, email, name }: Identity, { tenant, until, reason }: Visit): Member => ({
  tenant,
  user,
  email,
  name,
  role: "owner",
  allowed: VISITORS_RIGHTS,
  visiting: true,
  visit: { until, reason },
});

/**
 * Whoever signs in below the common entrance, at an office that does not let them in, is shown their own.
 * @throws Refusal "no-membership" where the office has a name of its own: nothing of another one is shown there
 */
export function firstOffice(person: Person, request: APIGatewayProxyEventV2, services: AccountServices): Person {
  const asked = officeAsked(request, services);
  if (person.memberships.some(({ tenant }) => tenant === asked.tenant)) return inOffice(person, asked);
  if (asked.by === "host") throw new Refusal("no-membership");
  return inOffice(person, { by: "path" });
}

function inOffice(person: Person, { by: address, tenant: asked }: OfficeAsked): Person {
  const first = person.memberships.find(({ visiting }) => visiting === undefined);
  const membership = asked === undefined ? first : person.memberships.find(({ tenant }) => tenant === asked);
  if (asked !== undefined && membership === undefined) throw new Refusal("not-found");
  return membership === undefined ? { ...person, address } : { ...person, address, membership };
}

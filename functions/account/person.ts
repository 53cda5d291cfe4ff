/** Who is asking, and what they may do: read anew for every request, so that a right that is taken away is gone at once. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { readPerson } from "../../adapters/dynamodb/members.ts";
import type { Identity } from "../../adapters/identity/verify-token.ts";
import { Refusal } from "../../core/errors.ts";
import type { StoredMember } from "../../core/tenants/member.ts";
import type { AccountServices } from "./services.ts";
import { sessionToken } from "./session-cookie.ts";

export interface Person {
  readonly identity: Identity;
  /** Whoever deployed this Simu: known by a verified e-mail. */
  readonly isProvider: boolean;
  /** The office they belong to. Nothing in a request can name another. */
  readonly membership?: StoredMember;
}

/**
 * The person of the request's session.
 * @throws Refusal "not-signed-in" when there is no session, it has ended, or nothing is left that the person may do
 */
export async function personOfRequest(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Person> {
  const token = sessionToken(request);
  const identity = token === undefined ? undefined : await services.userPool.verify(token);
  const person = identity === undefined ? undefined : await personOf(identity, services);
  if (person === undefined) throw new Refusal("not-signed-in");
  return person;
}

/** Undefined for somebody who has ended this session or has no rights. */
export async function personOf(identity: Identity, { table, providerEmail }: AccountServices): Promise<Person | undefined> {
  const { memberships, signedOut } = await readPerson(table, identity.user);
  if (signedOut.has(identity.tokenId)) return undefined;
  const isProvider = identity.emailVerified && identity.email === providerEmail;
  const [membership] = memberships;
  if (membership === undefined) return isProvider ? { identity, isProvider } : undefined;
  return { identity, isProvider, membership };
}

/** DELETE /api/session: the session ends, here and for every copy of its token. DELETE /api/sessions: so do all others of the person. */
import { endSession } from "../../../adapters/dynamodb/sessions.ts";
import { WithCookies, type EndpointHandler } from "../endpoint-handler.ts";
import { sessionCookie, sessionToken } from "../session-cookie.ts";
import { endSessions } from "./end-sessions.ts";

/** Without a session there is nothing to end. */
export const signOut: EndpointHandler<"DELETE /api/session"> = async ({ request }, { table, userPool, accountUrl }) => {
  const token = sessionToken(request);
  const identity = token === undefined ? undefined : await userPool.verify(token);
  if (identity !== undefined) await endSession(table, identity);
  return new WithCookies(undefined, [sessionCookie("", 0, accountUrl)]);
};

export const signOutEverywhere: EndpointHandler<"DELETE /api/sessions"> = async (_asked, services, { identity }) => {
  await endSessions(services, identity.user);
  return new WithCookies(undefined, [sessionCookie("", 0, services.accountUrl)]);
};

/** DELETE /api/session: the session ends, here and for every copy of its token. Without a session there is nothing to end. */
import { endSession } from "../../adapters/dynamodb/members.ts";
import { sessionCookie, sessionToken } from "./session-cookie.ts";
import { WithCookies, type EndpointHandler } from "./endpoint-handler.ts";

export const signOut: EndpointHandler<"DELETE /api/session"> = async ({ request }, services) => {
  const token = sessionToken(request);
  const identity = token === undefined ? undefined : await services.userPool.verify(token);
  if (identity !== undefined) await endSession(services.table, identity);
  return new WithCookies(undefined, [sessionCookie("", 0, services.accountUrl)]);
};

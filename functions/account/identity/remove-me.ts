/** DELETE /api/me: somebody goes, and leaves nothing that lets them in. What they changed stays in the logs of their offices, with their name. */
import { WithCookies, type EndpointHandler } from "../endpoint-handler.ts";
import { sessionCookie } from "../session-cookie.ts";
import { endSessions } from "./end-sessions.ts";
import { leaveOffices } from "./leave-offices.ts";

export const removeMe: EndpointHandler<"DELETE /api/me"> = async ({ body }, services, { identity }) => {
  const { user } = identity;
  await services.userPool.prove({ user, ...body });
  await leaveOffices(services, user);
  await endSessions(services, user);
  // Last, since without it nobody could sign in to try again.
  await services.userPool.remove(user);
  return new WithCookies(undefined, [sessionCookie("", 0, services.accountUrl)]);
};

/** /api/me/security and /api/me/password: one's own sign-in. */
import { WithCookies, type EndpointHandler } from "../endpoint-handler.ts";
import { sessionCookie } from "../session-cookie.ts";
import { endSessions } from "./end-sessions.ts";
import { refuseWeak } from "./strong-password.ts";

export const showSecurity: EndpointHandler<"GET /api/me/security"> = async (_asked, { userPool }, { identity }) => ({
  secondFactor: await userPool.hasSecondFactor(identity.user),
});

export const changePassword: EndpointHandler<"PUT /api/me/password"> = async ({ body }, services, { identity }) => {
  refuseWeak(body.newPassword);
  const token = await services.userPool.changePassword({ user: identity.user, ...body });
  const fresh = await services.userPool.verify(token);
  if (fresh === undefined) throw new Error("the user pool gave a token that its own keys do not verify");
  await endSessions(services, identity.user, fresh);
  return new WithCookies(undefined, [sessionCookie(token, fresh.expiresAt - services.now() / 1000, services.accountUrl)]);
};

/** POST and PUT /api/password-resets: a code by mail, and the new password with it. */
import type { EndpointHandler } from "../endpoint-handler.ts";
import { endSessions } from "./end-sessions.ts";
import { CHECK_MS, inEvenTime, MAIL_MS, refusedInEvenTime } from "./even-time.ts";
import { refuseWeak } from "./strong-password.ts";

export const requestReset: EndpointHandler<"POST /api/password-resets"> = ({ body: { email } }, services) =>
  inEvenTime(services, MAIL_MS, () => services.userPool.requestReset(email));

export const resetPassword: EndpointHandler<"PUT /api/password-resets"> = async ({ body }, services) => {
  refuseWeak(body.newPassword);
  const user = await refusedInEvenTime(services, CHECK_MS, () => services.userPool.resetPassword(body));
  await endSessions(services, user);
};

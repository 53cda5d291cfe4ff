/** POST /api/sign-up and what follows it: a stranger becomes known. */
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { CHECK_MS, inEvenTime, MAIL_MS, refusedInEvenTime } from "./even-time.ts";
import { openSession } from "./open-session.ts";
import { refuseWeak } from "./strong-password.ts";

export const signUp: EndpointHandler<"POST /api/sign-up"> = async ({ body }, services) => {
  if (!services.selfSignUp) throw new Refusal("sign-up-closed");
  refuseWeak(body.password);
  await inEvenTime(services, MAIL_MS, () => services.userPool.signUp(body));
};

export const resendCode: EndpointHandler<"POST /api/sign-up/codes"> = ({ body: { email } }, services) =>
  inEvenTime(services, MAIL_MS, () => services.userPool.resendCode(email));

export const confirmSignUp: EndpointHandler<"POST /api/sign-up/confirmation"> = async ({ body, request }, services) => {
  const token = await refusedInEvenTime(services, CHECK_MS, () => services.userPool.confirmSignUp(body));
  return openSession(token, request, services);
};

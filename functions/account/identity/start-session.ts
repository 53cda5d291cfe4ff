/** POST /api/session: e-mail and password become a session, or the first of two steps to one. */
import { WithCookies, type EndpointHandler } from "../endpoint-handler.ts";
import { secondFactorCookie } from "../session-cookie.ts";
import { CHECK_MS, refusedInEvenTime } from "./even-time.ts";
import { openSession } from "./open-session.ts";

/** As long as the user pool waits for the code. */
const SECOND_STEP_SECONDS = 180;

export const startSession: EndpointHandler<"POST /api/session"> = async ({ body, request }, services) => {
  const step = await refusedInEvenTime(services, CHECK_MS, () => services.userPool.signIn(body));
  if (step.kind === "signed-in") return openSession(step.token, request, services);
  // The handle is worth a password for three minutes: no script of the page needs to read it.
  return new WithCookies({ next: "second-factor" }, [secondFactorCookie(step.handle, SECOND_STEP_SECONDS, services.accountUrl)]);
};

/** POST /api/session/second-factor: the second step of signing in. */
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { secondFactorHandle } from "../session-cookie.ts";
import { CHECK_MS, refusedInEvenTime } from "./even-time.ts";
import { openSession } from "./open-session.ts";

export const answerSecondFactor: EndpointHandler<"POST /api/session/second-factor"> = async ({ body: { code }, request }, services) => {
  const handle = secondFactorHandle(request);
  if (handle === undefined) throw new Refusal("sign-in-expired");
  const token = await refusedInEvenTime(services, CHECK_MS, () => services.userPool.answerSecondFactor({ handle, code }));
  return openSession(token, request, services);
};

/** A token of the user pool becomes a session: a cookie, and what the pages show of it. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import type { SessionView } from "../../../core/account/api/session.ts";
import { Refusal } from "../../../core/errors.ts";
import { WithCookies } from "../endpoint-handler.ts";
import { firstOffice, personOf } from "../person.ts";
import type { AccountServices } from "../services.ts";
import { secondFactorCookie, secondFactorHandle, sessionCookie } from "../session-cookie.ts";
import { sessionView } from "../session-view.ts";

export async function openSession(
  token: string,
  request: APIGatewayProxyEventV2,
  services: AccountServices,
): Promise<WithCookies<SessionView>> {
  const identity = await services.userPool.verify(token);
  if (identity === undefined) throw new Error("the user pool gave a token that its own keys do not verify");
  const person = await personOf(identity, services);
  // Its own sessions were ended in this very moment.
  if (person === undefined) throw new Refusal("sign-in-expired");
  const view = await sessionView(firstOffice(person, request, services), services);
  const seconds = identity.expiresAt - services.now() / 1000;
  const handleIsUsed = secondFactorHandle(request) !== undefined;
  return new WithCookies(view, [
    sessionCookie(token, seconds, services.accountUrl),
    ...(handleIsUsed ? [secondFactorCookie("", 0, services.accountUrl)] : []),
  ]);
}

/** POST /api/session: e-mail and password become a session. */
import { Refusal } from "../../core/errors.ts";
import { firstOffice, personOf } from "./person.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sessionView } from "./session-view.ts";
import { WithCookies, type EndpointHandler } from "./endpoint-handler.ts";

export const startSession: EndpointHandler<"POST /api/session"> = async ({ body: credentials, request }, services) => {
  const token = await services.userPool.signIn(credentials);
  const identity = await services.userPool.verify(token);
  if (identity === undefined) throw new Error("the user pool gave a token that its own keys do not verify");
  const person = await personOf(identity, services);
  if (person === undefined) throw new Refusal("not-signed-in");
  const atOffice = firstOffice(person, request, services);
  const seconds = identity.expiresAt - services.now() / 1000;
  return new WithCookies(await sessionView(atOffice, services), [sessionCookie(token, seconds, services.accountUrl)]);
};

/** POST /api/session: e-mail and password become a session. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { Refusal } from "../../core/errors.ts";
import { answer, type Answer } from "./answer.ts";
import { firstOffice, personOf } from "./person.ts";
import { readBody } from "./read-request.ts";
import type { AccountServices } from "./services.ts";
import { sessionCookie } from "./session-cookie.ts";
import { sessionView } from "./session-view.ts";

const password = z.string().check(z.minLength(1), z.maxLength(256));
const bodySchema = z.strictObject({
  email: z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(254)),
  password,
  /** For an invited person's first time, after the answer "new-password-required". */
  newPassword: z.exactOptional(password),
});

export async function startSession(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const credentials = readBody(request, bodySchema);
  const token = await services.userPool.signIn(credentials);
  const identity = await services.userPool.verify(token);
  if (identity === undefined) throw new Error("the user pool gave a token that its own keys do not verify");
  const person = await personOf(identity, services);
  if (person === undefined) throw new Refusal("no-membership");
  const atOffice = firstOffice(person, request, services);
  const seconds = identity.expiresAt - services.now() / 1000;
  return answer(await sessionView(atOffice, services), [sessionCookie(token, seconds, services.accountUrl)]);
}

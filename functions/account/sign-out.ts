/** DELETE /api/session: the session ends, here and for every copy of its token. Without a session there is nothing to end. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { endSession } from "../../adapters/dynamodb/members.ts";
import { noContent, type Answer } from "./answer.ts";
import type { AccountServices } from "./services.ts";
import { sessionCookie, sessionToken } from "./session-cookie.ts";

export async function signOut(request: APIGatewayProxyEventV2, services: AccountServices): Promise<Answer> {
  const token = sessionToken(request);
  const identity = token === undefined ? undefined : await services.userPool.verify(token);
  if (identity !== undefined) await endSession(services.table, identity);
  return noContent([sessionCookie("", 0, services.accountUrl)]);
}

import type { JsonWebKey } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CognitoError, InvalidPasswordError, NotAuthorizedError, UnsupportedError, UserNotFoundError } from "cognito-local/lib/errors.js";
import * as z from "zod";
import { readBody } from "../http-api/read-body.ts";
import type { Cognito } from "./create-cognito.ts";
import { manage } from "./manage.ts";

export interface IdentityAnswer {
  readonly status: number;
  readonly body: unknown;
}

const signIn = z.object({ ClientId: z.string(), AuthParameters: z.object({ USERNAME: z.string().optional() }).default({}) });

/** One request to the user pools: the key set that verifies tokens, an operation of Cognito's API, or a pool to be made. */
export async function answerIdentity(cognito: Cognito, publicKey: JsonWebKey, request: IncomingMessage): Promise<IdentityAnswer> {
  if (request.method === "GET" && request.url?.endsWith("/.well-known/jwks.json")) return { status: 200, body: { keys: [publicKey] } };
  const [service, operation = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
  try {
    const input: unknown = JSON.parse((await readBody(request, 1024 * 1024))?.toString("utf8") || "{}");
    if (service === "Local") return { status: 200, body: await manage(cognito, operation, input) };
    if (operation === "InitiateAuth") await refuseDisabled(cognito, input);
    return { status: 200, body: (await cognito.run(operation, input)) ?? {} };
  } catch (error) {
    return refusal(operation, error);
  }
}

/** The engine lets a disabled user in; Cognito does not. */
async function refuseDisabled(cognito: Cognito, input: unknown): Promise<void> {
  const { ClientId, AuthParameters } = signIn.parse(input);
  if (AuthParameters.USERNAME === undefined) return;
  const pool = await cognito.pools.getUserPoolForClientId(cognito.context, ClientId);
  const user = await pool.getUserByUsername(cognito.context, AuthParameters.USERNAME);
  if (user?.Enabled === false) throw new CognitoError("NotAuthorizedException", "User is disabled.");
}

/** What the engine says about a wrong password and about unknown users. */
const HIDDEN = new Set(
  [new InvalidPasswordError(), new UserNotFoundError(), new NotAuthorizedError()].map((error) => `${error.code}: ${error.message}`),
);

/** Cognito's names: a wrong password and an unknown user are told apart to nobody. */
function refusal(operation: string, error: unknown): IdentityAnswer {
  if (error instanceof UnsupportedError)
    return {
      status: 400,
      body: { __type: "InvalidParameterException", message: `The embedded user pool cannot do this: ${error.message}` },
    };
  if (error instanceof CognitoError) {
    const hidden = operation.endsWith("InitiateAuth") && HIDDEN.has(`${error.code}: ${error.message}`);
    if (hidden) return { status: 400, body: { __type: "NotAuthorizedException", message: "Incorrect username or password." } };
    return { status: 400, body: { __type: error.code, message: error.message } };
  }
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return { status: 400, body: { __type: "InvalidParameterException", message: error.message } };
  return { status: 500, body: { __type: "InternalErrorException", message: String(error) } };
}

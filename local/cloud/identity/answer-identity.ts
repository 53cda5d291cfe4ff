import type { JsonWebKey } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { CognitoError, InvalidPasswordError, NotAuthorizedError, UnsupportedError, UserNotFoundError } from "cognito-local/lib/errors.js";
import * as z from "zod";
import { readBody } from "../http-api/read-body.ts";
import type { Challenges } from "./challenges.ts";
import type { Cognito } from "./create-cognito.ts";
import { manage } from "./manage.ts";
import { afterwards, runOwn } from "./own-operations.ts";
import { refuseFirst } from "./refuse-first.ts";

export interface IdentityAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface IdentityParts {
  readonly cognito: Cognito;
  readonly challenges: Challenges;
  /** ARNs of the functions that word mails, by pool. */
  readonly triggers: Map<string, string>;
  readonly publicKey: JsonWebKey;
}

/** One request to the user pools: the key set that verifies tokens, an operation of Cognito's API, or a pool to be made. */
export async function answerIdentity(parts: IdentityParts, request: IncomingMessage): Promise<IdentityAnswer> {
  const { cognito, challenges, triggers, publicKey } = parts;
  if (request.method === "GET" && request.url?.endsWith("/.well-known/jwks.json")) return { status: 200, body: { keys: [publicKey] } };
  const [service, operation = ""] = String(request.headers["x-amz-target"] ?? "").split(".");
  try {
    const input: unknown = JSON.parse((await readBody(request, 1024 * 1024))?.toString("utf8") || "{}");
    if (service === "Local") return { status: 200, body: await manage(cognito, triggers, operation, input) };
    await refuseFirst(cognito, challenges, operation, input);
    const body = (await runOwn(cognito, operation, input)) ?? (await cognito.run(operation, input)) ?? {};
    await afterwards(cognito, operation, input);
    challenges.remember(body);
    return { status: 200, body };
  } catch (error) {
    return refusal(operation, error);
  }
}

/** What the engine says about a wrong password and about unknown users. */
const HIDDEN = new Set(
  [new InvalidPasswordError(), new UserNotFoundError(), new NotAuthorizedError()].map((error) => `${error.code}: ${error.message}`),
);

/** With "prevent user existence errors" Cognito tells of a wrong code where the engine tells of an unknown person. */
const theirName = (operation: string, { code }: CognitoError): string =>
  operation === "ConfirmForgotPassword" && code === "UserNotFoundException" ? "CodeMismatchException" : code;

/** Cognito's names: a wrong password and an unknown user are told apart to nobody. */
function refusal(operation: string, error: unknown): IdentityAnswer {
  if (error instanceof UnsupportedError)
    return {
      status: 400,
      body: { __type: "InvalidParameterException", message: `The embedded user pool cannot do this: ${error.message}` },
    };
  if (error instanceof CognitoError) {
    const hidden = (operation.endsWith("InitiateAuth") || operation === "ChangePassword") && HIDDEN.has(`${error.code}: ${error.message}`);
    if (hidden) return { status: 400, body: { __type: "NotAuthorizedException", message: "Incorrect username or password." } };
    return { status: 400, body: { __type: theirName(operation, error), message: error.message } };
  }
  if (error instanceof z.ZodError || error instanceof SyntaxError)
    return { status: 400, body: { __type: "InvalidParameterException", message: error.message } };
  return { status: 500, body: { __type: "InternalErrorException", message: String(error) } };
}

/** Signs a person in at the user pool. No password, hash or key is ours. */
import {
  type AuthenticationResultType,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { Refusal } from "../../core/errors.ts";
import type { PoolAccess } from "./pool-access.ts";
import { refuse } from "./refuse.ts";
import { readHandle, writeHandle } from "./second-factor-handle.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** What an invited person wants to sign in with from now on. */
  readonly newPassword?: string;
}

export interface Tokens {
  /** Says who it is, and opens nothing at the user pool itself, which makes it fit for a cookie. */
  readonly id: string;
  /** Opens one's own record at the user pool: it leaves neither this folder nor the request. */
  readonly access: string;
}

export type SignInStep =
  | { readonly kind: "signed-in"; readonly token: string }
  /** The password was right; the handle is for the next step, good for three minutes. */
  | { readonly kind: "second-factor"; readonly handle: string };

/**
 * The first step of signing in.
 * @throws Refusal "wrong-credentials" (alike for people who are unknown, not confirmed or shut out), "new-password-required",
 * "password-refused"
 */
export async function signIn(pool: PoolAccess, credentials: Credentials): Promise<SignInStep> {
  const answer = await initiate(pool, credentials.email, credentials.password);
  switch (answer.ChallengeName) {
    case undefined:
      return { kind: "signed-in", token: tokensOf(answer.AuthenticationResult).id };
    case "NEW_PASSWORD_REQUIRED":
      return { kind: "signed-in", token: await choosePassword(pool, credentials, answer) };
    case "SOFTWARE_TOKEN_MFA":
      return { kind: "second-factor", handle: handleOf(answer, credentials.email) };
    default:
      throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  }
}

/**
 * The second step.
 * @throws Refusal "code-refused", or "sign-in-expired" when it is too late for one
 */
export async function answerSecondFactor(pool: PoolAccess, given: { readonly handle: string; readonly code: string }): Promise<Tokens> {
  const known = readHandle(given.handle);
  if (known === undefined) throw new Refusal("sign-in-expired");
  const answer = await pool.client
    .send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.clientId,
        ChallengeName: "SOFTWARE_TOKEN_MFA",
        ChallengeResponses: { USERNAME: known.username, SOFTWARE_TOKEN_MFA_CODE: given.code },
        Session: known.session,
      }),
    )
    .catch(refuse(SECOND_STEP));
  if (answer.ChallengeName !== undefined) throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  return tokensOf(answer.AuthenticationResult);
}

/**
 * That somebody who is signed in is who they say: the password once more, and the code where there is a second factor.
 * @param user their id in the pool
 * @throws Refusal "wrong-password", "code-required" or "code-refused"
 */
export async function prove(
  pool: PoolAccess,
  proof: { readonly user: string; readonly password: string; readonly code?: string },
): Promise<Tokens> {
  const { user, password, code } = proof;
  const answer = await initiate(pool, user, password).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === "wrong-credentials" ? new Refusal("wrong-password", { cause: error }) : error;
  });
  if (answer.ChallengeName === undefined) return tokensOf(answer.AuthenticationResult);
  if (answer.ChallengeName !== "SOFTWARE_TOKEN_MFA") throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  if (code === undefined) throw new Refusal("code-required");
  return answerSecondFactor(pool, { handle: handleOf(answer, user), code });
}

function initiate({ client, clientId }: PoolAccess, username: string, password: string): Promise<InitiateAuthCommandOutput> {
  const AuthParameters = { USERNAME: username, PASSWORD: password };
  return client
    .send(new InitiateAuthCommand({ ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters }))
    .catch(refuse(FIRST_STEP));
}

/** An invited person comes with the invitation's password, which is good only for choosing another. */
async function choosePassword(
  { client, clientId }: PoolAccess,
  { email, newPassword }: Credentials,
  { ChallengeParameters, Session }: InitiateAuthCommandOutput,
): Promise<string> {
  if (newPassword === undefined) throw new Refusal("new-password-required");
  const username = ChallengeParameters?.["USER_ID_FOR_SRP"] ?? email;
  const answer = await client
    .send(
      new RespondToAuthChallengeCommand({
        ClientId: clientId,
        ChallengeName: "NEW_PASSWORD_REQUIRED",
        ChallengeResponses: { USERNAME: username, NEW_PASSWORD: newPassword },
        Session,
      }),
    )
    .catch(refuse({ ...FIRST_STEP, InvalidPasswordException: "password-refused" }));
  if (answer.ChallengeName !== undefined) throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  return tokensOf(answer.AuthenticationResult).id;
}

function handleOf({ ChallengeParameters, Session }: InitiateAuthCommandOutput, username: string): string {
  if (Session === undefined) throw new Error("the user pool asked for a second factor without a session");
  return writeHandle({ username: ChallengeParameters?.["USER_ID_FOR_SRP"] ?? username, session: Session });
}

function tokensOf(result: AuthenticationResultType | undefined): Tokens {
  if (result?.IdToken === undefined || result.AccessToken === undefined) throw new Error("the user pool answered without tokens");
  return { id: result.IdToken, access: result.AccessToken };
}

/** Whoever must reset their password first is told so by nobody either: the way to do it stands beside the form. */
const FIRST_STEP = {
  NotAuthorizedException: "wrong-credentials",
  UserNotFoundException: "wrong-credentials",
  UserNotConfirmedException: "wrong-credentials",
  InvalidParameterException: "wrong-credentials",
  PasswordResetRequiredException: "wrong-credentials",
} as const;

const SECOND_STEP = {
  CodeMismatchException: "code-refused",
  ExpiredCodeException: "code-refused",
  NotAuthorizedException: "sign-in-expired",
  InvalidParameterException: "sign-in-expired",
  UserNotFoundException: "sign-in-expired",
} as const;

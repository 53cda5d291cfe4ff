/** A stranger becomes known to the user pool, once the address is proved to be theirs. */
import { AdminDeleteUserCommand, ConfirmSignUpCommand, SignUpCommand } from "@aws-sdk/client-cognito-identity-provider";
import { Refusal } from "../../core/errors.ts";
import { findPerson } from "./known-person.ts";
import type { PoolAccess } from "./pool-access.ts";
import { isCalled, refuse } from "./refuse.ts";
import { signIn } from "./sign-in.ts";
import { logUntold, writeToPerson } from "./write-to-person.ts";

export interface Stranger {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly language: "en" | "sw";
}

/**
 * Mails a code to the address. A known address gets no second sign-in: its owner is written to.
 * @throws Refusal "password-refused", "too-many-attempts"; never for what only a known or only an unknown address can bring about
 */
export async function signUp(pool: PoolAccess, stranger: Stranger): Promise<void> {
  if (await isNew(pool, stranger)) return;
  const known = await findPerson(pool, stranger.email);
  if (known === undefined) return;
  if (known.state !== "unconfirmed") return writeToPerson(pool, stranger.email, known, "sign-up");
  // Whoever signs up last has the password: else somebody could sign another's address up first, and wait for its owner to prove it.
  await pool.client.send(new AdminDeleteUserCommand({ UserPoolId: pool.userPoolId, Username: known.user })).catch(logOf(pool));
  await isNew(pool, stranger);
}

async function isNew(pool: PoolAccess, { email, password, name, language }: Stranger): Promise<boolean> {
  const attributes = { email, name, locale: language };
  try {
    await pool.client.send(
      new SignUpCommand({
        ClientId: pool.clientId,
        Username: email,
        Password: password,
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
  } catch (error) {
    if (isCalled(error, "UsernameExistsException", "AliasExistsException")) return false;
    // The person is known by now, though the mail did not leave; they may ask for another.
    if (isCalled(error, "CodeDeliveryFailureException")) logUntold(pool, error);
    else refuse({ InvalidPasswordException: "password-refused", NotAuthorizedException: "sign-up-closed" })(error);
  }
  return true;
}

const logOf = (pool: PoolAccess) => (error: unknown) => logUntold(pool, error);

/** Mails the code once more to whoever is waiting for one. */
export async function resendCode(pool: PoolAccess, email: string): Promise<void> {
  const known = await findPerson(pool, email);
  if (known?.state === "unconfirmed") await writeToPerson(pool, email, known, "sign-up");
}

export interface Confirmation {
  readonly email: string;
  readonly code: string;
  readonly password: string;
}

/**
 * The ID token of the person, whose address is proved by the code and whose sign-up it was by the password. Without the password
 * somebody's address could be proved for whoever else signed it up. Once more for somebody who is confirmed signs them in.
 * @throws Refusal "code-refused", alike for an unknown person, a wrong password and a wrong code
 */
export async function confirmSignUp(pool: PoolAccess, { email, code, password }: Confirmation): Promise<string> {
  const first = await step(pool, email, password);
  if (first !== "unconfirmed") return first;
  await pool.client
    .send(new ConfirmSignUpCommand({ ClientId: pool.clientId, Username: email, ConfirmationCode: code }))
    .catch(refuse(CODE_REFUSALS));
  const second = await step(pool, email, password);
  if (second === "unconfirmed") throw new Error("the user pool confirmed somebody who is not");
  return second;
}

async function step(pool: PoolAccess, email: string, password: string): Promise<string> {
  try {
    const signedIn = await signIn(pool, { email, password });
    if (signedIn.kind === "signed-in") return signedIn.token;
    throw new Refusal("code-refused");
  } catch (error) {
    // The user pool says so to who has the right password only.
    if (error instanceof Refusal && isCalled(error.cause, "UserNotConfirmedException")) return "unconfirmed";
    throw error instanceof Refusal && error.code !== "too-many-attempts" ? new Refusal("code-refused", { cause: error }) : error;
  }
}

/** Too many attempts at a code are told as a wrong code: nobody unknown can make them. */
export const CODE_REFUSALS = {
  CodeMismatchException: "code-refused",
  ExpiredCodeException: "code-refused",
  UserNotFoundException: "code-refused",
  UserNotConfirmedException: "code-refused",
  NotAuthorizedException: "code-refused",
  InvalidParameterException: "code-refused",
  LimitExceededException: "code-refused",
  TooManyFailedAttemptsException: "code-refused",
} as const;

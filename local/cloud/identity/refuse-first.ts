/** What Cognito refuses and the engine does not: passwords that are too simple, people who are shut out, strangers where nobody signs up. */
import { CodeMismatchError, CognitoError, NotAuthorizedError } from "cognito-local/lib/errors.js";
import type { UserPoolService } from "cognito-local/lib/services/index.js";
import type { User } from "cognito-local/lib/services/userPoolService.js";
import * as z from "zod";
import type { Challenges } from "./challenges.ts";
import type { Cognito } from "./create-cognito.ts";

const text = z.string();
const signIn = z.object({ ClientId: text, AuthParameters: z.object({ USERNAME: text, PASSWORD: text }).partial().default({}) });
const signUp = z.object({ ClientId: text, Password: text });
const forgot = z.object({ ClientId: text, Username: text });
const reset = z.object({ ClientId: text, Username: text, ConfirmationCode: text, Password: text });
const change = z.object({ AccessToken: text, ProposedPassword: text });
const respond = z.object({
  ClientId: text,
  Session: text,
  ChallengeResponses: z.object({ USERNAME: text, NEW_PASSWORD: text.optional() }),
});

export async function refuseFirst(cognito: Cognito, challenges: Challenges, operation: string, input: unknown): Promise<void> {
  switch (operation) {
    case "InitiateAuth":
      return refuseSignIn(cognito, signIn.parse(input));
    case "SignUp": {
      const { ClientId, Password } = signUp.parse(input);
      const pool = await cognito.pools.getUserPoolForClientId(cognito.context, ClientId);
      if (pool.options.AdminCreateUserConfig?.AllowAdminCreateUserOnly === true)
        throw new NotAuthorizedError("SignUp is not permitted for this user pool");
      return refuseSimple(pool, Password);
    }
    case "ForgotPassword": {
      const { ClientId, Username } = forgot.parse(input);
      return refuseReset(await find(cognito, ClientId, Username));
    }
    case "ConfirmForgotPassword": {
      const { ClientId, Username, Password } = reset.parse(input);
      refuseSimple(await cognito.pools.getUserPoolForClientId(cognito.context, ClientId), Password);
      const user = await find(cognito, ClientId, Username);
      if (user?.ConfirmationCode === undefined) throw new CodeMismatchError();
      return undefined;
    }
    case "ChangePassword":
      return refuseSimple(await cognito.poolOfToken(change.parse(input).AccessToken), change.parse(input).ProposedPassword);
    case "RespondToAuthChallenge": {
      const { ClientId, Session, ChallengeResponses } = respond.parse(input);
      challenges.refuseUnknown(Session, ChallengeResponses.USERNAME);
      if (ChallengeResponses.NEW_PASSWORD !== undefined)
        refuseSimple(await cognito.pools.getUserPoolForClientId(cognito.context, ClientId), ChallengeResponses.NEW_PASSWORD);
      return undefined;
    }
    default:
      return undefined;
  }
}

const find = async ({ pools, context }: Cognito, client: string, username: string): Promise<User | null> =>
  (await pools.getUserPoolForClientId(context, client)).getUserByUsername(context, username);

/** The engine lets a disabled user in, and one who is to choose a password without looking at the first. */
async function refuseSignIn(cognito: Cognito, { ClientId, AuthParameters }: z.infer<typeof signIn>): Promise<void> {
  const user = AuthParameters.USERNAME === undefined ? null : await find(cognito, ClientId, AuthParameters.USERNAME);
  if (user?.Enabled === false) throw new NotAuthorizedError("User is disabled.");
  if (user?.UserStatus === "FORCE_CHANGE_PASSWORD" && user.Password !== AuthParameters.PASSWORD)
    throw new NotAuthorizedError("Incorrect username or password.");
}

/** Developer guide, ForgotPassword: only who is confirmed, with a verified address, can be sent a code. */
function refuseReset(user: User | null): void {
  if (user?.UserStatus === "FORCE_CHANGE_PASSWORD") throw new NotAuthorizedError("User password cannot be reset in the current state.");
  if (user?.UserStatus === "UNCONFIRMED")
    throw new CognitoError("InvalidParameterException", "Cannot reset password for the user as there is no registered/verified email.");
}

function refuseSimple({ options }: UserPoolService, password: string): void {
  const policy = options.Policies?.PasswordPolicy;
  if (policy === undefined) return;
  const fits =
    password.length >= (policy.MinimumLength ?? 8) &&
    (policy.RequireNumbers !== true || /\d/.test(password)) &&
    (policy.RequireLowercase !== true || /[a-z]/.test(password)) &&
    (policy.RequireUppercase !== true || /[A-Z]/.test(password)) &&
    (policy.RequireSymbols !== true || /[^\w\s]/.test(password));
  if (!fits) throw new CognitoError("InvalidPasswordException", "Password did not conform with policy.");
}

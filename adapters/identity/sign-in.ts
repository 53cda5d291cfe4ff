/** Signs a person in at the user pool. No password, hash or key is ours. */
import {
  type AuthenticationResultType,
  InitiateAuthCommand,
  type InitiateAuthCommandOutput,
  RespondToAuthChallengeCommand,
  type CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider";
import { Refusal, type ErrorCode } from "../../core/errors.ts";

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** What an invited person wants to sign in with from now on. */
  readonly newPassword?: string;
}

/**
 * The person's ID token. It opens nothing at the user pool itself, which makes it fit for a cookie.
 * @throws Refusal "wrong-credentials" (alike for unknown people), or what else keeps the person out
 */
export async function signIn(client: CognitoIdentityProviderClient, clientId: string, credentials: Credentials): Promise<string> {
  const { email, password } = credentials;
  const request = { ClientId: clientId, AuthFlow: "USER_PASSWORD_AUTH", AuthParameters: { USERNAME: email, PASSWORD: password } } as const;
  const answer = await client.send(new InitiateAuthCommand(request)).catch(refuse);
  if (answer.ChallengeName === undefined) return idToken(answer.AuthenticationResult);
  if (answer.ChallengeName !== "NEW_PASSWORD_REQUIRED") throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  return choosePassword(client, clientId, credentials, answer);
}

/** An invited person comes with the invitation's password, which is good only for choosing another. */
async function choosePassword(
  client: CognitoIdentityProviderClient,
  clientId: string,
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
    .catch(refuse);
  if (answer.ChallengeName !== undefined) throw new Refusal("sign-in-step-unknown", { cause: answer.ChallengeName });
  return idToken(answer.AuthenticationResult);
}

function idToken(result: AuthenticationResultType | undefined): string {
  if (result?.IdToken === undefined) throw new Error("the user pool answered without a token");
  return result.IdToken;
}

const REFUSALS: ReadonlyMap<string, ErrorCode> = new Map([
  ["NotAuthorizedException", "wrong-credentials"],
  ["UserNotFoundException", "wrong-credentials"],
  ["UserNotConfirmedException", "wrong-credentials"],
  ["InvalidParameterException", "wrong-credentials"],
  ["InvalidPasswordException", "password-refused"],
  ["PasswordResetRequiredException", "password-reset-required"],
  ["TooManyRequestsException", "too-many-attempts"],
  ["LimitExceededException", "too-many-attempts"],
]);

function refuse(cause: unknown): never {
  const code = cause instanceof Error ? REFUSALS.get(cause.name) : undefined;
  throw code === undefined ? cause : new Refusal(code, { cause });
}

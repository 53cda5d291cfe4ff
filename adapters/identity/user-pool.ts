/** Who may sign in, and how: everything that is asked of the user pool. */
import { AdminDeleteUserCommand, CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { hasSignedIn, invite, inviteAgain, type Invitee } from "./invite.ts";
import { changePassword, requestReset, resetPassword } from "./passwords.ts";
import type { PoolAccess } from "./pool-access.ts";
import { isCalled } from "./refuse.ts";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, hasSecondFactor } from "./second-factor.ts";
import { answerSecondFactor, prove, signIn } from "./sign-in.ts";
import { confirmSignUp, resendCode, signUp } from "./sign-up.ts";
import { createTokenVerifier } from "./verify-token.ts";

export interface UserPoolSettings {
  readonly userPoolId: string;
  readonly clientId: string;
  /** Where the user pool is reached when not at AWS. */
  readonly endpoint?: string;
  readonly log: PoolAccess["log"];
}

export type UserPool = ReturnType<typeof createUserPool>;

type Asked<Of extends (pool: PoolAccess, asked: never) => unknown> = Parameters<Of>[1];

/** Each is described where it is done. */
export function createUserPool(settings: UserPoolSettings) {
  const pool: PoolAccess = { client: new CognitoIdentityProviderClient(), ...settings };
  return {
    verify: createTokenVerifier(settings),
    signIn: (asked: Asked<typeof signIn>) => signIn(pool, asked),
    answerSecondFactor: async (asked: Asked<typeof answerSecondFactor>) => (await answerSecondFactor(pool, asked)).id,
    invite: (invitee: Invitee) => invite(pool.client, pool.userPoolId, invitee),
    inviteAgain: (invitee: Invitee) => inviteAgain(pool.client, pool.userPoolId, invitee),
    /** False as long as somebody has not taken up their invitation. */
    hasSignedIn: (email: string) => hasSignedIn(pool.client, pool.userPoolId, email),
    signUp: (asked: Asked<typeof signUp>) => signUp(pool, asked),
    resendCode: (email: string) => resendCode(pool, email),
    confirmSignUp: (asked: Asked<typeof confirmSignUp>) => confirmSignUp(pool, asked),
    requestReset: (email: string) => requestReset(pool, email),
    resetPassword: (asked: Asked<typeof resetPassword>) => resetPassword(pool, asked),
    changePassword: (asked: Asked<typeof changePassword>) => changePassword(pool, asked),
    hasSecondFactor: (user: string) => hasSecondFactor(pool, user),
    beginSecondFactor: (asked: Asked<typeof beginSecondFactor>) => beginSecondFactor(pool, asked),
    confirmSecondFactor: (asked: Asked<typeof confirmSecondFactor>) => confirmSecondFactor(pool, asked),
    endSecondFactor: (asked: Asked<typeof endSecondFactor>) => endSecondFactor(pool, asked),
    prove: async (asked: Asked<typeof prove>) => void (await prove(pool, asked)),
    remove: (user: string) => remove(pool, user),
  };
}

/** Once more for somebody who is gone is no error. */
async function remove({ client, userPoolId }: PoolAccess, user: string): Promise<void> {
  await client.send(new AdminDeleteUserCommand({ UserPoolId: userPoolId, Username: user })).catch((error: unknown) => {
    if (!isCalled(error, "UserNotFoundException")) throw error;
  });
}

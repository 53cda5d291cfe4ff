/** A new password: for who has forgotten the old one, and for who knows it. */
import { ChangePasswordCommand, ConfirmForgotPasswordCommand } from "@aws-sdk/client-cognito-identity-provider";
import { findPerson } from "./known-person.ts";
import type { PoolAccess } from "./pool-access.ts";
import { refuse } from "./refuse.ts";
import { prove } from "./sign-in.ts";
import { CODE_REFUSALS } from "./sign-up.ts";
import { writeToPerson } from "./write-to-person.ts";

/** Mails a code to the address, when somebody known has it. */
export async function requestReset(pool: PoolAccess, email: string): Promise<void> {
  const known = await findPerson(pool, email);
  if (known !== undefined) await writeToPerson(pool, email, known, "reset");
}

/**
 * Sets the password that was forgotten; the person's id.
 * @throws Refusal "code-refused", alike for an unknown person and a wrong code, or "password-refused"
 */
export async function resetPassword(
  pool: PoolAccess,
  { email, code, newPassword }: { readonly email: string; readonly code: string; readonly newPassword: string },
): Promise<string> {
  await pool.client
    .send(new ConfirmForgotPasswordCommand({ ClientId: pool.clientId, Username: email, ConfirmationCode: code, Password: newPassword }))
    .catch(refuse({ ...CODE_REFUSALS, InvalidPasswordException: "password-refused" }));
  const known = await findPerson(pool, email);
  if (known === undefined) throw new Error("the user pool set the password of somebody who is not there");
  return known.user;
}

/**
 * Changes the password of somebody who knows it; a fresh ID token.
 * @throws Refusal as `prove`, or "password-refused"
 */
export async function changePassword(
  pool: PoolAccess,
  change: { readonly user: string; readonly password: string; readonly code?: string; readonly newPassword: string },
): Promise<string> {
  const tokens = await prove(pool, change);
  await pool.client
    .send(
      new ChangePasswordCommand({ AccessToken: tokens.access, PreviousPassword: change.password, ProposedPassword: change.newPassword }),
    )
    .catch(refuse({ InvalidPasswordException: "password-refused", LimitExceededException: "too-many-attempts" }));
  return tokens.id;
}

/** The second factor: codes by time (TOTP, RFC 6238) from an authenticator. The user pool makes the secret and checks the codes. */
import {
  AssociateSoftwareTokenCommand,
  SetUserMFAPreferenceCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { Refusal } from "../../core/errors.ts";
import { findPerson } from "./known-person.ts";
import type { PoolAccess } from "./pool-access.ts";
import { refuse } from "./refuse.ts";
import { prove } from "./sign-in.ts";

interface Proof {
  readonly user: string;
  readonly password: string;
}

export async function hasSecondFactor(pool: PoolAccess, user: string): Promise<boolean> {
  return (await findPerson(pool, user))?.hasSecondFactor ?? false;
}

/**
 * A new secret, in base32; nothing is asked for before it is confirmed.
 * @throws Refusal "second-factor-on", or as `prove`
 */
export async function beginSecondFactor(pool: PoolAccess, proof: Proof): Promise<string> {
  const { access } = await proveWithout(pool, proof);
  const { SecretCode } = await pool.client.send(new AssociateSoftwareTokenCommand({ AccessToken: access }));
  if (SecretCode === undefined) throw new Error("the user pool made no secret");
  return SecretCode;
}

/** From now on signing in asks for a code. @throws Refusal "code-refused", "second-factor-on", or as `prove` */
export async function confirmSecondFactor(pool: PoolAccess, proof: Proof & { readonly code: string }): Promise<void> {
  const { access } = await proveWithout(pool, proof);
  const { Status } = await pool.client
    .send(new VerifySoftwareTokenCommand({ AccessToken: access, UserCode: proof.code }))
    .catch(refuse({ ...WRONG_CODE, InvalidParameterException: "code-refused", SoftwareTokenMFANotFoundException: "code-refused" }));
  if (Status !== "SUCCESS") throw new Refusal("code-refused");
  await prefer(pool, access, true);
}

/** @throws Refusal "second-factor-off", "code-refused", or as `prove` */
export async function endSecondFactor(pool: PoolAccess, proof: Proof & { readonly code: string }): Promise<void> {
  if (!(await hasSecondFactor(pool, proof.user))) throw new Refusal("second-factor-off");
  await prefer(pool, (await prove(pool, proof)).access, false);
}

/** Who has a second factor would be asked for its code. */
async function proveWithout(pool: PoolAccess, { user, password }: Proof): Promise<{ readonly access: string }> {
  return prove(pool, { user, password }).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === "code-required" ? new Refusal("second-factor-on", { cause: error }) : error;
  });
}

async function prefer({ client }: PoolAccess, access: string, on: boolean): Promise<void> {
  const SoftwareTokenMfaSettings = { Enabled: on, PreferredMfa: on };
  await client.send(new SetUserMFAPreferenceCommand({ AccessToken: access, SoftwareTokenMfaSettings }));
}

const WRONG_CODE = { CodeMismatchException: "code-refused", EnableSoftwareTokenMFAException: "code-refused" } as const;

/**
 * The mails that concern a person's sign-in; the user pool sends them. Whoever asked is told nothing of them: neither that somebody is
 * known, nor that a mail could not be sent, which only a known person's can.
 */
import { AdminCreateUserCommand, ForgotPasswordCommand, ResendConfirmationCodeCommand } from "@aws-sdk/client-cognito-identity-provider";
import type { KnownPerson } from "./known-person.ts";
import type { PoolAccess } from "./pool-access.ts";

/** Why the person is written to; it travels to where the mail is worded (functions/account/mails). */
export type Occasion = "sign-up" | "reset";

/**
 * Helps a known person in, as they stand: a code to prove the address, the invitation once more, or a code for a new password. Somebody
 * who signs up again is told that they have a sign-in already.
 */
export async function writeToPerson(pool: PoolAccess, email: string, { state }: KnownPerson, occasion: Occasion): Promise<void> {
  const { client, clientId, userPoolId } = pool;
  const ClientMetadata = { occasion };
  const send = async () => {
    switch (state) {
      case "unconfirmed":
        return client.send(new ResendConfirmationCodeCommand({ ClientId: clientId, Username: email, ClientMetadata }));
      case "invited":
        return client.send(
          new AdminCreateUserCommand({
            UserPoolId: userPoolId,
            Username: email,
            MessageAction: "RESEND",
            DesiredDeliveryMediums: ["EMAIL"],
          }),
        );
      case "active":
        return client.send(new ForgotPasswordCommand({ ClientId: clientId, Username: email, ClientMetadata }));
      default:
        throw new Error(`no such state: ${String(state satisfies never)}`);
    }
  };
  await send().catch((error: unknown) => logUntold(pool, error));
}

/** For trouble that would tell whoever asked that somebody is known. */
export function logUntold({ log }: PoolAccess, error: unknown): void {
  log({ at: "account", trouble: "sign-in mail", error: error instanceof Error ? error.name : "unknown" });
}

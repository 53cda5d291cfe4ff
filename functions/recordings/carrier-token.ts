/** The token that opens an account's REST interface, out of the secret that also signs its webhooks. */
import * as z from "zod/mini";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";

const secretSchema = z.object({ accounts: z.record(z.string(), z.object({ authTokens: z.array(z.string()) })) });

/**
 * @param secret the secret's current text
 * @returns the account's primary token
 * @throws CarrierError "auth" when the secret has none, or cannot be read: people must repair both
 */
export function carrierToken(secret: string, account: string): string {
  const accounts = new Map(Object.entries(readSecret(secret).accounts));
  const token = accounts.get(account)?.authTokens[0];
  if (token === undefined || token === "") throw new CarrierError("auth", "the carrier secret has no token for this account");
  return token;
}

/** The cause is left out: it could quote the secret. */
function readSecret(secret: string): z.infer<typeof secretSchema> {
  try {
    return secretSchema.parse(JSON.parse(secret));
  } catch {
    throw new CarrierError("auth", "the carrier secret is not of the form that the README shows");
  }
}

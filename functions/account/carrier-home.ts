/** The carrier account in which new offices get their numbers, and the papers that it has for countries that want some. */
import * as z from "zod/mini";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";

const secretSchema = z.object({
  accounts: z.record(z.string(), z.object({})),
  /** Which of the accounts; the first when it is not said. */
  newOffices: z.exactOptional(z.string()),
  /** Regulatory bundles at the carrier, by country: the provider handed in papers for them. */
  bundles: z.exactOptional(z.record(z.string(), z.string())),
});

export interface CarrierHome {
  readonly account: string;
  readonly bundles: Readonly<Record<string, string>>;
}

/** @param secret the carrier secret's current text @throws CarrierError "auth" when it names no account */
export function carrierHome(secret: string): CarrierHome {
  const { accounts, newOffices, bundles = {} } = read(secret);
  const account = newOffices ?? Object.keys(accounts)[0];
  if (account === undefined || !Object.hasOwn(accounts, account)) throw new CarrierError("auth", "the carrier secret names no account");
  return { account, bundles };
}

/** The cause is left out: it could quote the secret. */
function read(secret: string): z.infer<typeof secretSchema> {
  try {
    return secretSchema.parse(JSON.parse(secret));
  } catch {
    throw new CarrierError("auth", "the carrier secret is not of the form that the README shows");
  }
}

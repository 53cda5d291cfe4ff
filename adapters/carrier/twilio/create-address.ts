/** Tells the carrier who uses a number and where they are, as some countries want (Twilio, Addresses resource). */
import type { Holder } from "../../../core/numbers/offer.ts";
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

/**
 * @returns the carrier's id of the address; undefined when it does not take it as one. A repeat makes a second one, which harms nobody.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function createAddress(access: RestAccess, account: string, holder: Holder): Promise<string | undefined> {
  const { name, street, city, region, postalCode, country } = holder;
  try {
    const { sid } = await askRest(access, account, (client) =>
      client.addresses.create({ customerName: name, street, city, region, postalCode, isoCountry: country, autoCorrectAddress: false }),
    );
    return sid;
  } catch (error) {
    if (error instanceof CarrierError && isRefused(error)) return undefined;
    throw error;
  }
}

const isRefused = ({ cause }: CarrierError): boolean => cause instanceof Error && "status" in cause && cause.status === 400;

/** Gives a number back at the carrier. It cannot be had again for months. */
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

/** A number that the account does not own (any more) is done. @throws CarrierError "auth" or "unavailable" */
export async function releaseNumber(access: RestAccess, account: string, number: string): Promise<void> {
  await askRest(access, account, async (client) => {
    const found = await client.incomingPhoneNumbers.list({ phoneNumber: number, limit: 50 });
    const owned = found.find(({ phoneNumber }) => phoneNumber === number);
    if (owned !== undefined) await client.incomingPhoneNumbers(owned.sid).remove();
  });
}

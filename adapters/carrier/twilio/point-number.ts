/** Points a number at us: where the carrier asks what to do with a call, and where it looks when we do not answer. */
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface NumberAddresses {
  readonly incoming: string;
  readonly status: string;
  readonly fallback: string;
}

/** As the carrier's API names them. */
export const webhooksAt = ({ incoming, fallback, status }: NumberAddresses) => ({
  voiceUrl: incoming,
  voiceMethod: "POST",
  voiceFallbackUrl: fallback,
  voiceFallbackMethod: "GET",
  statusCallback: status,
  statusCallbackMethod: "POST",
});

/**
 * Doing it again changes nothing.
 * @throws CarrierError "gone" when the account does not own the number, "auth" or "unavailable"
 */
export async function pointNumber(access: RestAccess, account: string, number: string, addresses: NumberAddresses): Promise<void> {
  const isOwned = await askRest(access, account, async (client) => {
    // The carrier's filter also finds numbers that only contain this one.
    const found = await client.incomingPhoneNumbers.list({ phoneNumber: number, limit: 50 });
    const owned = found.find(({ phoneNumber }) => phoneNumber === number);
    if (owned === undefined) return false;
    // Not owned.update(): a listed number does not know its own id in this client (twilio 6.2.0).
    await client.incomingPhoneNumbers(owned.sid).update(webhooksAt(addresses));
    return true;
  });
  if (!isOwned) throw new CarrierError("gone", "the account does not own the number");
}

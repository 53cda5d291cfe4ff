/** The domain at the carrier in which an office's desk phones register (Twilio, SIP Domain resource). */
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface SipDomain {
  /** `<office>-<suffix>.sip.twilio.com`. */
  readonly name: string;
  /** Where its calls go. */
  readonly incoming: string;
  readonly status: string;
}

/**
 * Doing it again changes nothing.
 * @throws CarrierError "gone" when the name belongs to another account, "auth" or "unavailable"
 */
export async function ensureSipDomain(access: RestAccess, account: string, { name, incoming, status }: SipDomain): Promise<void> {
  try {
    await askRest(access, account, (client) =>
      client.sip.domains.create({
        domainName: name,
        friendlyName: name.slice(0, 64),
        voiceUrl: incoming,
        voiceMethod: "POST",
        voiceStatusCallbackUrl: status,
        voiceStatusCallbackMethod: "POST",
        sipRegistration: true,
      }),
    );
  } catch (error) {
    if (!(error instanceof CarrierError && isTaken(error))) throw error;
    const own = await askRest(access, account, (client) => client.sip.domains.list({ limit: 1000 }));
    if (!own.some(({ domainName }) => domainName === name)) throw new CarrierError("gone", "the SIP domain is another account's");
  }
}

/** 21232: the name is taken, perhaps by ourselves. */
const isTaken = ({ cause }: CarrierError): boolean => cause instanceof Error && "code" in cause && cause.code === 21_232;

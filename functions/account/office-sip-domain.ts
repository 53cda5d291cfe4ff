/** The office's own SIP domain at the carrier. Whoever fails to make it says so; publishing again, and beginning again, repeat it. */
import { createHash } from "node:crypto";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import { ensureSipDomain } from "../../adapters/carrier/twilio/sip-domain.ts";
import { noteSipDomain, readTenant } from "../../adapters/dynamodb/tenants.ts";
import type { AccountServices } from "./services.ts";

type SipServices = Pick<AccountServices, "table" | "carrier" | "publicBaseUrl" | "log">;

/** A warning when the domain could not be made. */
export async function ensureOfficeSipDomain(services: SipServices, tenant: string): Promise<string[]> {
  const { table, carrier, publicBaseUrl, log } = services;
  const profile = await readTenant(table, tenant);
  if (profile === undefined || profile.sipDomain !== undefined) return [];
  const name = `${tenant}-${suffix(profile.account, tenant)}.sip.twilio.com`;
  try {
    const addresses = { incoming: `${publicBaseUrl}/voice/incoming`, status: `${publicBaseUrl}/voice/status` };
    await ensureSipDomain(carrier, profile.account, { name, ...addresses });
    await noteSipDomain(table, tenant, name);
    return [];
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    log({ at: "account", trouble: "no SIP domain", reason: error.trouble });
    return ["The carrier did not make a domain for desk phones. Publishing again repeats it; all else works."];
  }
}

/** Names are unique over all customers of the carrier: the same office gets the same one at each attempt, others don't. */
const suffix = (account: string, tenant: string): string => createHash("sha256").update(`${account}\n${tenant}`).digest("hex").slice(0, 8);

/** What the carrier sells: the countries, the kinds of numbers in one, and the search (Twilio, AvailablePhoneNumber resources). */
import type { NumberKind, NumberSearch, Offer, Papers } from "../../../core/numbers/offer.ts";
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

/** ISO 3166 codes. @throws CarrierError "auth" or "unavailable" */
export async function listCountries(access: RestAccess, account: string): Promise<readonly string[]> {
  const found = await askRest(access, account, (client) => client.availablePhoneNumbers.list({ limit: 300, pageSize: 300 }));
  return found.map(({ countryCode }) => countryCode).filter((code) => /^[A-Z]{2}$/.test(code));
}

const KINDS: Readonly<Record<string, NumberKind>> = { local: "local", mobile: "mobile", toll_free: "toll-free", national: "national" };

/** The kinds that are sold in a country; none when nothing is. @throws CarrierError "auth" or "unavailable" */
export async function kindsOfNumbers(access: RestAccess, account: string, country: string): Promise<readonly NumberKind[]> {
  try {
    const { subresourceUris } = await askRest(access, account, (client) => client.availablePhoneNumbers(country).fetch());
    return Object.keys(subresourceUris).flatMap((name) => KINDS[name] ?? []);
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return [];
    throw error;
  }
}

const MOST = 20;

/**
 * Numbers that fit and take calls, at most twenty; none where the kind is not sold.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function searchNumbers(access: RestAccess, account: string, search: NumberSearch): Promise<readonly Offer[]> {
  const { country, kind, near, digits } = search;
  const wanted = {
    voiceEnabled: true,
    limit: MOST,
    pageSize: MOST,
    ...(near === undefined ? {} : { inLocality: near }),
    ...(digits === undefined ? {} : { contains: digits }),
  };
  try {
    const found = await askRest(access, account, async (client) => {
      const shop = client.availablePhoneNumbers(country);
      switch (kind) {
        case "local":
          return shop.local.list(wanted);
        case "mobile":
          return shop.mobile.list(wanted);
        case "toll-free":
          return shop.tollFree.list(wanted);
        case "national":
          return shop.national.list(wanted);
        default:
          return kind satisfies never;
      }
    });
    return found.map(({ phoneNumber, locality, region, addressRequirements }) => ({
      number: phoneNumber,
      ...(isKnown(locality) ? { locality } : {}),
      ...(isKnown(region) ? { region } : {}),
      papers: papersOf(addressRequirements),
    }));
  } catch (error) {
    if (error instanceof CarrierError && (error.trouble === "gone" || isBadPattern(error))) return [];
    throw error;
  }
}

/** The carrier leaves empty what it does not know, whatever its types say. */
const isKnown = (text: unknown): text is string => typeof text === "string" && text !== "";

const papersOf = (text: string): Papers => (text === "any" || text === "local" || text === "foreign" ? text : "none");

/** 21421: what was searched for cannot be part of a number. */
const isBadPattern = ({ cause }: CarrierError): boolean => cause instanceof Error && "code" in cause && cause.code === 21_421;

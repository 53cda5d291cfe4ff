/** What the carrier itself asks for numbers a month (Twilio, Pricing API v1, which has a host of its own). */
import type { NumberKind } from "../../../core/numbers/offer.ts";
import { readAmount } from "../../../core/billing/decimal-amount.ts";
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface NumberPrices {
  /** ISO 4217. */
  readonly currency: string;
  /** Micros a month, by kind. */
  readonly monthly: ReadonlyMap<NumberKind, number>;
}

const KINDS: Readonly<Record<string, NumberKind>> = { local: "local", mobile: "mobile", "toll free": "toll-free", national: "national" };
const TWILIO = "https://api.twilio.com";

/** Undefined where the carrier has no price list. @throws CarrierError "auth" or "unavailable" */
export async function numberPrices(access: RestAccess, account: string, country: string): Promise<NumberPrices | undefined> {
  try {
    const found = await askRest(access, account, (client) => {
      if (access.apiUrl !== TWILIO) client.pricing.baseUrl = access.apiUrl;
      return client.pricing.v1.phoneNumbers.countries(country).fetch();
    });
    const monthly = found.phoneNumberPrices.flatMap((raw): [NumberKind, number][] => {
      const { kind, micros } = priceOf(raw);
      return kind === undefined || micros === undefined ? [] : [[kind, micros]];
    });
    return { currency: found.priceUnit.toUpperCase(), monthly: new Map(monthly) };
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return undefined;
    throw error;
  }
}

/** The client hands the list on as the carrier wrote it, whatever its types say (twilio 6.2.0). */
function priceOf(raw: object): { readonly kind: NumberKind | undefined; readonly micros: number | undefined } {
  const fields = new Map<string, unknown>(Object.entries(raw));
  const kind = fields.get("number_type") ?? fields.get("numberType");
  const price = fields.get("current_price") ?? fields.get("currentPrice");
  return { kind: KINDS[String(kind)], micros: readAmount(String(price)) };
}

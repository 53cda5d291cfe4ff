/** What numbers cost (Twilio, Pricing API v1): it answers beside the other resources, under a version of its own. */
import { COUNTRIES, isKind } from "../numbers/catalogue.ts";
import { notFound } from "./rest-error.ts";

const WORDS = { Local: "local", Mobile: "mobile", TollFree: "toll free" };

/** @param path parts of the address: v1, PhoneNumbers, Countries, KE */
export function numberPrices(path: readonly string[]): unknown {
  const [version, numbers, countries, code = "", ...rest] = path;
  const country = COUNTRIES[code];
  if (version !== "v1" || numbers !== "PhoneNumbers" || countries !== "Countries" || rest.length > 0 || country === undefined)
    throw notFound(path.join("/"));
  const prices = Object.entries(country.kinds).flatMap(([kind, { price }]) =>
    isKind(kind) ? [{ number_type: WORDS[kind], base_price: price, current_price: price }] : [],
  );
  return {
    country: country.name,
    iso_country: code,
    phone_number_prices: prices,
    price_unit: "USD",
    url: `/v1/PhoneNumbers/Countries/${code}`,
  };
}

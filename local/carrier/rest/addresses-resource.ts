/** Addresses that countries ask for when a number is bought: create, list, fetch, remove (Twilio, Addresses resource). */
import { newSid } from "../sid.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

export interface StoredAddress {
  readonly sid: string;
  readonly account: string;
  readonly country: string;
  readonly json: Readonly<Record<string, unknown>>;
}

export type AddressBook = Map<string, StoredAddress>;

export function addressesResource(book: AddressBook): Resource {
  return (request) => {
    const [first, sid, ...rest] = request.path;
    if (first !== "Addresses" || rest.length > 0) return undefined;
    if (sid === undefined) {
      if (request.method === "POST") return { status: 201, json: create(book, request).json };
      const own = [...book.values()].filter(({ account }) => account === request.account);
      return page(
        request,
        "addresses",
        own.map(({ json }) => json),
      );
    }
    const address = book.get(sid);
    if (address?.account !== request.account) throw notFound(sid);
    if (request.method === "DELETE") return { status: book.delete(sid) ? 204 : 404 };
    return { status: 200, json: address.json };
  };
}

const FIELDS = ["CustomerName", "Street", "City", "Region", "PostalCode", "IsoCountry"] as const;

function create(book: AddressBook, { account, form }: RestRequest): StoredAddress {
  const missing = FIELDS.find((field) => (form.get(field) ?? "").trim() === "");
  if (missing !== undefined) throw new RestError(400, 21_627, `${missing} is required`);
  const country = form.get("IsoCountry") ?? "";
  if (!/^[A-Z]{2}$/.test(country)) throw new RestError(400, 21_626, `${country} is no country`);
  const sid = newSid("AD");
  const json = {
    sid,
    account_sid: account,
    friendly_name: form.get("FriendlyName") ?? "",
    customer_name: form.get("CustomerName"),
    street: form.get("Street"),
    street_secondary: null,
    city: form.get("City"),
    region: form.get("Region"),
    postal_code: form.get("PostalCode"),
    iso_country: country,
    emergency_enabled: false,
    validated: false,
    verified: false,
    uri: `/2010-04-01/Accounts/${account}/Addresses/${sid}.json`,
  };
  const address = { sid, account, country, json };
  book.set(sid, address);
  return address;
}

/** Numbers for sale: the countries, their kinds, and the search within one (Twilio, AvailablePhoneNumber resources). */
import { COUNTRIES, isKind, onSale, type CountryOnSale, type NumberOnSale } from "../numbers/catalogue.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

export function onSaleResource(telephoneSwitch: TelephoneSwitch): Resource {
  return (request) => {
    const [first, code, kind, ...rest] = request.path;
    if (first !== "AvailablePhoneNumbers" || request.method !== "GET" || rest.length > 0) return undefined;
    const countries = Object.entries(COUNTRIES).map(([iso, country]) => countryJson(request.account, iso, country));
    if (code === undefined) return page(request, "countries", countries);
    const country = COUNTRIES[code];
    if (country === undefined) throw notFound(code);
    if (kind === undefined) return { status: 200, json: countryJson(request.account, code, country) };
    if (!isKind(kind) || country.kinds[kind] === undefined) throw notFound(kind);
    const fits = filterOf(request.query);
    const found = onSale(code, kind).filter((one) => !telephoneSwitch.numbers.has(one.number) && fits(one));
    const numbers = found.slice(0, sizeOf(request)).map((one) => asJson(one, country.kinds[kind]?.address ?? "none"));
    return { status: 200, json: { available_phone_numbers: numbers, uri: uriOf(request.account, code) } };
  };
}

const MOST = 30;
const sizeOf = ({ query }: RestRequest): number => Math.min(MOST, Number(query.get("PageSize") ?? MOST));

function filterOf(query: URLSearchParams): (one: NumberOnSale) => boolean {
  const contains = containing(query.get("Contains"));
  const locality = query.get("InLocality")?.toLowerCase();
  const region = query.get("InRegion")?.toLowerCase();
  const area = query.get("AreaCode");
  return (one) =>
    contains.test(one.number) &&
    (locality === undefined || one.locality.toLowerCase() === locality) &&
    (region === undefined || one.region.toLowerCase() === region) &&
    (area === null || one.number.slice(2).startsWith(area));
}

/** Digits, letters as on the keys, `*` for any one digit; at least two characters (error 21421). */
function containing(pattern: string | null): RegExp {
  if (pattern === null) return /^/;
  if (!/^[0-9A-Za-z*+$^]{2,16}$/.test(pattern)) throw new RestError(400, 21_421, `PhoneNumber pattern ${pattern} is invalid`);
  const keys = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];
  const digits = pattern
    .toUpperCase()
    .replaceAll(/[A-Z]/g, (letter) => String(keys.findIndex((group) => group.includes(letter)) + 2))
    .replaceAll("+", String.raw`\+`)
    .replaceAll("*", String.raw`\d`);
  return new RegExp(digits);
}

const uriOf = (account: string, country: string): string => `/2010-04-01/Accounts/${account}/AvailablePhoneNumbers/${country}`;

function countryJson(account: string, code: string, { name, kinds }: CountryOnSale) {
  const uri = uriOf(account, code);
  const words = { Local: "local", Mobile: "mobile", TollFree: "toll_free" };
  const subresources = Object.keys(kinds).flatMap((kind) => (isKind(kind) ? [[words[kind], `${uri}/${kind}.json`] as const] : []));
  return { country_code: code, country: name, uri: `${uri}.json`, beta: false, subresource_uris: Object.fromEntries(subresources) };
}

const asJson = ({ number, locality, region, country }: NumberOnSale, address: string) => ({
  phone_number: number,
  friendly_name: number,
  iso_country: country,
  locality: locality === "" ? null : locality,
  region: region === "" ? null : region,
  postal_code: null,
  lata: null,
  rate_center: null,
  latitude: null,
  longitude: null,
  address_requirements: address,
  beta: false,
  capabilities: { voice: true, SMS: true, MMS: false },
});

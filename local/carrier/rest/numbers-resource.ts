/** Numbers of the account: list, fetch, buy, change, release. */
import { createHash } from "node:crypto";
import type { OwnedNumber } from "../carrier-options.ts";
import { findOnSale } from "../numbers/catalogue.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import type { AddressBook, StoredAddress } from "./addresses-resource.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

export function numbersResource(telephoneSwitch: TelephoneSwitch, addresses: AddressBook): Resource {
  return (request) => {
    const [first, second] = request.path;
    if (first !== "IncomingPhoneNumbers") return undefined;
    if (second === undefined) return request.method === "POST" ? buy(telephoneSwitch, addresses, request) : list(telephoneSwitch, request);
    const owned = ownedBy(telephoneSwitch, request.account).find((number) => sidOf(number.number) === second);
    if (owned === undefined) throw notFound(second);
    if (request.method === "DELETE") return release(telephoneSwitch, owned.number);
    if (request.method === "POST") change(telephoneSwitch, { ...owned, ...settings(request.form) });
    return { status: 200, json: asJson(telephoneSwitch.numbers.get(owned.number) ?? owned) };
  };
}

function release(telephoneSwitch: TelephoneSwitch, number: string) {
  const status = telephoneSwitch.numbers.delete(number) ? 204 : 404;
  telephoneSwitch.keepNumbers();
  return { status };
}

function change(telephoneSwitch: TelephoneSwitch, number: OwnedNumber): void {
  telephoneSwitch.numbers.set(number.number, number);
  telephoneSwitch.keepNumbers();
}

const ownedBy = (telephoneSwitch: TelephoneSwitch, account: string): OwnedNumber[] =>
  [...telephoneSwitch.numbers.values()].filter((number) => number.account === account);

function list(telephoneSwitch: TelephoneSwitch, request: RestRequest) {
  const wanted = request.query.get("PhoneNumber")?.replaceAll(/[^\d+*]/g, "");
  const name = request.query.get("FriendlyName");
  const fits = ({ number, friendlyName }: OwnedNumber): boolean =>
    (wanted === undefined || number.includes(wanted.replace(/^\+?/, ""))) && (name === null || friendlyName === name);
  return page(request, "incoming_phone_numbers", ownedBy(telephoneSwitch, request.account).filter(fits).map(asJson));
}

/** Refused in the carrier's order: not for sale, then papers that are missing, then papers that do not fit. */
function buy(telephoneSwitch: TelephoneSwitch, addresses: AddressBook, { account, form }: RestRequest) {
  const number = form.get("PhoneNumber") ?? "";
  const sold = telephoneSwitch.numbers.has(number) ? undefined : findOnSale(number);
  if (sold === undefined) throw new RestError(400, 21_422, `${number} is not available.`);
  if (sold.bundle === true && !/^BU[0-9a-f]{32}$/.test(form.get("BundleSid") ?? ""))
    throw new RestError(
      400,
      21_649,
      "To purchase or transfer this number you must provide a bundle compliant with the rules for the country.",
    );
  if (sold.bundle !== true) refusePapers(sold, addresses.get(form.get("AddressSid") ?? ""), account);
  const bought = { number, account, ...settings(form) };
  telephoneSwitch.numbers.set(number, bought);
  telephoneSwitch.keepNumbers();
  return { status: 201, json: asJson(bought) };
}

function refusePapers(
  { address, country }: Pick<NonNullable<ReturnType<typeof findOnSale>>, "address" | "country">,
  given: StoredAddress | undefined,
  account: string,
): void {
  if (address === "none") return;
  if (given?.account !== account)
    throw new RestError(400, 21_631, "Phone Number Requires an Address but the 'AddressSid' parameter was empty.");
  if (address === "local" && given.country !== country) throw new RestError(400, 21_615, "Phone Number Requires a Local Address.");
  if (address === "foreign" && given.country === country) throw new RestError(400, 21_632, "Phone Number Requires a Foreign Address.");
}

type Setting = Exclude<keyof OwnedNumber, "number" | "account" | "callerNameLookup">;
const SETTINGS: Readonly<Record<string, Setting>> = {
  FriendlyName: "friendlyName",
  VoiceUrl: "voiceUrl",
  VoiceMethod: "voiceMethod",
  VoiceFallbackUrl: "voiceFallbackUrl",
  VoiceFallbackMethod: "voiceFallbackMethod",
  StatusCallback: "statusCallback",
  StatusCallbackMethod: "statusCallbackMethod",
};

function settings(form: URLSearchParams): Partial<OwnedNumber> {
  const given = Object.entries(SETTINGS).flatMap(([field, setting]) => {
    const value = form.get(field);
    return value === null ? [] : [[setting, setting.endsWith("Method") ? methodOf(value) : value] as const];
  });
  return Object.fromEntries(given);
}

const methodOf = (text: string): "GET" | "POST" => (text.toUpperCase() === "GET" ? "GET" : "POST");

/** The same number has the same id at every start. */
const sidOf = (number: string): string => `PN${createHash("md5").update(number).digest("hex")}`;

const asJson = (number: OwnedNumber) => ({
  sid: sidOf(number.number),
  account_sid: number.account,
  phone_number: number.number,
  friendly_name: number.friendlyName ?? number.number,
  voice_url: number.voiceUrl ?? "",
  voice_method: number.voiceMethod ?? "POST",
  voice_fallback_url: number.voiceFallbackUrl ?? "",
  voice_fallback_method: number.voiceFallbackMethod ?? "POST",
  status_callback: number.statusCallback ?? "",
  status_callback_method: number.statusCallbackMethod ?? "POST",
  voice_caller_id_lookup: number.callerNameLookup ?? false,
  capabilities: { voice: true, sms: true, mms: false, fax: false },
  address_requirements: "none",
  api_version: "2010-04-01",
  beta: false,
  origin: "twilio",
  status: "in-use",
  uri: `/2010-04-01/Accounts/${number.account}/IncomingPhoneNumbers/${sidOf(number.number)}.json`,
});

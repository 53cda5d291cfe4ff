/** Numbers: those of the account (list, fetch, buy, change, release) and those for sale. */
import { createHash } from "node:crypto";
import type { OwnedNumber } from "../carrier-options.ts";
import type { TelephoneSwitch } from "../telephone-switch.ts";
import { page } from "./page.ts";
import { notFound, RestError } from "./rest-error.ts";
import type { Resource, RestRequest } from "./rest.ts";

export function numbersResource(telephoneSwitch: TelephoneSwitch): Resource {
  return (request) => {
    const [first, second, third] = request.path;
    if (first === "AvailablePhoneNumbers" && second !== undefined && third !== undefined && request.method === "GET")
      return { status: 200, json: { available_phone_numbers: forSale(telephoneSwitch, second, third, request.query), uri: "" } };
    if (first !== "IncomingPhoneNumbers") return undefined;
    if (second === undefined) return request.method === "POST" ? buy(telephoneSwitch, request) : list(telephoneSwitch, request);
    const owned = ownedBy(telephoneSwitch, request.account).find((number) => sidOf(number.number) === second);
    if (owned === undefined) throw notFound(second);
    if (request.method === "DELETE") return { status: telephoneSwitch.numbers.delete(owned.number) ? 204 : 404 };
    if (request.method === "POST") telephoneSwitch.numbers.set(owned.number, { ...owned, ...settings(request.form) });
    return { status: 200, json: asJson(telephoneSwitch.numbers.get(owned.number) ?? owned) };
  };
}

const ownedBy = (telephoneSwitch: TelephoneSwitch, account: string): OwnedNumber[] =>
  [...telephoneSwitch.numbers.values()].filter((number) => number.account === account);

function list(telephoneSwitch: TelephoneSwitch, request: RestRequest) {
  const wanted = request.query.get("PhoneNumber")?.replaceAll(/[^\d+*]/g, "");
  const fits = ({ number }: OwnedNumber): boolean => wanted === undefined || number.includes(wanted.replace(/^\+?/, ""));
  return page(request, "incoming_phone_numbers", ownedBy(telephoneSwitch, request.account).filter(fits).map(asJson));
}

function buy(telephoneSwitch: TelephoneSwitch, { account, form }: RestRequest) {
  const number = form.get("PhoneNumber") ?? "";
  if (!/^\+[1-9]\d{6,14}$/.test(number) || telephoneSwitch.numbers.has(number))
    throw new RestError(400, 21_422, `${number} is not available.`);
  const bought = { number, account, ...settings(form) };
  telephoneSwitch.numbers.set(number, bought);
  return { status: 201, json: asJson(bought) };
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

/** Numbers that could be bought, the same each time: made from country and kind, without those that are taken. */
function forSale(telephoneSwitch: TelephoneSwitch, country: string, kind: string, query: URLSearchParams) {
  const prefix = PREFIXES[country];
  if (prefix === undefined) throw notFound(country);
  const area = query.get("AreaCode") ?? { Mobile: "7", TollFree: "800" }[kind] ?? "20";
  const contains = query.get("Contains")?.replaceAll(/\D/g, "") ?? "";
  return Array.from({ length: 200 }, (_, i) => `+${prefix}${area}${String(1_000_000 + i * 7919).slice(0, 7)}`)
    .filter((number) => number.includes(contains) && !telephoneSwitch.numbers.has(number))
    .slice(0, Number(query.get("PageSize") ?? 20))
    .map((number) => ({
      phone_number: number,
      friendly_name: number,
      iso_country: country,
      locality: null,
      region: null,
      postal_code: null,
      lata: null,
      rate_center: null,
      latitude: null,
      longitude: null,
      address_requirements: "none",
      beta: false,
      capabilities: { voice: true, SMS: true, MMS: false },
    }));
}

const PREFIXES: Readonly<Record<string, string>> = { KE: "254", TZ: "255", UG: "256", NL: "31", GB: "44", US: "1" };

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

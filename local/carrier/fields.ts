/** The fields of webhooks (telephony.md, 1.2 and 1.3). */
import type { Call } from "./call.ts";

export type Fields = Readonly<Record<string, string>>;

/** What every control webhook about a call carries. */
export function callFields(call: Call): Fields {
  return {
    CallSid: call.sid,
    AccountSid: call.account,
    From: call.from,
    To: call.to,
    Caller: call.from,
    Called: call.to,
    CallStatus: call.status,
    Direction: call.direction,
    ApiVersion: "2010-04-01",
    ...(call.parent === undefined ? {} : { ParentCallSid: call.parent.sid }),
    ...(call.callerName === undefined ? {} : { CallerName: call.callerName }),
    ...call.extraFields,
    ...geography(call),
  };
}

/** RFC 2822, in UTC, as carriers write it. */
export const rfc2822 = (at: number): string => new Date(at).toUTCString().replace("GMT", "+0000");

/** Keys are always there for a call between numbers, values often empty. */
function geography(call: Call): Fields {
  if (!isNumber(call.to) || !isNumber(call.from)) return {};
  const names = ["From", "To", "Caller", "Called"].flatMap((who) => ["City", "State", "Zip", "Country"].map((what) => who + what));
  return Object.fromEntries(
    names.map((name) => [
      name,
      name.endsWith("Country") ? country(name.startsWith("From") || name.startsWith("Caller") ? call.from : call.to) : "",
    ]),
  );
}

const isNumber = (address: string): boolean => /^\+?\d+$/.test(address);

const COUNTRIES: readonly (readonly [prefix: string, country: string])[] = [
  ["+254", "KE"],
  ["+255", "TZ"],
  ["+256", "UG"],
  ["+250", "RW"],
  ["+31", "NL"],
  ["+44", "GB"],
  ["+49", "DE"],
  ["+33", "FR"],
  ["+1", "US"],
];
const country = (number: string): string => COUNTRIES.find(([prefix]) => number.startsWith(prefix))?.[1] ?? "";

import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** A number as people read it: international and grouped; other addresses without what only machines need. */
export function showNumber(address: string): string {
  const number = address.startsWith("+") ? parsePhoneNumberFromString(address) : undefined;
  return number?.formatInternational() ?? address.replace(/^(client|sip):/, "");
}

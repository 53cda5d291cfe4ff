import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** What somebody typed, as the network wants it: 00 for +, and a leading 0 is a number of one's own country. */
export function toDial(typed: string, own: string | undefined): string {
  const text = typed.replaceAll(/[\s().-]/g, "");
  if (/^(client|sip):/.test(typed)) return typed.trim();
  if (/^00\d/.test(text)) return `+${text.slice(2)}`;
  if (!/^0\d{5,}$/.test(text) || own === undefined) return text;
  const country = parsePhoneNumberFromString(own)?.country;
  return (country === undefined ? undefined : parsePhoneNumberFromString(text, country)?.number) ?? text;
}

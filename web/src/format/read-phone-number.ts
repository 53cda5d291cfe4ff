/** A number as people of a country type it, in E.164; undefined for what is no number there or anywhere. */
import { parsePhoneNumberFromString, isSupportedCountry } from "libphonenumber-js/min";

/** @param country ISO 3166: a number without its country is one of this */
export function readPhoneNumber(text: string, country: string): string | undefined {
  const number = isSupportedCountry(country) ? parsePhoneNumberFromString(text, country) : parsePhoneNumberFromString(text);
  return number?.isValid() === true && number.ext === undefined ? number.number : undefined;
}

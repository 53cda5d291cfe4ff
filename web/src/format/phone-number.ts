/** Numbers grouped as their country's people read them. What cannot be understood is shown as it came. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

export function phoneNumber(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}

/** Groups every number that a sentence names; its groups stay on one line. */
export function groupNumbers(sentence: string): string {
  return sentence.replaceAll(/\+\d{7,15}\b/g, (e164) => phoneNumber(e164).replaceAll(" ", "\u00A0"));
}

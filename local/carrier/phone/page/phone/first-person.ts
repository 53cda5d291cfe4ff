import type { Person } from "../../phone-messages.ts";
import { showNumber } from "../number/show-number.ts";

/** Who the address of the page says this telephone is (?as=), known or not; else the first of the list. */
export function firstPerson(search: string, persons: readonly Person[]): Person | undefined {
  const address = new URLSearchParams(search).get("as")?.trim();
  if (address === undefined || address === "") return persons[0];
  // A plus that was not encoded arrives as a blank.
  const meant = /^\d/.test(address) ? `+${address}` : address;
  return persons.find((person) => person.address === meant) ?? { name: showNumber(meant), address: meant };
}

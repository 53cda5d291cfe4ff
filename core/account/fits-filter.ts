/** Whether a call is one of those that are looked for; person and days are found by the lists' own order. */
import type { CallsFilter } from "./api/calls.ts";
import type { ListedCall } from "./listed-call.ts";

export function fits(call: ListedCall, { number, direction, outcome, open, search }: CallsFilter): boolean {
  return (
    (number === undefined || call.number === number) &&
    (direction === undefined || call.direction === direction) &&
    (outcome === undefined || call.outcome.kind === outcome) &&
    (open === undefined || (isMissed(call) && (open === "yes") === (call.returned === undefined))) &&
    (search === undefined || search.trim() === "" || isNamed(call, search.trim()))
  );
}

/** Somebody is to be called back, or was. */
const isMissed = ({ outcome }: ListedCall): boolean => outcome.kind === "missed" || outcome.kind === "voicemail";

/** Fewer digits are in nearly every number. */
const LEAST_DIGITS = 2;

/** A part of a name, or of a number in any grouping, with or without its country. */
function isNamed({ callerName, from, number, outcome }: ListedCall, search: string): boolean {
  const words = search.toLowerCase();
  const person = outcome.kind === "answered" ? outcome.by : outcome.kind === "voicemail" ? outcome.mailbox : undefined;
  if ([callerName, from, person].some((text) => text?.toLowerCase().includes(words))) return true;
  const digits = /^[\d\s()+./-]+$/.test(search) ? search.replaceAll(/\D/g, "") : "";
  if (digits.length < LEAST_DIGITS) return false;
  // "0712…" at home is "+254712…" to the carrier.
  const national = digits.replace(/^0+/, "");
  return [from, number].some((text) => text?.includes(digits) === true || (national.length >= 4 && text?.includes(national) === true));
}

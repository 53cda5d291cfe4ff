/** What an entry was for, in English. */
import type { EntryDetail } from "../billing/entry.ts";
import type { EntryFormatters } from "./entry-formatters.ts";

const METHODS = { card: "card", mpesa: "M-Pesa" } as const;

export function entryInEnglish(detail: EntryDetail, formatters: EntryFormatters): string {
  const { day, month, number, line } = formatters;
  switch (detail.kind) {
    case "top-up":
      return `Top-up by ${METHODS[detail.method]}`;
    case "refund":
      return "Refund of a card payment";
    case "refund-returned":
      return "A refund that did not reach the payer, put back";
    case "dispute":
      return "A card payment that was disputed, taken back by the bank";
    case "dispute-won":
      return "A disputed card payment, given back by the bank";
    case "call":
      return callText(detail, formatters);
    case "fine":
      return `Fine for the deadline of ${day(detail.deadline)}`;
    case "fine-returned":
      return `Fine for the deadline of ${day(detail.deadline)}, given back`;
    case "rent":
      return `Rent of ${number(detail.number)}, ${month(detail.month)}`;
    case "fee":
      return `Monthly fee, ${month(detail.month)}`;
    case "trial":
      return "Credit to begin with";
    case "adjustment":
      return `Adjustment by the provider: ${line(detail.reason)}`;
    default:
      return detail satisfies never;
  }
}

function callText(call: Extract<EntryDetail, { kind: "call" }>, { number, duration, line }: EntryFormatters): string {
  const rate = call.rate === undefined ? "" : ` at ${line(call.rate)}`;
  const { includedSeconds = 0 } = call;
  const included = includedSeconds === 0 ? "" : `, ${duration(includedSeconds)} of it included`;
  return `Call to ${number(call.to)}, ${duration(call.seconds)}${rate}${included}`;
}

/** What an entry was for, in Swahili. */
import type { EntryDetail } from "../billing/entry.ts";
import type { EntryFormatters } from "./entry-formatters.ts";

const METHODS = { card: "kadi", mpesa: "M-Pesa" } as const;

export function entryInSwahili(detail: EntryDetail, formatters: EntryFormatters): string {
  const { day, month, number, line } = formatters;
  switch (detail.kind) {
    case "top-up":
      return `Salio limeongezwa kwa ${METHODS[detail.method]}`;
    case "refund":
      return "Malipo ya kadi yamerudishwa kwa aliyelipa";
    case "refund-returned":
      return "Marejesho hayakumfikia aliyelipa, kiasi kimerudi kwenye salio";
    case "dispute":
      return "Malipo ya kadi yamepingwa, benki imechukua kiasi";
    case "dispute-won":
      return "Malipo ya kadi yaliyopingwa, benki imerudisha kiasi";
    case "call":
      return callText(detail, formatters);
    case "fine":
      return `Faini ya tarehe ya mwisho ${day(detail.deadline)}`;
    case "fine-returned":
      return `Faini ya tarehe ya mwisho ${day(detail.deadline)} imerudishwa`;
    case "rent":
      return `Kodi ya namba ${number(detail.number)}, ${month(detail.month)}`;
    case "fee":
      return `Ada ya mwezi, ${month(detail.month)}`;
    case "trial":
      return "Salio la kuanzia";
    case "adjustment":
      return `Marekebisho ya mtoa huduma: ${line(detail.reason)}`;
    default:
      return detail satisfies never;
  }
}

function callText(call: Extract<EntryDetail, { kind: "call" }>, { number, duration, line }: EntryFormatters): string {
  const rate = call.rate === undefined ? "" : ` kwa bei ya ${line(call.rate)}`;
  const { includedSeconds = 0 } = call;
  const included = includedSeconds === 0 ? "" : `, ${duration(includedSeconds)} katika dakika za bure`;
  return `Simu kwa ${number(call.to)}, ${duration(call.seconds)}${rate}${included}`;
}

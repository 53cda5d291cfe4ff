/** What a caller hears when there is no dial plan to ask: never silence, never a stack trace. */
import type { CallScript } from "../../core/voice/call-script.ts";

const LANGUAGE = "en-GB";

/** A number without a tenant, or a tenant without a plan. */
export const notInService: CallScript = [
  { do: "prompt", prompt: { text: "The number you have called is not in service. Goodbye.", language: LANGUAGE } },
  { do: "hangup" },
];

/** Our own trouble: an apology, then the number's static fallback, which needs neither our functions nor our table. */
export function technicalTrouble(accountUrl: string, dialled: string): CallScript {
  return [
    { do: "prompt", prompt: { text: "We are sorry, there is a technical problem. Please hold the line.", language: LANGUAGE } },
    { do: "fall-back", url: fallbackUrl(accountUrl, dialled) },
  ];
}

/** Where publishing puts a number's static fallback document: its digits only, so the address needs no escapes. */
const fallbackUrl = (accountUrl: string, dialled: string): string =>
  `${accountUrl}/fallback/${dialled.replaceAll(/\D/g, "") || "none"}.xml`;

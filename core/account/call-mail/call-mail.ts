/** A mail about a missed call or a message: who, when, and the way to it. What callers send of themselves stays text. */
import { oneLine } from "../../billing/notices/one-line.ts";
import { mailHtml, type MailContent } from "../../billing/notices/template.ts";
import type { TenantProfile } from "../../tenants/tenant-profile.ts";
import { callMailWords } from "./words.ts";

export interface CallMailFacts {
  readonly about: "missed" | "voicemail";
  readonly call: string;
  /** As the carrier gave them; empty or absent when withheld. */
  readonly from: string | undefined;
  readonly callerName: string | undefined;
  readonly number: string | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of a message. */
  readonly seconds: number | undefined;
}

export interface CallMailContext {
  readonly profile: Pick<TenantProfile, "id" | "name" | "zone" | "language">;
  /** Of the reader. */
  readonly name: string;
  /** Origin of the account's pages. */
  readonly accountUrl: string;
  readonly providerName: string;
}

export function callMail(facts: CallMailFacts, { profile, name, accountUrl, providerName }: CallMailContext) {
  const { language, zone } = profile;
  const words = callMailWords[language];
  const { about, call, from = "", callerName = "", number, at, seconds } = facts;
  const caller = [callerName, from].filter((part) => part !== "").join(", ") || words.withheld;
  const when = new Intl.DateTimeFormat(language === "en" ? "en-GB" : "sw", {
    timeZone: zone,
    dateStyle: "medium",
    timeStyle: "short",
  }).format(at);
  const title = oneLine(`${words[about]} ${callerName || from || words.withheld}`);
  const content: MailContent = {
    language,
    provider: providerName,
    title,
    greeting: words.greeting(name),
    paragraphs: [about === "missed" ? words.missedText : words.voicemailText],
    facts: [
      { label: words.caller, value: caller },
      ...(number === undefined ? [] : [{ label: words.called, value: number }]),
      { label: words.when, value: when },
      ...(seconds === undefined ? [] : [{ label: words.length, value: words.seconds(seconds) }]),
    ],
    button: words.button,
    buttonUrl: `${accountUrl}/o/${profile.id}/calls/${call}`,
    footer: words.footer(profile.name),
  };
  return { subject: title, text: plain(content), html: mailHtml(content) };
}

function plain({ title, greeting, paragraphs, facts, button, buttonUrl, footer, provider }: MailContent): string {
  const lines = facts.map(({ label, value }) => `${label}: ${oneLine(value)}`).join("\n");
  return `${[title, greeting, ...paragraphs, lines, `${button}: ${buttonUrl}`, `-- \n${footer}`, provider].join("\n\n")}\n`;
}

/** An entry of the ledger as the account lists it: in words of the reader's language. */
import { amountOf, type Entry, type EntryDetail } from "../billing/entry.ts";
import type { EntryView } from "./api/movements.ts";
import { entryInEnglish } from "./entry-english.ts";
import { entryFormatters, type EntryFormatters } from "./entry-formatters.ts";
import { entryInSwahili } from "./entry-swahili.ts";

export type EntryLanguage = "en" | "sw";

/** What an entry was for: "Call to +254 711 000101, 1:35 at Kenya mobile". */
export const entryText = (detail: EntryDetail, language: EntryLanguage, formatters: EntryFormatters): string =>
  language === "sw" ? entryInSwahili(detail, formatters) : entryInEnglish(detail, formatters);

/** @param booked an entry, and the balance after it */
export function entryView(
  { entry, balanceMicros }: { readonly entry: Entry; readonly balanceMicros: number },
  language: EntryLanguage,
): EntryView {
  const { key, at, detail } = entry;
  const text = entryText(detail, language, entryFormatters(language));
  return { key, at, kind: detail.kind, micros: amountOf(entry), balanceMicros, text };
}

/** The languages in which a text can be tried here, since the carrier and we have the same voice (adapters/carrier/twilio/voices.ts). */
export const SPOKEN_LANGUAGES: readonly string[] = [
  "en-GB",
  "en-US",
  "en-AU",
  "en-IN",
  "nl-NL",
  "fr-FR",
  "de-DE",
  "es-ES",
  "es-MX",
  "it-IT",
  "pt-PT",
  "pt-BR",
  "arb",
  "hi-IN",
  "da-DK",
  "nb-NO",
  "sv-SE",
  "pl-PL",
  "ro-RO",
  "ru-RU",
  "tr-TR",
  "ja-JP",
  "ko-KR",
  "cmn-CN",
];

/** "British English", in the reader's own language. */
export function languageName(tag: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: "language", fallback: "code" }).of(tag) ?? tag;
}

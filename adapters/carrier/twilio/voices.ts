/**
 * Which of Amazon Polly's voices speaks which language. The carrier says `<Say voice="Polly.Amy">` with the very voice that Polly gives
 * whoever tries a text beforehand. They are standard voices: those the carrier includes. A language that is not here is spoken by
 * the carrier's own default.
 * https://docs.aws.amazon.com/polly/latest/dg/available-voices.html, https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
const VOICES: Readonly<Record<string, string>> = {
  arb: "Zeina",
  "cmn-CN": "Zhiyu",
  "cy-GB": "Gwyneth",
  "da-DK": "Naja",
  "de-DE": "Vicki",
  "en-AU": "Nicole",
  "en-GB": "Amy",
  "en-GB-WLS": "Geraint",
  "en-IN": "Aditi",
  "en-US": "Joanna",
  "es-ES": "Lucia",
  "es-MX": "Mia",
  "es-US": "Lupe",
  "fr-CA": "Chantal",
  "fr-FR": "Lea",
  "hi-IN": "Aditi",
  "is-IS": "Dora",
  "it-IT": "Bianca",
  "ja-JP": "Mizuki",
  "ko-KR": "Seoyeon",
  "nb-NO": "Liv",
  "nl-NL": "Lotte",
  "pl-PL": "Ewa",
  "pt-BR": "Camila",
  "pt-PT": "Ines",
  "ro-RO": "Carmen",
  "ru-RU": "Tatyana",
  "sv-SE": "Astrid",
  "tr-TR": "Filiz",
};

/** Polly's name of the voice for a BCP 47 language, where there is one. */
export const voiceOf = (language: string): string | undefined => (Object.hasOwn(VOICES, language) ? VOICES[language] : undefined);

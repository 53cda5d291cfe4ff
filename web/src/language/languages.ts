/** The languages of the account, each fetched only when it is spoken. */
import type { FirstWords } from "./english.ts";

export type Language = "en" | "sw";

export interface LanguageChoice {
  readonly code: Language;
  /** As its own speakers call it. */
  readonly name: string;
  /** The way it is written. Nothing else needs to know: every page is laid out along the text. */
  readonly direction: "ltr" | "rtl";
}

export const LANGUAGES: readonly LanguageChoice[] = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "sw", name: "Kiswahili", direction: "ltr" },
];

export function languageOf(tag: string | null | undefined): Language | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language.code === code)?.code;
}

export const directionOf = (code: string): "ltr" | "rtl" => LANGUAGES.find((language) => language.code === code)?.direction ?? "ltr";

/** What every page may say. */
export async function wordsOf(language: Language): Promise<FirstWords> {
  return language === "sw" ? (await import("./swahili.ts")).swahili : (await import("./english.ts")).english;
}

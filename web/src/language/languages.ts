/** The languages of the account, each fetched only when it is spoken. */
import type { Words } from "./english.ts";

export type Language = "en" | "sw";

export interface LanguageChoice {
  readonly code: Language;
  /** As its own speakers call it. */
  readonly name: string;
}

export const LANGUAGES: readonly LanguageChoice[] = [
  { code: "en", name: "English" },
  { code: "sw", name: "Kiswahili" },
];

export function languageOf(tag: string | null | undefined): Language | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language.code === code)?.code;
}

export async function wordsOf(language: Language): Promise<Words> {
  return language === "sw" ? (await import("./swahili.ts")).swahili : (await import("./english.ts")).english;
}

import { createContext, use } from "react";
import { english, type Words } from "./english.ts";
import { swahili } from "./swahili.ts";

export type Language = "en" | "sw";

export const WORDS: Readonly<Record<Language, Words>> = { en: english, sw: swahili };
export const WordsContext = createContext<Words>(english);
export const useWords = (): Words => use(WordsContext);

const KEPT_AS = "language";

/** The one chosen before, else the browser's, else English. */
export function firstLanguage(): Language {
  const wanted = localStorage.getItem(KEPT_AS) ?? navigator.language;
  return wanted.startsWith("sw") ? "sw" : "en";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT_AS, language);
}

import { useTranslation } from "react-i18next";
import { languageOf, type Language } from "./languages.ts";

/** The language that is spoken now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return languageOf(i18n.language) ?? "en";
}

/** Which language the pages speak: what was chosen here before, else the browser's if it isn't English, else the office's, else English. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { recall, remember } from "../app/remembered.ts";
import { directionOf, languageOf, wordsOf, type Language } from "./languages.ts";
import { pageWords, type PageWords } from "./page-words.ts";

const CHOICE = "simu-language";

/** To be awaited before the first page is rendered. */
export async function startLanguage(): Promise<void> {
  const language = chosen() ?? ofBrowser() ?? "en";
  i18next.use(initReactI18next);
  i18next.on("languageChanged", (code) => {
    document.documentElement.setAttribute("lang", code);
    document.documentElement.setAttribute("dir", directionOf(code));
  });
  await i18next.init({
    lng: language,
    resources: { [language]: { translation: await wordsOf(language) } },
    fallbackLng: false,
    // Nothing that the compiler lets through is missing, but a page may have come without its words: then it shows keys, and says so.
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => reportError(new Error(`No words were brought for ${key}`)),
    // React escapes what it renders.
    interpolation: { escapeValue: false },
  });
}

/** The reader chose: kept for the next visit. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember(CHOICE, language);
  await speak(language);
}

/**
 * The office's own language, unless the reader chose another, here or in the browser. A browser in English says little: many
 * come so, and were never changed.
 */
export async function preferLanguage(language: Language): Promise<void> {
  if (chosen() === undefined && (ofBrowser() ?? "en") === "en") await speak(language);
}

/** Pages that were opened: in another language they have their say, too. */
const opened = new Set<keyof PageWords>();

/** To be awaited before a page that brings its own words is rendered. */
export async function bringWords(page: keyof PageWords): Promise<void> {
  opened.add(page);
  await addWords(languageOf(i18next.language) ?? "en", page);
}

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, "translation")) i18next.addResourceBundle(language, "translation", await wordsOf(language));
  await Promise.all([...opened].map((page) => addWords(language, page)));
  await i18next.changeLanguage(language);
}

async function addWords(language: Language, page: keyof PageWords): Promise<void> {
  i18next.addResourceBundle(language, "translation", { [page]: await pageWords[language][page]() }, true);
}

function chosen(): Language | undefined {
  return languageOf(recall(CHOICE));
}

function ofBrowser(): Language | undefined {
  return navigator.languages.map(languageOf).find((code) => code !== undefined);
}

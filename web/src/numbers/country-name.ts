/** Names of countries in the reader's language; the browser knows them. */
import { getCountries } from "libphonenumber-js/min";

/** ISO 3166 codes of all countries with telephone numbers. */
export const COUNTRIES: readonly string[] = getCountries();

export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

import { use } from "react";
import { useLanguage } from "../language/use-language.ts";
import { OfficeContext } from "../shell/office.ts";
import { formatMoney } from "./money.ts";

export interface MoneyWords {
  /** "US$20.00" */
  readonly money: (micros: number, currency: string) => string;
  /** "+US$20.00" */
  readonly change: (micros: number, currency: string) => string;
}

/** Money in the manner of the reader's language and the office's country. */
export function useMoney(): MoneyWords {
  const language = useLanguage();
  const country = use(OfficeContext)?.country;
  // The provider sees the money of many countries: British English tells one dollar from the other.
  const locale = country === undefined ? { en: "en-GB", sw: "sw" }[language] : `${language}-${country}`;
  return {
    money: (micros, currency) => formatMoney(micros, currency, { locale }),
    change: (micros, currency) => formatMoney(micros, currency, { locale, signed: true }),
  };
}

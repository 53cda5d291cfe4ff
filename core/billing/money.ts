/** Money: whole micros of a currency. One unit (a dollar, a shilling) is 1,000,000 micros; a rate may cost a fraction of a cent. */

export interface Money {
  readonly micros: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Micros in one unit of a currency. */
export const MICROS = 1_000_000;
const MICROS_IN_A_CENT = MICROS / 100;

/** Cents as micros. @throws RangeError when the cents, or what they come to, are no safe integer */
export const fromCents = (cents: number): number => checkedMicros(checkedMicros(cents) * MICROS_IN_A_CENT);

/** The same number, when it is an amount that can be counted exactly. @throws RangeError for fractions, NaN and beyond 2^53 - 1 */
export function checkedMicros(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number of micros that can be counted exactly`);
  return n;
}

/** Building a formatter costs more than formatting; there are few languages, countries and currencies. */
const formatters = new Map<string, Intl.NumberFormat>();

/**
 * Money for people, in the manner of a language in a country: "$5.00", "Ksh 1,300.00", "-US$ 12.35".
 * Always two decimals, rounded to whole cents, half away from zero; the minus sign stands in front of everything, and what rounds
 * to nothing has none. Amounts below a cent (rates) are not for this. The space is whatever Intl puts there: one that does not break.
 * @param country ISO 3166
 * @throws RangeError for a malformed currency or country, or an amount that is no whole number of micros
 */
export function moneyText(money: Money, language: "en" | "sw", country: string): string {
  const cents = roundedCents(Math.abs(checkedMicros(money.micros)));
  const text = formatter(`${language}-${country}`, money.currency).format(cents / 100);
  return money.micros < 0 && cents > 0 ? `-${text}` : text;
}

function roundedCents(micros: number): number {
  const rest = micros % MICROS_IN_A_CENT;
  return (micros - rest) / MICROS_IN_A_CENT + (rest * 2 >= MICROS_IN_A_CENT ? 1 : 0);
}

function formatter(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: 2, maximumFractionDigits: 2 });
  formatters.set(key, made);
  return made;
}

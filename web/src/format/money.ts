/** Money as people write and read it. Amounts are whole micros of a currency: one unit (a dollar, a shilling) is 1,000,000 of them. */

const MICROS_IN_A_CENT = 10_000;
/** Of a million: micros are the smallest that is counted. */
const MICRO_PLACES = 6;
const CENT_PLACES = 2;

export interface MoneyStyle {
  /** BCP 47: "sw-KE". */
  readonly locale: string;
  /** Says of a gain that it is one: "+US$20.00". */
  readonly signed?: boolean;
}

/** Two decimals, the sign in front: "-US$5.00". What rounds to nothing has no sign. @param currency ISO 4217 */
export function formatMoney(micros: number, currency: string, { locale, signed = false }: MoneyStyle): string {
  const cents = Math.round(Math.abs(micros) / MICROS_IN_A_CENT);
  return formatter(locale, currency, signed).format((micros < 0 && cents > 0 ? -cents : cents) / 100);
}

/**
 * Decimal text as micros, to the last digit: "0.0135", "1,250.50", "-5". A comma is only ever a thousands separator, so that nobody's
 * "12,50" becomes 1,250. Undefined for what is no such number, has more than six decimals or is too large to be counted exactly.
 */
export function parseMicros(text: string): number | undefined {
  return parseDecimal(text, MICRO_PLACES);
}

/** The same in cents: with two decimals at most. */
export function parseCents(text: string): number | undefined {
  return parseDecimal(text, CENT_PLACES);
}

/** As parseMicros reads it back, with as few decimals as that takes, but never one alone: "5", "5.50", "0.0135". */
export function decimalText(micros: number): string {
  const digits = String(Math.abs(micros)).padStart(MICRO_PLACES + 1, "0");
  const units = digits.slice(0, -MICRO_PLACES);
  const rest = digits.slice(-MICRO_PLACES).replace(/0+$/, "");
  return `${micros < 0 ? "-" : ""}${units}${rest === "" ? "" : `.${rest.padEnd(CENT_PLACES, "0")}`}`;
}

export const centsToMicros = (cents: number): number => cents * MICROS_IN_A_CENT;

function parseDecimal(text: string, places: number): number | undefined {
  const [, sign = "", units = "", decimals = ""] = /^([-−]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text.trim()) ?? [];
  const significant = decimals.replace(/0+$/, "");
  if (units === "" || significant.length > places) return undefined;
  const whole = Number(`${units.replaceAll(",", "")}${significant.padEnd(places, "0")}`);
  if (!Number.isSafeInteger(whole)) return undefined;
  return sign === "" || whole === 0 ? whole : -whole;
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Formatters are costly to make, and a table formats hundreds of amounts. */
function formatter(locale: string, currency: string, signed: boolean): Intl.NumberFormat {
  const key = `${locale} ${currency} ${signed}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: signed ? "exceptZero" : "auto",
  });
  formatters.set(key, made);
  return made;
}

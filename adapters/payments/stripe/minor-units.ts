/**
 * Stripe writes amounts in a currency's minor unit (https://docs.stripe.com/currencies#minor-units). Which unit that is differs
 * from ISO 4217 in places, so it stands here and nowhere else.
 */
const MICROS = 1_000_000;

/** No decimals: 500 means 500 yen. */
const ZERO_DECIMAL = new Set(["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF"]);
/** Have no decimals, but Stripe keeps writing two, which are always 00 (special cases): 500 means 5 shillings. */
const ALWAYS_ZERO_CENTS = new Set(["ISK", "UGX"]);
/** Three decimals, of which the last is always 0. */
const THREE_DECIMAL = new Set(["BHD", "JOD", "KWD", "OMR", "TND"]);

/** Micros of one unit as Stripe writes it. */
function microsPerUnit(currency: string): number {
  if (ZERO_DECIMAL.has(currency)) return MICROS;
  return THREE_DECIMAL.has(currency) ? MICROS / 1000 : MICROS / 100;
}

/** The smallest amount that can be paid. */
function smallestPayment(currency: string): number {
  return ALWAYS_ZERO_CENTS.has(currency) ? MICROS : THREE_DECIMAL.has(currency) ? MICROS / 100 : microsPerUnit(currency);
}

/** The amount as Stripe writes it, or undefined when it has a fraction that cannot be paid. */
export function toMinorUnits(micros: number, currency: string): number | undefined {
  if (!Number.isSafeInteger(micros) || micros % smallestPayment(currency) !== 0) return undefined;
  return micros / microsPerUnit(currency);
}

/** The micros of an amount of Stripe's, or undefined when it is no whole number or too large. */
export function fromMinorUnits(amount: number, currency: string): number | undefined {
  const micros = amount * microsPerUnit(currency);
  return Number.isSafeInteger(amount) && Number.isSafeInteger(micros) ? micros : undefined;
}

/** Decimals that people see, and those that Stripe writes (https://docs.stripe.com/currencies). */
const NONE = new Set(["bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf", "xof", "xpf"]);
const NONE_BUT_WRITTEN = new Set(["isk", "ugx"]);
const THREE = new Set(["bhd", "jod", "kwd", "omr", "tnd"]);

/** `20.00 USD`, of Stripe's minor units. */
export function money(amount: number, currency: string): string {
  const written = NONE.has(currency) ? 0 : THREE.has(currency) ? 3 : 2;
  const shown = NONE_BUT_WRITTEN.has(currency) ? 0 : written;
  const number = (amount / 10 ** written).toLocaleString("en-US", { minimumFractionDigits: shown, maximumFractionDigits: shown });
  return `${number} ${currency.toUpperCase()}`;
}

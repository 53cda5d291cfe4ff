/**
 * What the telephone will ask for: whole shillings, rounded up, as the server converts (core/billing/convert.ts).
 * @param kesPerUnit decimal text: "129.50"
 */
export function askedShillings(cents: number, kesPerUnit: string): number {
  const [units = "0", decimals = ""] = kesPerUnit.split(".");
  const numerator = BigInt(units + decimals) * BigInt(cents);
  const denominator = 10n ** BigInt(decimals.length) * 100n;
  return Number((numerator + denominator - 1n) / denominator);
}

/** An amount in integer micros (1 USD = 1,000,000) of an ISO 4217 currency. */
export interface Money {
  readonly micros: number;
  readonly currency: string;
}

/** An amount as people of the country write it: "US$20.00", "-Ksh 1,250.00". Only for reading: nothing is computed with it. */
export function moneyText({ micros, currency }: Money, language: string, country: string): string {
  return new Intl.NumberFormat(`${language}-${country}`, { style: "currency", currency }).format(micros / 1_000_000);
}

/** Kinds of numbers whose rent at the carrier is more than the tariff's: they would cost the provider money every month. */
import { numberPrices } from "../../../adapters/carrier/twilio/number-prices.ts";
import type { NumberKind } from "../../../core/numbers/offer.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { refuseTrouble } from "../carrier-trouble.ts";
import type { AccountServices } from "../services.ts";

/** None where nothing is charged, or where the two prices cannot be compared. */
export async function dearKinds(
  { carrier }: Pick<AccountServices, "carrier">,
  account: string,
  country: string,
  tariff: TariffPlan | undefined,
): Promise<ReadonlySet<NumberKind>> {
  if (tariff === undefined) return new Set();
  const prices = await numberPrices(carrier, account, country).catch(refuseTrouble);
  if (prices === undefined || prices.currency !== tariff.currency) return new Set();
  // A rent is what the provider made it: a few cents beside the carrier's price are their own choice.
  const most = tariff.numberRentMicros * 2;
  return new Set([...prices.monthly].filter(([, micros]) => micros > most).map(([kind]) => kind));
}

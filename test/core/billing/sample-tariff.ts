/** A tariff plan as a provider might set it. Tests change what they are about. */
import { DEFAULT_TERMS, type TariffPlan } from "../../../core/billing/tariff-plan.ts";

export const sampleTariff = (change: Partial<TariffPlan> = {}): TariffPlan => ({
  id: "standard",
  name: "Standard",
  currency: "USD",
  monthlyFeeMicros: 0,
  includedMinutes: 60,
  shortNumbers: 20,
  numberRentMicros: 1_000_000,
  channels: 4,
  features: { recording: true, voicemail: true, paidForwarding: true },
  rateDeck: "world",
  terms: DEFAULT_TERMS,
  trialCreditMicros: 2_000_000,
  topUpsCents: [1000, 2000, 5000],
  minTopUpCents: 500,
  maxTopUpCents: 50_000,
  ...change,
});

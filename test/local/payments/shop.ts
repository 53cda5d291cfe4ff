/** A shop: the simulated provider, a clock that moves when told to, somebody who takes its webhooks, and our adapters. */
import { mpesaProvider } from "../../../adapters/payments/mpesa/mpesa-provider.ts";
import { readStripeEvent } from "../../../adapters/payments/stripe/parse-event.ts";
import { stripeProvider } from "../../../adapters/payments/stripe/stripe-provider.ts";
import type { StripeEvent } from "../../../adapters/payments/stripe/stripe-event.ts";
import type { PaymentProvider, PaymentRequest } from "../../../adapters/payments/payment-provider.ts";
import type { PaymentProviderOptions } from "../../../local/payments/payment-options.ts";
import { startPaymentProvider, type PaymentProviderRunning } from "../../../local/payments/start-payment-provider.ts";
import { startReceiver, type Receiver } from "./receiver.ts";

export const STRIPE_KEY = "sk_test_shop";
export const WEBHOOK_SECRET = "whsec_shop";
export const MPESA = { consumerKey: "key", consumerSecret: "secret", shortCode: "174379", passKey: "pass-key" };
export const START = Date.parse("2026-11-24T10:00:00Z");

export interface Shop {
  readonly provider: PaymentProviderRunning;
  readonly receiver: Receiver;
  readonly cards: PaymentProvider;
  readonly mpesa: PaymentProvider;
  readonly clock: { now: number };
  /** Moves the clock and does what is due then. */
  pass(ms: number): Promise<void>;
  /** The webhooks so far, verified and put into our words, without those that we ignore. */
  told(): StripeEvent[];
  close(): Promise<void>;
}

export async function openShop(more: Partial<PaymentProviderOptions> = {}): Promise<Shop> {
  const clock = { now: START };
  const receiver = await startReceiver(() => clock.now);
  const stripe = { secretKey: STRIPE_KEY, webhookSecret: WEBHOOK_SECRET, webhookUrl: `${receiver.url}/stripe` };
  const provider = await startPaymentProvider({ now: () => clock.now, stripe, mpesa: MPESA, ...more });
  return {
    provider,
    receiver,
    clock,
    cards: stripeProvider({ apiUrl: provider.baseUrl, secretKey: async () => STRIPE_KEY }),
    mpesa: mpesaProvider({ apiUrl: provider.baseUrl, shortCode: MPESA.shortCode, credentials: async () => MPESA }, () => clock.now),
    pass: async (ms) => {
      clock.now += ms;
      await provider.runDue();
    },
    told: () => toldTo(receiver),
    close: async () => {
      await provider.close();
      await receiver.close();
    },
  };
}

function toldTo({ received }: Receiver): StripeEvent[] {
  return received
    .filter(({ path }) => path === "/stripe")
    .map(({ body, signature, at }) => {
      const read = readStripeEvent({ rawBody: body, signature, secrets: [WEBHOOK_SECRET], now: at });
      if (read.is === "refused") throw new Error(`refused: ${read.reason}`);
      return read.event;
    })
    .filter(({ kind }) => kind !== "ignored");
}

export const topUp = (fields: Partial<PaymentRequest> = {}): PaymentRequest => ({
  paymentId: "pay_1",
  tenant: "duka-travel",
  micros: 20_000_000,
  currency: "USD",
  description: "Top-up of Duka Travel",
  email: "amina@duka.example",
  returnUrl: "https://simu.example/billing?tab=top-up",
  language: "en",
  ...fields,
});

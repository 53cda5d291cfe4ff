/** The payment providers of this deployment, out of one secret: those that are not in it are not offered. */
import * as z from "zod/mini";
import { mpesaProvider } from "../../adapters/payments/mpesa/mpesa-provider.ts";
import type { PaymentProvider } from "../../adapters/payments/payment-provider.ts";
import { stripeProvider } from "../../adapters/payments/stripe/stripe-provider.ts";
import { readAmount } from "../../core/billing/decimal-amount.ts";
import type { Providers } from "./sweep-payment.ts";

const text = z.string().check(z.minLength(1));

/** The form that docs/admin.md shows. */
const secretSchema = z.object({
  stripe: z.optional(
    z.object({
      secretKey: text,
      /** Of the webhook's endpoint; two while one replaces the other. */
      webhookSecrets: z.array(text),
    }),
  ),
  mpesa: z.optional(
    z.object({
      consumerKey: text,
      consumerSecret: text,
      shortCode: z.string().check(z.regex(/^\d{5,7}$/)),
      passKey: text,
      /** Shillings for one US dollar, as is stated to whoever pays: "129.50". */
      kesPerUsd: z.string().check(z.regex(/^\d{1,6}(\.\d{1,4})?$/)),
    }),
  ),
});
type PaymentSecret = z.infer<typeof secretSchema>;

export interface PaymentSetup {
  readonly providers: Providers;
  readonly webhookSecrets: () => Promise<readonly string[]>;
  /** Ways of paying that may be offered for a currency. */
  readonly methods: (currency: string) => Promise<readonly ("card" | "mpesa")[]>;
  /** Shillings for one unit of the currency; undefined when M-Pesa cannot be paid with. */
  readonly shillings: (currency: string) => Promise<Shillings | undefined>;
}

interface Shillings {
  readonly text: string;
  readonly numerator: number;
  readonly denominator: number;
}

export interface PaymentAddresses {
  readonly stripeApiUrl: string;
  readonly mpesaApiUrl: string;
}

/** @param secret the secret's current text; cached where it is fetched */
export function createPaymentSetup(secret: () => Promise<string>, addresses: PaymentAddresses, now: () => number): PaymentSetup {
  const read = async (): Promise<PaymentSecret> => readSecret(await secret());
  const shillings = async (currency: string) => shillingsOf(await read(), currency);
  let mpesa: { readonly key: string; readonly provider: PaymentProvider } | undefined;
  return {
    providers: {
      card: async () => {
        const { stripe } = await read();
        return stripe === undefined
          ? undefined
          : stripeProvider({ apiUrl: addresses.stripeApiUrl, secretKey: async () => stripe.secretKey });
      },
      mpesa: async () => {
        const { mpesa: settings } = await read();
        if (settings === undefined) return undefined;
        const key = JSON.stringify(settings);
        // It holds an access token, so it is kept until the settings change.
        if (mpesa?.key !== key) {
          const { shortCode, ...credentials } = settings;
          const access = { apiUrl: addresses.mpesaApiUrl, shortCode, credentials: async () => credentials };
          mpesa = { key, provider: mpesaProvider(access, now) };
        }
        return mpesa.provider;
      },
    },
    webhookSecrets: async () => (await read()).stripe?.webhookSecrets ?? [],
    shillings,
    methods: async (currency) => {
      const { stripe } = await read();
      const card = stripe === undefined ? [] : (["card"] as const);
      return (await shillings(currency)) === undefined ? card : [...card, "mpesa"];
    },
  };
}

function shillingsOf({ mpesa }: PaymentSecret, currency: string): Shillings | undefined {
  if (mpesa === undefined) return undefined;
  if (currency === "KES") return { text: "1", numerator: 1, denominator: 1 };
  const numerator = readAmount(mpesa.kesPerUsd);
  return currency !== "USD" || numerator === undefined || numerator === 0
    ? undefined
    : { text: mpesa.kesPerUsd, numerator, denominator: 1_000_000 };
}

/** The cause is left out: it could quote the secret. */
function readSecret(secret: string): PaymentSecret {
  try {
    return secretSchema.parse(JSON.parse(secret));
  } catch {
    throw new Error("the payments secret is not of the form that docs/admin.md shows");
  }
}

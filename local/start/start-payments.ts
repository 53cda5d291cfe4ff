import { join } from "node:path";
import { isFree } from "../cloud/is-free.ts";
import { startPaymentProvider, type PaymentProviderRunning } from "../payments/start-payment-provider.ts";
import type { PaymentSecrets } from "./demo-secrets.ts";

export interface Payments {
  readonly baseUrl: string;
  /** What the product's secret for payment providers holds. */
  readonly secret: string;
  readonly running: PaymentProviderRunning;
  readonly close: () => Promise<void>;
}

/** A pay bill number that nobody has. */
const SHORT_CODE = "174379";
/** Shillings for a dollar, as the demo's provider states it. */
const KES_PER_USD = "129.50";

/**
 * The simulated payment provider: cards and M-Pesa, without real money.
 * @param folder of all data; without one everything is kept in memory
 */
export async function startPayments(
  keys: PaymentSecrets,
  folder: string | undefined,
  publicBaseUrl: string,
  now: () => number = Date.now,
): Promise<Payments> {
  const { stripeKey: secretKey, webhookSecret, mpesaKey: consumerKey, mpesaSecret: consumerSecret, passKey } = keys;
  const running = await startPaymentProvider({
    // The port that it always had, unless another program has it now.
    port: (await isFree(keys.port)) ? keys.port : 0,
    now,
    payee: "Simu",
    stripe: { secretKey, webhookSecret, webhookUrl: `${publicBaseUrl}/payments/stripe` },
    mpesa: { consumerKey, consumerSecret, shortCode: SHORT_CODE, passKey },
    ...(folder === undefined ? {} : { dataDir: join(folder, "payments") }),
  });
  const secret = {
    stripe: { secretKey, webhookSecrets: [webhookSecret] },
    mpesa: { consumerKey, consumerSecret, shortCode: SHORT_CODE, passKey, kesPerUsd: KES_PER_USD },
  };
  return { baseUrl: running.baseUrl, secret: JSON.stringify(secret), running, close: () => running.close() };
}

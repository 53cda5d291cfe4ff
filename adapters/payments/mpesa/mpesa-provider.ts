import type { PaymentProvider } from "../payment-provider.ts";
import { DarajaClient } from "./daraja-client.ts";
import type { MpesaAccess } from "./mpesa-access.ts";
import { pushPrompt } from "./push-prompt.ts";
import { queryPrompt } from "./query-prompt.ts";

/** M-Pesa, asked for on the payer's telephone. A provider id is a CheckoutRequestID. Keep it: it holds the access token. */
export function mpesaProvider(access: MpesaAccess, now: () => number): PaymentProvider {
  const client = new DarajaClient(access, now);
  return {
    startPayment: (payment) => pushPrompt(client, payment),
    readPayment: (providerId) => queryPrompt(client, providerId),
  };
}

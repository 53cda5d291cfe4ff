import type { PaymentProvider } from "../payment-provider.ts";
import { readCheckout } from "./read-checkout.ts";
import { startCheckout } from "./start-checkout.ts";
import type { StripeAccess } from "./stripe-access.ts";

/** Cards, on Stripe's hosted page. A provider id is a Checkout session's. */
export const stripeProvider = (access: StripeAccess): PaymentProvider => ({
  startPayment: (payment) => startCheckout(access, payment),
  readPayment: (providerId) => readCheckout(access, providerId),
});

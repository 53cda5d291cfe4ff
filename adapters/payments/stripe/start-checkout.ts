/** Opens a hosted Checkout page for one payment (https://docs.stripe.com/api/checkout/sessions/create). */
import type { Stripe } from "stripe";
import { notAcceptable, PaymentError } from "../payment-error.ts";
import { checkPayment, type PaymentRequest, type StartedPayment } from "../payment-provider.ts";
import { askStripe } from "./ask-stripe.ts";
import { toMinorUnits } from "./minor-units.ts";
import type { StripeAccess } from "./stripe-access.ts";

/** Our payment id is the idempotency key: the same start, repeated, is the same page. @throws PaymentError */
export async function startCheckout(access: StripeAccess, payment: PaymentRequest): Promise<StartedPayment> {
  checkPayment(payment);
  const order = describeOrder(payment);
  const session = await askStripe(access, (stripe) =>
    stripe.checkout.sessions.create(order, { idempotencyKey: `payment:${payment.paymentId}` }),
  );
  if (session.url === null) throw new PaymentError("refused", "this payment's page is closed");
  return { providerId: session.id, redirectUrl: session.url };
}

function describeOrder(payment: PaymentRequest): Stripe.Checkout.SessionCreateParams {
  const { paymentId, tenant, currency, description, email, language } = payment;
  const metadata = { payment: paymentId, tenant };
  return {
    mode: "payment",
    client_reference_id: paymentId,
    metadata,
    // Refunds and disputes know the payment intent only: there somebody at the dashboard finds our ids again.
    payment_intent_data: { metadata, description },
    customer_email: email,
    // Checkout does not speak Swahili; "auto" takes the browser's language where it can.
    locale: language === "en" ? "en" : "auto",
    line_items: [
      {
        quantity: 1,
        price_data: { currency: currency.toLowerCase(), unit_amount: amountOf(payment), product_data: { name: description } },
      },
    ],
    success_url: returnAddress(payment),
    cancel_url: returnAddress(payment),
  };
}

function amountOf({ micros, currency }: PaymentRequest): number {
  if (!/^[A-Z]{3}$/.test(currency)) throw notAcceptable("currency-not-accepted", `"${currency}" is no currency`);
  const amount = toMinorUnits(micros, currency);
  if (amount === undefined) throw notAcceptable("amount-not-whole", `${micros} micros of ${currency} cannot be paid exactly`);
  return amount;
}

function returnAddress({ returnUrl, paymentId }: PaymentRequest): string {
  const address = new URL(returnUrl);
  address.searchParams.set("payment", paymentId);
  return address.href;
}

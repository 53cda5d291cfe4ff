/** What Simu wants of whoever takes payments. One folder beside this file per provider. */
import { notAcceptable } from "./payment-error.ts";

export interface PaymentRequest {
  /** Our own id, `[A-Za-z0-9_-]{1,40}`. The provider hands it back. */
  readonly paymentId: string;
  readonly tenant: string;
  /** What is paid, in the currency that the provider takes; positive. */
  readonly micros: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
  /** For the payer's eyes. */
  readonly description: string;
  readonly email: string;
  /** Where the payer's browser goes afterwards, as `?payment=<id>`. Arriving there proves nothing. */
  readonly returnUrl: string;
  /** E.164; for providers that ask on a telephone. */
  readonly phone?: string;
  readonly language: "en" | "sw";
  /** For providers that must be told where to report; unguessable where their reports are not signed. */
  readonly callbackUrl?: string;
}

export interface StartedPayment {
  readonly providerId: string;
  /** The provider's page to send the payer to; absent when the payer is asked on the telephone. */
  readonly redirectUrl?: string;
}

export interface PaymentFact {
  readonly state: "open" | "paid" | "failed";
  /** What was really paid, where the provider says it. */
  readonly micros?: number;
  readonly currency?: string;
  /** Epoch milliseconds, where the provider says it. */
  readonly paidAt?: number;
  /** The id by which later refunds and disputes name this payment. */
  readonly paymentIntent?: string;
}

export interface PaymentProvider {
  /** @throws PaymentError */
  startPayment(payment: PaymentRequest): Promise<StartedPayment>;
  /** Asks what became of a payment. @throws PaymentError */
  readPayment(providerId: string): Promise<PaymentFact>;
}

/** Our own waiting for one answer of a provider. */
export const PAYMENT_TIMEOUT_MS = 8_000;

/** The form of our payment ids: what a provider hands back in another form is not ours. */
export const PAYMENT_ID = /^[A-Za-z0-9_-]{1,40}$/;

/** What no provider could make sense of. @throws PaymentError "refused" */
export function checkPayment({ paymentId, micros }: PaymentRequest): void {
  if (!PAYMENT_ID.test(paymentId)) throw notAcceptable("payment-id", "a payment id has 1 to 40 letters, digits, - and _");
  if (!Number.isSafeInteger(micros) || micros <= 0) throw notAcceptable("amount-not-positive", `${micros} micros cannot be paid`);
}

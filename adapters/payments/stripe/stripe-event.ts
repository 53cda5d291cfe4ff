/** What Stripe tells us, in our own words. Amounts are micros of an ISO currency, times epoch milliseconds. */

interface Told {
  readonly eventId: string;
}

interface OfMoney extends Told {
  readonly paymentIntent: string;
  readonly micros: number;
  readonly currency: string;
  readonly at: number;
}

export type StripeEvent =
  | (Told & {
      readonly kind: "paid";
      readonly paymentId: string;
      readonly providerId: string;
      readonly paymentIntent?: string;
      readonly micros: number;
      readonly currency: string;
      readonly paidAt: number;
    })
  /** `expired`: nobody paid in time. `declined`: a slow way of paying came to nothing. */
  | (Told & { readonly kind: "failed"; readonly paymentId: string; readonly providerId: string; readonly reason: "declined" | "expired" })
  /** Money went back. Comes more than once for the same `refundId`, which is what it is counted by. */
  | (OfMoney & { readonly kind: "refunded"; readonly refundId: string; readonly paymentId?: string })
  /** A refund did not reach the payer, so the money is ours again. It may have been told as `refunded` before, or not. */
  | (OfMoney & { readonly kind: "refund-failed"; readonly refundId: string; readonly paymentId?: string })
  /** The money was taken from us. Comes more than once for the same `disputeId`. */
  | (OfMoney & { readonly kind: "dispute-opened"; readonly disputeId: string })
  /** `won`: it came back. */
  | (OfMoney & { readonly kind: "dispute-closed"; readonly disputeId: string; readonly outcome: "won" | "lost" })
  /** Nothing that concerns a payment of ours. */
  | (Told & { readonly kind: "ignored"; readonly type: string });

/** Why an event was not believed. All but `not-understood` may be somebody else's doing. */
type EventRefusal = "bad-signature" | "too-old" | "not-understood" | "other-account";

export type ReadEvent = { readonly is: "event"; readonly event: StripeEvent } | { readonly is: "refused"; readonly reason: EventRefusal };

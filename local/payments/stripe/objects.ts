/** Things as Stripe's API shows them. Times are seconds. */
import type { Provider } from "../provider.ts";
import type { DisputeRecord, RefundRecord, SessionRecord } from "../state/records.ts";

const seconds = (at: number): number => Math.floor(at / 1000);

/** Which references are replaced by the thing itself. */
export interface Expansion {
  readonly intent?: boolean;
  readonly charge?: boolean;
}

export function sessionObject({ baseUrl }: Provider, session: SessionRecord, expansion: Expansion = {}) {
  const intent = expansion.intent === true ? intentObject(session, expansion) : (session.intent?.id ?? null);
  return {
    id: session.id,
    object: "checkout.session",
    amount_subtotal: session.amount,
    amount_total: session.amount,
    cancel_url: session.cancelUrl,
    client_reference_id: session.reference,
    created: seconds(session.createdAt),
    currency: session.currency,
    customer: null,
    customer_details: session.email === null ? null : { email: session.email, name: null, phone: null, address: null, tax_ids: [] },
    customer_email: session.email,
    expires_at: seconds(session.expiresAt),
    livemode: false,
    locale: session.locale,
    metadata: session.metadata,
    mode: "payment",
    payment_intent: intent,
    payment_method_types: ["card"],
    payment_status: session.paymentStatus,
    status: session.status,
    success_url: session.successUrl,
    ui_mode: "hosted_page",
    url: session.status === "open" ? `${baseUrl()}/pay/${session.id}` : null,
  };
}

export function intentObject(session: SessionRecord, { charge = false }: Expansion = {}) {
  if (session.intent === undefined) return null;
  return {
    id: session.intent.id,
    object: "payment_intent",
    amount: session.amount,
    amount_received: session.charge === undefined ? 0 : session.amount,
    created: seconds(session.intent.createdAt),
    currency: session.currency,
    description: session.description,
    latest_charge: charge ? chargeObject(session, 0) : (session.charge?.id ?? null),
    livemode: false,
    metadata: session.intentMetadata,
    status: session.intent.status,
  };
}

export function chargeObject(session: SessionRecord, refunded: number) {
  if (session.charge === undefined) return null;
  return {
    id: session.charge.id,
    object: "charge",
    amount: session.amount,
    amount_captured: session.amount,
    amount_refunded: refunded,
    captured: true,
    created: seconds(session.charge.createdAt),
    currency: session.currency,
    description: session.description,
    livemode: false,
    metadata: session.intentMetadata,
    paid: true,
    payment_intent: session.intent?.id ?? null,
    refunded: refunded === session.amount,
    status: "succeeded",
  };
}

export const refundObject = (session: SessionRecord, refund: RefundRecord) => ({
  id: refund.id,
  object: "refund",
  amount: refund.amount,
  charge: session.charge?.id ?? null,
  created: seconds(refund.createdAt),
  currency: session.currency,
  metadata: refund.metadata,
  payment_intent: session.intent?.id ?? null,
  reason: refund.reason,
  receipt_number: null,
  status: "succeeded",
});

export const disputeObject = (session: SessionRecord, dispute: DisputeRecord) => ({
  id: dispute.id,
  object: "dispute",
  amount: dispute.amount,
  charge: session.charge?.id ?? null,
  created: seconds(dispute.createdAt),
  currency: session.currency,
  is_charge_refundable: false,
  livemode: false,
  metadata: {},
  payment_intent: session.intent?.id ?? null,
  reason: "fraudulent",
  status: dispute.status,
});

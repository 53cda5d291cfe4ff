/** Events as Stripe sends them, signed by Stripe's own package. */
import { Stripe } from "stripe";
import { readStripeEvent, type StripeWebhook } from "../../../../adapters/payments/stripe/parse-event.ts";

export const SECRET = "whsec_present";
export const NOW = Date.parse("2026-11-24T10:00:00.500Z");
export const CREATED = Date.parse("2026-11-24T09:59:58Z") / 1000;

export const session = (fields: Record<string, unknown> = {}) => ({
  id: "cs_test_1",
  object: "checkout.session",
  mode: "payment",
  status: "complete",
  payment_status: "paid",
  client_reference_id: "pay_1",
  payment_intent: "pi_1",
  amount_total: 2000,
  currency: "usd",
  metadata: { payment: "pay_1", tenant: "duka-travel" },
  ...fields,
});

export const eventText = (type: string, object: unknown, fields: Record<string, unknown> = {}): string =>
  JSON.stringify({
    id: "evt_1",
    object: "event",
    api_version: "2026-10-28.endive",
    created: CREATED,
    livemode: false,
    pending_webhooks: 1,
    request: { id: null, idempotency_key: null },
    type,
    data: { object },
    ...fields,
  });

export const signed = (payload: string, secret = SECRET, at = NOW): string =>
  Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at / 1000) });

/** Reads a rightly signed webhook, unless something else is said. */
export const read = (rawBody: string, changes: Partial<StripeWebhook> = {}) =>
  readStripeEvent({ rawBody, signature: signed(rawBody), secrets: [SECRET], now: NOW, ...changes });

export const refused = (reason: string) => ({ is: "refused", reason });
export const told = (event: Record<string, unknown>) => ({ is: "event", event: { eventId: "evt_1", ...event } });

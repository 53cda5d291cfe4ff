/** Events of a Checkout session: paid, or it came to nothing. */
import { PAYMENT_ID } from "../payment-provider.ts";
import type { EventFields } from "./event-fields.ts";
import { ignored } from "./ignored.ts";
import { fromMinorUnits } from "./minor-units.ts";
import { idOf, sessionFields, type SessionFields } from "./session-fields.ts";
import type { StripeEvent } from "./stripe-event.ts";

type SessionEventType =
  | "checkout.session.completed"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.async_payment_failed"
  | "checkout.session.expired";

export function readSession(event: EventFields, type: SessionEventType): StripeEvent | undefined {
  const parsed = sessionFields.safeParse(event.data.object);
  if (!parsed.success) return undefined;
  const session = parsed.data;
  const paymentId = session.client_reference_id ?? "";
  // A session without an id of our kind was opened by some other program.
  if (session.mode !== "payment" || !PAYMENT_ID.test(paymentId)) return ignored(event);
  const ids = { eventId: event.id, paymentId, providerId: session.id };
  switch (type) {
    case "checkout.session.completed":
      // A slow way of paying: the payer is through, the money is not. Another event tells how it ended.
      return session.payment_status === "paid" ? paid(event, session, ids) : ignored(event);
    case "checkout.session.async_payment_succeeded":
      return paid(event, session, ids);
    case "checkout.session.async_payment_failed":
      return { kind: "failed", ...ids, reason: "declined" };
    case "checkout.session.expired":
      return { kind: "failed", ...ids, reason: "expired" };
    default:
      return type satisfies never;
  }
}

type Ids = { readonly eventId: string; readonly paymentId: string; readonly providerId: string };

function paid(event: EventFields, session: SessionFields, ids: Ids): StripeEvent | undefined {
  const currency = session.currency?.toUpperCase();
  if (currency === undefined || session.payment_status !== "paid") return undefined;
  const micros = fromMinorUnits(session.amount_total ?? Number.NaN, currency);
  if (micros === undefined || micros <= 0) return undefined;
  const paymentIntent = idOf(session.payment_intent);
  return {
    kind: "paid",
    ...ids,
    micros,
    currency,
    paidAt: event.created * 1000,
    ...(paymentIntent === undefined ? {} : { paymentIntent }),
  };
}

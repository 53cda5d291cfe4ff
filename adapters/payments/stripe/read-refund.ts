/** Events of one refund (https://docs.stripe.com/refunds#refund-events). */
import * as z from "zod/mini";
import type { EventFields } from "./event-fields.ts";
import { ignored } from "./ignored.ts";
import { fromMinorUnits } from "./minor-units.ts";
import { idOf, reference } from "./session-fields.ts";
import type { StripeEvent } from "./stripe-event.ts";

const refundFields = z.object({
  id: z.string(),
  object: z.literal("refund"),
  amount: z.int(),
  currency: z.string(),
  status: z.nullish(z.string()),
  payment_intent: z.nullish(reference),
  created: z.int(),
  metadata: z.nullish(z.record(z.string(), z.string())),
});

export function readRefund(event: EventFields): StripeEvent | undefined {
  const parsed = refundFields.safeParse(event.data.object);
  if (!parsed.success) return undefined;
  const refund = parsed.data;
  const paymentIntent = idOf(refund.payment_intent);
  if (paymentIntent === undefined) return ignored(event);
  const currency = refund.currency.toUpperCase();
  const micros = fromMinorUnits(refund.amount, currency);
  if (micros === undefined || micros <= 0) return undefined;
  const paymentId = refund.metadata?.["payment"];
  const money = {
    eventId: event.id,
    refundId: refund.id,
    paymentIntent,
    micros,
    currency,
    ...(paymentId === undefined ? {} : { paymentId }),
  };
  // Pending money has not gone yet; cancelled before it went is as good as never begun, unless it was told as gone.
  if (refund.status === "succeeded") return { kind: "refunded", ...money, at: refund.created * 1000 };
  if (refund.status === "failed" || refund.status === "canceled") return { kind: "refund-failed", ...money, at: event.created * 1000 };
  return ignored(event);
}

/** Events of one dispute (https://docs.stripe.com/disputes/how-disputes-work). */
import * as z from "zod/mini";
import type { EventFields } from "./event-fields.ts";
import { ignored } from "./ignored.ts";
import { fromMinorUnits } from "./minor-units.ts";
import { idOf, reference } from "./session-fields.ts";
import type { StripeEvent } from "./stripe-event.ts";

const disputeFields = z.object({
  id: z.string(),
  object: z.literal("dispute"),
  amount: z.int(),
  currency: z.string(),
  status: z.string(),
  payment_intent: z.nullish(reference),
});

type DisputeEventType = "charge.dispute.created" | "charge.dispute.funds_withdrawn" | "charge.dispute.closed";

/**
 * An inquiry (`warning_…`) takes no money and is no dispute yet. When it becomes one, only `funds_withdrawn` tells; so that is
 * read too, and a dispute is counted by its id.
 */
export function readDispute(event: EventFields, type: DisputeEventType): StripeEvent | undefined {
  const parsed = disputeFields.safeParse(event.data.object);
  if (!parsed.success) return undefined;
  const dispute = parsed.data;
  const paymentIntent = idOf(dispute.payment_intent);
  if (paymentIntent === undefined) return ignored(event);
  const currency = dispute.currency.toUpperCase();
  const micros = fromMinorUnits(dispute.amount, currency);
  if (micros === undefined || micros <= 0) return undefined;
  const money = { eventId: event.id, disputeId: dispute.id, paymentIntent, micros, currency, at: event.created * 1000 };
  if (type === "charge.dispute.closed") {
    const outcome = dispute.status;
    return outcome === "won" || outcome === "lost" ? { kind: "dispute-closed", ...money, outcome } : ignored(event);
  }
  return takesNoMoney(dispute.status) && type === "charge.dispute.created" ? ignored(event) : { kind: "dispute-opened", ...money };
}

const takesNoMoney = (status: string): boolean => status.startsWith("warning_") || status === "prevented";

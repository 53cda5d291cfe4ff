import type { EventFields } from "./event-fields.ts";
import type { StripeEvent } from "./stripe-event.ts";

/** Stripe tells much, and other programs may use the same account. */
export const ignored = ({ id, type }: EventFields): StripeEvent => ({ kind: "ignored", eventId: id, type });

/** A webhook of Stripe's: verified, then put into our own words. */
import { eventFields, type EventFields } from "./event-fields.ts";
import { ignored } from "./ignored.ts";
import { readDispute } from "./read-dispute.ts";
import { readRefund } from "./read-refund.ts";
import { readSession } from "./read-session.ts";
import type { ReadEvent, StripeEvent } from "./stripe-event.ts";
import { verifyEvent } from "./verify-event.ts";

export interface StripeWebhook {
  /** As it came, to the byte: the signature is of this text. */
  readonly rawBody: string;
  /** The header `Stripe-Signature`. */
  readonly signature: string | undefined;
  readonly secrets: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** Our account's id. An event that names another account is refused; one of our own names none. */
  readonly account?: string;
  /** Whether real money is expected; without it, both are taken. */
  readonly livemode?: boolean;
}

/** Never throws: what is not believed or not understood is a result with the reason. */
export function readStripeEvent({ rawBody, signature, secrets, now, account, livemode }: StripeWebhook): ReadEvent {
  const verified = verifyEvent(rawBody, signature, secrets, now);
  if ("reason" in verified) return { is: "refused", reason: verified.reason };
  const fields = eventFields.safeParse(verified.json);
  if (!fields.success) return { is: "refused", reason: "not-understood" };
  if (isForeign(fields.data, account, livemode)) return { is: "refused", reason: "other-account" };
  const event = inOurWords(fields.data);
  return event === undefined ? { is: "refused", reason: "not-understood" } : { is: "event", event };
}

const isForeign = (event: EventFields, account: string | undefined, livemode: boolean | undefined): boolean =>
  (typeof event.account === "string" && event.account !== account) || (livemode !== undefined && event.livemode !== livemode);

/**
 * Undefined when it should be ours, but cannot be read. Refunds are read from the refunds' own events, never from
 * `charge.refunded`, which carries only a running total: each refund is so counted once, by its own id.
 */
function inOurWords(event: EventFields): StripeEvent | undefined {
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded":
    case "checkout.session.async_payment_failed":
    case "checkout.session.expired":
      return readSession(event, event.type);
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return readRefund(event);
    case "charge.dispute.created":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.closed":
      return readDispute(event, event.type);
    default:
      return ignored(event);
  }
}

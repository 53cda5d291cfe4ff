/** Stripe's webhook: verified on the raw body, then booked. What is not believed is refused and changes nothing. */
import { parkReversal, type Reversal } from "../../adapters/dynamodb/reversals.ts";
import { readPayment } from "../../adapters/dynamodb/payments.ts";
import { readStripeEvent } from "../../adapters/payments/stripe/parse-event.ts";
import type { StripeEvent } from "../../adapters/payments/stripe/stripe-event.ts";
import { bookPayment } from "./book-payment.ts";
import { bookReversal } from "./book-reversal.ts";
import type { BillingServices } from "./services.ts";
import { giveUp } from "./sweep-payment.ts";

export interface RawEvent {
  /** As it came, to the byte. */
  readonly rawBody: string;
  readonly signature: string | undefined;
}

/** The status that answers it: 200 taken (or nothing of ours), 400 not believed, 409 not yet: tell it again later. */
export async function takeStripeEvent(
  services: BillingServices,
  raw: RawEvent,
): Promise<{ readonly status: number; readonly why: string }> {
  const secrets = await services.webhookSecrets();
  const read = readStripeEvent({ ...raw, secrets, now: services.now() });
  if (read.is === "refused") return { status: 400, why: read.reason };
  return take(services, read.event);
}

async function take(services: BillingServices, event: StripeEvent): Promise<{ status: number; why: string }> {
  switch (event.kind) {
    case "paid": {
      const { paymentId: payment, micros, currency, paidAt, paymentIntent } = event;
      const charge = paymentIntent === undefined ? {} : { charge: paymentIntent };
      const booked = await bookPayment(services, { payment, micros, currency, paidAt, ...charge });
      // Real money that fits nothing we asked for: people have to look, and the provider's own retries keep it in sight.
      if (booked === "not-as-asked") throw new Error(`payment ${payment} was paid, but not as it was asked for`);
      return { status: 200, why: booked };
    }
    case "failed":
      return failed(services, event.paymentId);
    case "refunded":
      return reversed(services, { ...event, kind: "refund", id: event.refundId, charge: event.paymentIntent });
    case "refund-failed":
      return refundFailed(services, event);
    case "dispute-opened":
      return reversed(services, { ...event, kind: "dispute", id: event.disputeId, charge: event.paymentIntent });
    case "dispute-closed":
      if (event.outcome === "lost") return { status: 200, why: "lost" };
      return reversed(services, { ...event, kind: "dispute-won", id: event.disputeId, charge: event.paymentIntent });
    case "ignored":
      return { status: 200, why: "ignored" };
    default:
      return event satisfies never;
  }
}

async function failed(services: BillingServices, id: string): Promise<{ status: number; why: string }> {
  const payment = await readPayment(services.table, id);
  if (payment === undefined) return { status: 200, why: "not-ours" };
  if (payment.state !== "failed" && payment.paidAt === undefined) await giveUp(services, payment);
  return { status: 200, why: "failed" };
}

/** A refund that never reached the payer is booked both ways, in whichever order it is told. */
async function refundFailed(services: BillingServices, event: Extract<StripeEvent, { kind: "refund-failed" }>) {
  const { refundId: id, paymentIntent: charge } = event;
  const first = await reversed(services, { ...event, kind: "refund", id, charge });
  return first.status === 200 ? reversed(services, { ...event, kind: "refund-returned", id, charge }) : first;
}

/** The word of its payment may be on its way still: this one waits for it. */
async function parked({ table, now }: BillingServices, reversal: Reversal): Promise<{ status: number; why: string }> {
  await parkReversal(table, reversal, now());
  return { status: 200, why: "parked" };
}

async function reversed(services: BillingServices, reversal: Reversal): Promise<{ status: number; why: string }> {
  const outcome = await bookReversal(services, reversal);
  if (outcome === "not-ours") return parked(services, reversal);
  if (outcome === "not-as-asked") throw new Error(`${reversal.kind} ${reversal.id} does not fit its payment`);
  return { status: outcome === "too-early" ? 409 : 200, why: outcome };
}

/** Asks Stripe what became of a Checkout session (https://docs.stripe.com/api/checkout/sessions/retrieve). */
import * as z from "zod/mini";
import { PaymentError } from "../payment-error.ts";
import type { PaymentFact } from "../payment-provider.ts";
import { askStripe } from "./ask-stripe.ts";
import { fromMinorUnits } from "./minor-units.ts";
import { idOf, sessionFields, type SessionFields } from "./session-fields.ts";
import type { StripeAccess } from "./stripe-access.ts";

/** The charge says when the money moved: the session only when it was opened. */
const intentFields = z.object({
  status: z.string(),
  latest_charge: z.nullish(z.union([z.string(), z.object({ created: z.int() })])),
});
const answerFields = z.extend(sessionFields, { payment_intent: z.nullish(z.extend(intentFields, { id: z.string() })) });
type Answer = z.infer<typeof answerFields>;

/** @throws PaymentError */
export async function readCheckout(access: StripeAccess, providerId: string): Promise<PaymentFact> {
  const answer = await askStripe(access, (stripe) =>
    stripe.checkout.sessions.retrieve(providerId, { expand: ["payment_intent.latest_charge"] }),
  );
  const session = answerFields.safeParse(answer);
  if (!session.success) throw new PaymentError("unavailable", "Stripe's answer is not understood", { cause: session.error });
  return factOf(session.data);
}

function factOf(session: Answer): PaymentFact {
  const intent = session.payment_intent;
  const paymentIntent = idOf(intent);
  const known = paymentIntent === undefined ? {} : { paymentIntent };
  if (session.payment_status === "paid") return { state: "paid", ...known, ...amountOf(session), ...paidAt(session) };
  if (session.status === "expired") return { state: "failed", ...known };
  // A slow way of paying that came to nothing leaves a session that is complete and will never be paid.
  const cameToNothing = intent?.status === "requires_payment_method" || intent?.status === "canceled";
  return { state: session.status === "complete" && cameToNothing ? "failed" : "open", ...known };
}

function amountOf(session: SessionFields): { micros: number; currency: string } {
  const currency = session.currency?.toUpperCase() ?? "";
  const micros = fromMinorUnits(session.amount_total ?? Number.NaN, currency);
  if (micros === undefined || currency === "") throw new PaymentError("unavailable", "Stripe says paid, but not how much");
  return { micros, currency };
}

function paidAt({ payment_intent: intent }: Answer): { paidAt?: number } {
  const charge = intent?.latest_charge;
  return typeof charge === "object" && charge !== null ? { paidAt: charge.created * 1000 } : {};
}

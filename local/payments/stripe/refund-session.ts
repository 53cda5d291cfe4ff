import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import type { NoticeRecord, RefundRecord, SessionRecord } from "../state/records.ts";
import { chargeObject, refundObject } from "./objects.ts";
import { stripeNotice } from "./stripe-notice.ts";
import { StripeProblem } from "./stripe-problem.ts";

export interface RefundWish {
  /** In minor units; without it, what is left. */
  readonly amount?: number;
  readonly metadata?: Record<string, string>;
  readonly reason?: string;
}

/**
 * Gives money back. Told three times, as by Stripe: the refund was made, the charge's running total grew, the refund got its
 * bank reference.
 */
export function refundSession(
  provider: Provider,
  session: SessionRecord,
  wish: RefundWish,
): { readonly refund: RefundRecord; readonly notices: NoticeRecord[] } {
  if (session.charge === undefined) throw new StripeProblem(400, "This PaymentIntent does not have a successful charge to refund.");
  const before = refundedOf(provider, session);
  const amount = wish.amount ?? session.amount - before;
  if (amount < 1 || before + amount > session.amount)
    throw new StripeProblem(400, `Refund amount (${amount}) is greater than unrefunded amount on charge (${session.amount - before})`, {
      param: "amount",
      ...(before === session.amount ? { code: "charge_already_refunded" } : {}),
    });
  const refund: RefundRecord = {
    id: newId("re_"),
    session: session.id,
    amount,
    createdAt: provider.now(),
    metadata: wish.metadata ?? {},
    reason: wish.reason ?? null,
  };
  provider.state.refunds.set(refund.id, refund);
  const shown = refundObject(session, refund);
  const notices = [
    stripeNotice(provider, "refund.created", shown),
    stripeNotice(provider, "charge.refunded", chargeObject(session, before + amount)),
    stripeNotice(provider, "refund.updated", shown),
  ];
  return { refund, notices };
}

function refundedOf({ state }: Provider, { id }: SessionRecord): number {
  let sum = 0;
  for (const refund of state.refunds.values()) if (refund.session === id) sum += refund.amount;
  return sum;
}

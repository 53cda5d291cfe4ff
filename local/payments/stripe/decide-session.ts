/** What the payer does on the hosted page, and what becomes of it. */
import { newId } from "../new-id.ts";
import type { CardOutcome } from "../outcome.ts";
import type { Provider } from "../provider.ts";
import type { NoticeRecord, SessionRecord } from "../state/records.ts";
import { intentObject, sessionObject } from "./objects.ts";
import { stripeNotice } from "./stripe-notice.ts";

/** By the provider's clock. */
const SLOW_MS = 30_000;
const CHARGEBACK_MS = 60_000;

/** Changes the session; the answer is what is to be told. Throws when the session is no longer open. */
export function decideSession(provider: Provider, session: SessionRecord, outcome: CardOutcome): NoticeRecord[] {
  if (session.status !== "open") throw new Error(`The session ${session.id} is ${session.status}: nothing can be decided any more.`);
  switch (outcome) {
    case "paid":
      return complete(provider, session, "succeeded");
    case "charged-back":
      later(provider, session, "dispute", CHARGEBACK_MS);
      return complete(provider, session, "succeeded");
    case "slow":
      later(provider, session, "settle", SLOW_MS);
      return complete(provider, session, "processing");
    case "slow-declined":
      later(provider, session, "fail", SLOW_MS);
      return complete(provider, session, "processing");
    case "declined":
      return decline(provider, session);
    case "expired":
      return expireSession(provider, session);
    case "cancelled":
      return []; // the payer goes back to the shop; the page stays open until it expires, as Stripe's does
    default:
      return outcome satisfies never;
  }
}

function later({ now, state }: Provider, { id }: SessionRecord, what: "settle" | "fail" | "dispute", ms: number): void {
  state.appointments.push({ at: now() + ms, what, id });
}

function complete(provider: Provider, session: SessionRecord, intent: "succeeded" | "processing"): NoticeRecord[] {
  session.status = "complete";
  session.intent = { id: session.intent?.id ?? newId("pi_"), createdAt: provider.now(), status: intent };
  if (intent === "succeeded") takeMoney(provider, session);
  const completed = stripeNotice(provider, "checkout.session.completed", sessionObject(provider, session));
  return intent === "succeeded" ? [completed, stripeNotice(provider, "payment_intent.succeeded", intentObject(session))] : [completed];
}

function takeMoney({ now }: Provider, session: SessionRecord): void {
  session.paymentStatus = "paid";
  session.charge = { id: newId("ch_"), createdAt: now() };
}

/** A declined card leaves the page open: the payer may try another. */
function decline(provider: Provider, session: SessionRecord): NoticeRecord[] {
  session.declined = true;
  session.intent = { id: session.intent?.id ?? newId("pi_"), createdAt: provider.now(), status: "requires_payment_method" };
  return [stripeNotice(provider, "payment_intent.payment_failed", intentObject(session))];
}

/** Nobody paid within a day. A session that was decided meanwhile stays as it is. */
export function expireSession(provider: Provider, session: SessionRecord): NoticeRecord[] {
  if (session.status !== "open") return [];
  session.status = "expired";
  return [stripeNotice(provider, "checkout.session.expired", sessionObject(provider, session))];
}

/** The end of a slow payment. */
export function settleSession(provider: Provider, session: SessionRecord, how: "succeeded" | "failed"): NoticeRecord[] {
  if (session.intent?.status !== "processing") return [];
  session.intent.status = how === "succeeded" ? "succeeded" : "requires_payment_method";
  if (how === "failed") return [stripeNotice(provider, "checkout.session.async_payment_failed", sessionObject(provider, session))];
  takeMoney(provider, session);
  return [
    stripeNotice(provider, "checkout.session.async_payment_succeeded", sessionObject(provider, session)),
    stripeNotice(provider, "payment_intent.succeeded", intentObject(session)),
  ];
}

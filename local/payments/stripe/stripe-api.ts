/** The part of Stripe's REST API that takes payments. */
import { timingSafeEqual } from "node:crypto";
import type { Provider } from "../provider.ts";
import { jsonReply, type Asked, type Reply } from "../reply.ts";
import type { SessionRecord } from "../state/records.ts";
import { answerOnce } from "./answer-once.ts";
import { createSession } from "./create-session.ts";
import { intentObject, refundObject, sessionObject, type Expansion } from "./objects.ts";
import { refundSession } from "./refund-session.ts";
import { missing, StripeProblem } from "./stripe-problem.ts";
import { textsUnder } from "./texts-under.ts";

export function stripeApi(provider: Provider, asked: Asked): Reply {
  try {
    checkKey(provider, asked.header("authorization"));
    return route(provider, asked);
  } catch (error) {
    if (error instanceof StripeProblem) return jsonReply(error.status, error.json);
    throw error;
  }
}

function checkKey({ options }: Provider, authorization: string | undefined): void {
  const given = Buffer.from(/^Bearer (\S+)$/.exec(authorization ?? "")?.[1] ?? "");
  const right = Buffer.from(options.stripe.secretKey);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new StripeProblem(401, "Invalid API Key provided.");
}

function route(provider: Provider, asked: Asked): Reply {
  const { method, path } = asked;
  if (method === "POST" && path === "/v1/checkout/sessions") {
    const reply = answerOnce(provider, asked, () => sessionObject(provider, createSession(provider, new URLSearchParams(asked.body))));
    provider.file.save();
    return reply;
  }
  if (method === "POST" && path === "/v1/refunds") return refund(provider, asked);
  const id = path.slice(path.lastIndexOf("/") + 1);
  if (method === "GET" && path === `/v1/checkout/sessions/${id}`) return showSession(provider, asked, id);
  if (method === "GET" && path === `/v1/payment_intents/${id}`)
    return jsonReply(200, intentObject(bySessionOf(provider, "payment_intent", id, ({ intent }) => intent?.id)));
  throw new StripeProblem(404, `Unrecognized request URL (${method}: ${path}).`);
}

function showSession(provider: Provider, { query }: Asked, id: string): Reply {
  const session = provider.state.sessions.get(decodeURIComponent(id));
  if (session === undefined) throw missing("checkout.session", id, "session");
  return jsonReply(200, sessionObject(provider, session, expansionIn(query)));
}

function expansionIn(query: URLSearchParams): Expansion {
  const wanted = [...query].filter(([name]) => name.startsWith("expand")).map(([, what]) => what);
  const odd = wanted.find((what) => what !== "payment_intent" && what !== "payment_intent.latest_charge");
  if (odd !== undefined) throw new StripeProblem(400, `This property cannot be expanded (${odd}).`, { param: "expand" });
  return { intent: wanted.length > 0, charge: wanted.includes("payment_intent.latest_charge") };
}

function refund(provider: Provider, asked: Asked): Reply {
  const form = new URLSearchParams(asked.body);
  const reply = answerOnce(provider, asked, () => {
    const session = refundedPayment(provider, form);
    const made = refundSession(provider, session, refundWish(form));
    // Delivered by the next round of due work, after this answer: whoever asked should know before it is told.
    for (const notice of made.notices) provider.state.notices.set(notice.id, notice);
    return refundObject(session, made.refund);
  });
  provider.file.save();
  return reply;
}

function refundedPayment(provider: Provider, form: URLSearchParams): SessionRecord {
  const intent = form.get("payment_intent");
  if (intent !== null) return bySessionOf(provider, "payment_intent", intent, (session) => session.intent?.id);
  return bySessionOf(provider, "charge", form.get("charge") ?? "", (session) => session.charge?.id);
}

function refundWish(form: URLSearchParams) {
  const amount = form.get("amount");
  const reason = form.get("reason");
  if (amount !== null && !/^\d{1,12}$/.test(amount))
    throw new StripeProblem(400, `Invalid integer: ${amount}`, { code: "parameter_invalid_integer", param: "amount" });
  return {
    ...(amount === null ? {} : { amount: Number(amount) }),
    ...(reason === null ? {} : { reason }),
    metadata: textsUnder(form, "metadata"),
  };
}

function bySessionOf({ state }: Provider, what: string, id: string, idIn: (session: SessionRecord) => string | undefined): SessionRecord {
  for (const session of state.sessions.values()) if (idIn(session) === id) return session;
  throw missing(what, id, what);
}

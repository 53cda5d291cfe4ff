/** POST /v1/checkout/sessions (https://docs.stripe.com/api/checkout/sessions/create). */
import { newId } from "../new-id.ts";
import type { Provider } from "../provider.ts";
import type { SessionRecord } from "../state/records.ts";
import { textsUnder } from "./texts-under.ts";
import { StripeProblem } from "./stripe-problem.ts";

const LIFETIME_MS = 24 * 3_600_000;
const MOST = 99_999_999;
const LOCALES = new Set(
  (
    "auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi " +
    "zh zh-HK zh-TW"
  ).split(" "),
);

export function createSession({ now, state }: Provider, form: URLSearchParams): SessionRecord {
  if (form.get("mode") !== "payment") throw new StripeProblem(400, "Only mode=payment is simulated.", { param: "mode" });
  const createdAt = now();
  const session: SessionRecord = {
    id: newId("cs_test_"),
    createdAt,
    expiresAt: createdAt + LIFETIME_MS,
    status: "open",
    paymentStatus: "unpaid",
    ...order(form),
    reference: limited(form, "client_reference_id", 200),
    email: email(form),
    locale: locale(form),
    metadata: textsUnder(form, "metadata"),
    intentMetadata: textsUnder(form, "payment_intent_data[metadata]"),
    successUrl: address(form, "success_url") ?? absent("success_url"),
    cancelUrl: address(form, "cancel_url"),
    declined: false,
  };
  state.sessions.set(session.id, session);
  state.appointments.push({ at: session.expiresAt, what: "expire", id: session.id });
  return session;
}

function order(form: URLSearchParams): { amount: number; currency: string; description: string } {
  let amount = 0;
  let count = 0;
  const currencies = new Set<string>();
  const names: string[] = [];
  for (; form.has(`line_items[${count}][quantity]`) || form.has(`line_items[${count}][price_data][currency]`); count++) {
    const item = `line_items[${count}]`;
    amount += whole(form, `${item}[price_data][unit_amount]`) * whole(form, `${item}[quantity]`);
    currencies.add(form.get(`${item}[price_data][currency]`) ?? absent(`${item}[price_data][currency]`));
    names.push(form.get(`${item}[price_data][product_data][name]`) ?? absent(`${item}[price_data][product_data][name]`));
  }
  const [currency] = currencies;
  if (currency === undefined) return absent("line_items");
  if (currencies.size > 1 || !/^[a-z]{3}$/.test(currency)) throw new StripeProblem(400, `Invalid currency: ${[...currencies].join(", ")}`);
  if (amount < 1) throw tooSmallOrLarge("amount_too_small");
  if (amount > MOST) throw tooSmallOrLarge("amount_too_large");
  return { amount, currency, description: names.join(", ") };
}

const tooSmallOrLarge = (code: string): StripeProblem =>
  new StripeProblem(400, `The Checkout Session's total amount cannot be charged (1 to ${MOST}).`, { code, param: "line_items" });

function absent(param: string): never {
  throw new StripeProblem(400, `Missing required param: ${param}.`, { code: "parameter_missing", param });
}

function whole(form: URLSearchParams, param: string): number {
  const text = form.get(param) ?? absent(param);
  if (!/^\d{1,12}$/.test(text)) throw new StripeProblem(400, `Invalid integer: ${text}`, { code: "parameter_invalid_integer", param });
  return Number(text);
}

function limited(form: URLSearchParams, param: string, length: number): string | null {
  const text = form.get(param);
  if (text !== null && text.length > length) throw new StripeProblem(400, `${param} is longer than ${length} characters`, { param });
  return text;
}

function email(form: URLSearchParams): string | null {
  const text = form.get("customer_email");
  if (text !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
    throw new StripeProblem(400, `Invalid email address: ${text}`, { code: "email_invalid", param: "customer_email" });
  return text;
}

function locale(form: URLSearchParams): string | null {
  const text = form.get("locale");
  if (text !== null && !LOCALES.has(text)) throw new StripeProblem(400, `Invalid locale: ${text}`, { param: "locale" });
  return text;
}

function address(form: URLSearchParams, param: string): string | null {
  const text = form.get(param);
  if (text !== null && !/^https?:\/\/\S+$/.test(text)) throw new StripeProblem(400, "Not a valid URL", { code: "url_invalid", param });
  return text;
}

/**
 * POST /api/billing/top-ups: a payment begins. The amount is checked against the plan, and nothing that the browser says about prices
 * or currencies is even read. Nothing is credited before the payment provider says that it was paid.
 */
import { createHash, randomBytes } from "node:crypto";
import { createPayment, openPayment, type StoredPayment } from "../../../adapters/dynamodb/payments.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { kenyanMobile } from "../../../adapters/payments/mpesa/kenyan-mobile.ts";
import { PaymentError } from "../../../adapters/payments/payment-error.ts";
import type { StartedPayment } from "../../../adapters/payments/payment-provider.ts";
import type { StartedTopUpView } from "../../../core/account/api/top-ups.ts";
import type { Api } from "../../../core/account/api/api.ts";
import type { BodyOf } from "../../../core/account/api/endpoint.ts";
import { convert } from "../../../core/billing/convert.ts";
import { fromCents, MICROS } from "../../../core/billing/money.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { officeAddress } from "../../../core/tenants/office-address.ts";
import { ASK_AFTER_MS } from "../../billing/sweep-payment.ts";
import { idempotencyKey } from "../request-key.ts";
import type { AccountServices } from "../services.ts";
import { accountOf, type AccountOf } from "./account-of.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

type Wanted = BodyOf<Api["POST /api/billing/top-ups"]>;

const [FIRST_QUESTION_MS = 0] = ASK_AFTER_MS;

export const startTopUp: EndpointHandler<"POST /api/billing/top-ups"> = async ({ body: wanted, request }, services, member) => {
  const id = paymentId(member, idempotencyKey(request));
  const of = await accountOf(member.tenant, services);
  await refuseUnfit(wanted, of, services);
  const begun = await createPayment(services.table, await asked(id, wanted, of, member, services), services.now() + FIRST_QUESTION_MS);
  const { payment } = begun;
  if (payment.micros !== fromCents(wanted.amountCents) || payment.method !== wanted.method) throw new Refusal("key-used");
  // A page is the same page when it is asked for again; a telephone must never be asked twice for one payment.
  const isToAsk = payment.state === "starting" && (begun.isNew || payment.method === "card");
  return isToAsk ? ask(payment, member, services) : viewOf(payment);
};

/** The same key of the same person is the same payment, however often it is sent. */
function paymentId({ tenant, user }: StoredMember, key: string): string {
  return `pay_${createHash("sha256").update(`${tenant}\n${user}\n${key}`).digest("base64url").slice(0, 30)}`;
}

async function refuseUnfit(
  { amountCents, method, phone }: Wanted,
  { account, plan }: AccountOf,
  { payments }: AccountServices,
): Promise<void> {
  if (account.facts.closedAt !== undefined) throw new Refusal("switch-on-first");
  if (amountCents < plan.minTopUpCents || amountCents > plan.maxTopUpCents) throw new Refusal("amount-refused");
  if (!(await payments.methods(account.facts.currency)).includes(method)) throw new Refusal("method-not-offered");
  if (method === "mpesa" && (phone === undefined || kenyanMobile(phone) === undefined)) throw new Refusal("phone-refused");
}

async function asked(
  payment: string,
  { amountCents, method, phone }: Wanted,
  { account }: AccountOf,
  { tenant, email }: StoredMember,
  { payments, now }: AccountServices,
): Promise<StoredPayment> {
  const { currency } = account.facts;
  const micros = fromCents(amountCents);
  const stored = { payment, tenant, method, micros, currency, state: "starting" as const, createdAt: now(), by: email };
  const token = randomBytes(24).toString("base64url");
  if (method === "card" || phone === undefined) return { ...stored, token };
  const rate = await payments.shillings(currency);
  if (rate === undefined) throw new Refusal("method-not-offered");
  return { ...stored, token, phone, shillings: convert(micros, rate, MICROS) / MICROS };
}

async function ask(payment: StoredPayment, member: StoredMember, services: AccountServices): Promise<StartedTopUpView> {
  const started = await start(payment, member, services);
  await openPayment(services.table, payment.payment, started);
  return viewOf({ ...payment, ...started });
}

const viewOf = ({ payment, shillings, redirectUrl }: StoredPayment): StartedTopUpView => ({
  id: payment,
  ...(shillings === undefined ? {} : { askedShillings: shillings }),
  ...(redirectUrl === undefined ? {} : { redirectUrl }),
});

async function start(payment: StoredPayment, member: StoredMember, services: AccountServices): Promise<StartedPayment> {
  const provider = await services.payments.providers[payment.method]();
  const profile = await readTenant(services.table, member.tenant);
  if (provider === undefined || profile === undefined) throw new Refusal("method-not-offered");
  const money =
    payment.shillings === undefined
      ? { micros: payment.micros, currency: payment.currency }
      : { micros: payment.shillings * MICROS, currency: "KES" };
  const callback = `${services.publicBaseUrl}/payments/mpesa/${payment.payment}/${payment.token}`;
  return provider
    .startPayment({
      paymentId: payment.payment,
      tenant: member.tenant,
      ...money,
      description: `${services.providerName}: ${profile.name}`,
      email: member.email,
      returnUrl: officeAddress(services, member.tenant, "/billing/top-up"),
      language: profile.language,
      callbackUrl: callback,
      ...(payment.phone === undefined ? {} : { phone: payment.phone }),
    })
    .catch(refuse);
}

function refuse(cause: unknown): never {
  if (!(cause instanceof PaymentError)) throw cause;
  throw new Refusal(cause.code === "refused" ? "payment-refused" : "payment-unavailable", { cause });
}

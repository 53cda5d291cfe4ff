/** An office with an account, its payments at two providers, and our functions around them, on a table of the test's choice. */
import { Stripe } from "stripe";
import { readBillingAccount, openingWrites, type BillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { planKey, routeKey, tenantKey } from "../../../adapters/dynamodb/keys.ts";
import { createPayment, openPayment, type StoredPayment } from "../../../adapters/dynamodb/payments.ts";
import { ConditionFailed, type Table } from "../../../adapters/dynamodb/table.ts";
import type { PaymentFact } from "../../../adapters/payments/payment-provider.ts";
import { dueTask } from "../../../core/billing/due-task.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import type { BillingServices } from "../../../functions/billing/services.ts";
import { ASK_AFTER_MS } from "../../../functions/billing/sweep-payment.ts";
import { takeMpesaCallback } from "../../../functions/billing/take-mpesa-callback.ts";
import { takeStripeEvent } from "../../../functions/billing/take-stripe-event.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { PLAN } from "../../core/billing/some-account.ts";
import { setTariffPlan } from "./set-tariff-plan.ts";

export const TENANT = "duka";
export const ZONE = "Africa/Nairobi";
const NUMBERS = ["+254200000001", "+254200000002"];
export const TOKEN = "an-unguessable-token";
const SECRET = "whsec_test";
const ACCOUNT = `AC${"d".repeat(32)}`;

/** What payment providers know, by their own names for payments. */
export type Till = Map<string, PaymentFact>;

export function servicesOn(table: Table, now: () => number, till: Till): BillingServices & { readonly pause: () => Promise<void> } {
  const provider = {
    startPayment: () => Promise.reject(new Error("nobody starts a payment here")),
    readPayment: async (providerId: string): Promise<PaymentFact> => till.get(providerId) ?? { state: "open" },
  };
  return {
    table,
    now,
    log: () => undefined,
    // Those who collide are put in order by the test.
    pause: async () => undefined,
    providers: { card: async () => provider, mpesa: async () => provider },
    webhookSecrets: async () => [SECRET],
    shillings: async () => ({ text: "129.50", numerator: 12_950, denominator: 100 }),
    methods: async () => ["card", "mpesa"],
  };
}

/** As small as a plan can be: every change of an account reads it. */
const dialPlan = samplePlan({
  tenant: TENANT,
  version: 1,
  offices: [{ id: "nairobi", name: "Nairobi", zone: ZONE, weekly: Array.from({ length: 7 }, () => []), exceptions: [] }],
  people: [],
  entries: Object.fromEntries(NUMBERS.map((number) => [number, "bye"])),
  nodes: { bye: { kind: "goodbye", name: "Goodbye", prompts: [] } },
});

/** The office with its numbers, as publishing leaves it, and the tariff plan; no account yet. */
export async function publishedOffice(table: Table, tariff: TariffPlan): Promise<void> {
  const profile = { id: TENANT, name: "Duka", zone: ZONE, country: "KE", language: "en", account: ACCOUNT, plan: 1 };
  await table.put({ ...tenantKey(TENANT), ...profile });
  await table.put({ ...planKey(TENANT, 1), plan: dialPlan });
  for (const number of NUMBERS)
    // oxlint-disable-next-line no-await-in-loop -- two
    await table.put({ ...routeKey(number), number, tenant: TENANT, plan: 1, account: ACCOUNT });
  await setTariffPlan(table, tariff);
}

/** Done twice it does nothing. */
export async function openedAccount(table: Table, tariff: TariffPlan, at: number): Promise<void> {
  const change = openAccount(TENANT, tariff, ZONE, at);
  try {
    await table.transact(openingWrites(change, tariff.channels, dueTask(change.facts, at)?.at));
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}

export const MICROS = 20_000_000;

/** A payment that its provider has begun. Done twice it does nothing. */
export async function startedPayment(table: Table, payment: string, method: StoredPayment["method"], at: number): Promise<void> {
  const stored: StoredPayment = {
    payment,
    tenant: TENANT,
    method,
    micros: MICROS,
    currency: "USD",
    state: "starting",
    createdAt: at,
    by: "amina@duka.example",
    token: TOKEN,
    ...(method === "mpesa" ? { phone: "+254722000001", shillings: 2590 } : {}),
  };
  await createPayment(table, stored, at + (ASK_AFTER_MS[0] ?? 0));
  await openPayment(table, payment, { providerId: providerIdOf(payment) });
}

export const providerIdOf = (payment: string): string => `of_${payment}`;
export const chargeOf = (payment: string): string => `pi_${payment}`;

export const account = async (table: Pick<Table, "get">): Promise<BillingAccount> => {
  const found = await readBillingAccount(table, TENANT);
  if (found === undefined) throw new Error("there is no account");
  return found;
};

/** A new office with an account. */
export async function openDesk(table: Table, openedAt: number, tariff: TariffPlan = PLAN): Promise<void> {
  await publishedOffice(table, tariff);
  await openedAccount(table, tariff, openedAt);
}

/** An event's text as Stripe writes it; `at` is rounded down to its seconds. */
const stripeText = (type: string, at: number, object: object, fields: object = {}): string =>
  JSON.stringify({ id: "evt_1", object: "event", type, created: Math.floor(at / 1000), livemode: false, data: { object }, ...fields });

export const sessionText = (payment: string, at: number, fields: object = {}, type = "checkout.session.completed"): string =>
  stripeText(type, at, {
    id: providerIdOf(payment),
    object: "checkout.session",
    mode: "payment",
    status: "complete",
    payment_status: "paid",
    client_reference_id: payment,
    payment_intent: chargeOf(payment),
    amount_total: 2000,
    currency: "usd",
    ...fields,
  });

export const refundText = (payment: string, cents: number, at: number): string =>
  stripeText("refund.updated", at, {
    id: `re_${payment}`,
    object: "refund",
    amount: cents,
    currency: "usd",
    status: "succeeded",
    payment_intent: chargeOf(payment),
    created: Math.floor(at / 1000),
  });

export const disputeText = (payment: string, type: "created" | "closed", at: number): string =>
  stripeText(`charge.dispute.${type}`, at, {
    id: `dp_${payment}`,
    object: "dispute",
    amount: 2000,
    currency: "usd",
    status: type === "closed" ? "won" : "needs_response",
    payment_intent: chargeOf(payment),
  });

/** Delivered now, signed now: a repeat of Stripe's has a signature of its own. */
export function stripeTells(services: BillingServices, payload: string, signedAt = services.now()) {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: SECRET, timestamp: Math.floor(signedAt / 1000) });
  return takeStripeEvent(services, { rawBody: payload, signature });
}

/** M-Pesa's callback. `date` is the time on Nairobi's clock, 20261124100000. */
export const mpesaText = (providerId: string, date: string, resultCode = 0): string =>
  JSON.stringify({
    Body: {
      stkCallback: {
        MerchantRequestID: "1",
        CheckoutRequestID: providerId,
        ResultCode: resultCode,
        ResultDesc: "",
        ...(resultCode === 0
          ? {
              CallbackMetadata: {
                Item: [
                  { Name: "Amount", Value: 2590 },
                  { Name: "TransactionDate", Value: Number(date) },
                ],
              },
            }
          : {}),
      },
    },
  });

export const mpesaTells = (services: BillingServices, payment: string, rawBody: string, token = TOKEN) =>
  takeMpesaCallback(services, { payment, token, rawBody });

/** As M-Pesa writes it. */
export const mpesaTime = (at: number): string =>
  new Date(at + 3 * 3_600_000)
    .toISOString()
    .replaceAll(/[^0-9]/g, "")
    .slice(0, 14);

/** An office with an account, at the desk of the account API, and a payment provider that plays both card payments and M-Pesa. */
import { openingWrites } from "../../../../adapters/dynamodb/billing-accounts.ts";
import { tenantKey } from "../../../../adapters/dynamodb/keys.ts";
import { publishRateDeck } from "../../../../adapters/dynamodb/rate-decks.ts";
import { dueTask } from "../../../../core/billing/due-task.ts";
import { openAccount } from "../../../../core/billing/open-account.ts";
import type { TariffPlan } from "../../../../core/billing/tariff-plan.ts";
import { createPaymentSetup } from "../../../../functions/billing/payment-setup.ts";
import type { BillingServices } from "../../../../functions/billing/services.ts";
import { startPaymentProvider } from "../../../../local/payments/start-payment-provider.ts";
import { putPlan, putRoute } from "../../../adapters/dynamodb/put-office.ts";
import { sampleTariff } from "../../../core/billing/sample-tariff.ts";
import { samplePlan } from "../../../core/voice/sample-plan.ts";
import { openAccountDesk, type DeskOptions } from "../account-desk.ts";
import { setTariffPlan } from "../../billing/set-tariff-plan.ts";

export const TENANT = "duka";
const account = "AC00000000000000000000000000000001";
const STRIPE = { secretKey: "sk_test_desk", webhookSecret: "whsec_desk" };
const MPESA = { consumerKey: "key", consumerSecret: "secret", shortCode: "174379", passKey: "pass" };

export async function openBilledOffice(change: Partial<TariffPlan> = {}, options: Pick<DeskOptions, "tenantDomain"> = {}) {
  const clock = { now: Date.parse("2026-11-23T10:00:00Z") };
  const provider = await startPaymentProvider({
    now: () => clock.now,
    stripe: { ...STRIPE, webhookUrl: "http://127.0.0.1:9/payments/stripe" },
    mpesa: MPESA,
  });
  const secret = JSON.stringify({
    stripe: { secretKey: STRIPE.secretKey, webhookSecrets: [STRIPE.webhookSecret] },
    mpesa: { ...MPESA, kesPerUsd: "129.50" },
  });
  const addresses = { stripeApiUrl: provider.baseUrl, mpesaApiUrl: provider.baseUrl };
  const payments = createPaymentSetup(
    async () => secret,
    addresses,
    () => clock.now,
  );
  const desk = openAccountDesk({ payments, ...options });
  const plan = sampleTariff(change);
  const { table } = desk;
  const dialPlan = samplePlan();
  await setTariffPlan(table, plan);
  const rates = [
    { prefix: "254", name: "Kenya", perMinuteMicros: 45_000, connectionMicros: 0, initialSeconds: 1, incrementSeconds: 1 },
    { prefix: "254800", name: "Kenya freephone", perMinuteMicros: 0, connectionMicros: 0, initialSeconds: 1, incrementSeconds: 1 },
  ];
  await publishRateDeck(table, { id: plan.rateDeck, currency: plan.currency, version: 1, rates, at: clock.now }, undefined);
  const profile = { id: TENANT, name: "Duka Travel", zone: "Africa/Nairobi", country: "KE", language: "en", account, plan: 1 };
  await table.put({ ...tenantKey(TENANT), ...profile });
  await putPlan(table, { ...dialPlan, tenant: TENANT, version: 1 }, clock.now);
  for (const number of Object.keys(dialPlan.entries)) await putRoute(table, { number, tenant: TENANT, plan: 1, account });
  const opened = openAccount(TENANT, plan, profile.zone, clock.now);
  await table.transact(openingWrites(opened, plan.channels, dueTask(opened.facts, clock.now)?.at));
  await desk.enrol(TENANT, "amina@duka.example", "owner");
  await desk.enrol(TENANT, "omar@duka.example", "operator");
  await desk.enrol(TENANT, "mary@duka.example", "manager");
  await desk.enrol(TENANT, "joseph@duka.example", "user");
  desk.clock.now = clock.now;
  const billing: BillingServices = { table, ...payments, now: () => desk.clock.now, log: () => {} };
  return {
    ...desk,
    provider,
    billing,
    payments,
    plan,
    numbers: Object.keys(dialPlan.entries),
    providerClock: clock,
    close: () => provider.close(),
  };
}

export type BilledOffice = Awaited<ReturnType<typeof openBilledOffice>>;

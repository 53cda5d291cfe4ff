/**
 * Two offices at the account's desk, alike but for their ids and numbers, with somebody of every kind in each. Made once and copied for
 * each test, so that every question is asked where nothing happened before.
 */
import * as z from "zod";
import { saveMember } from "../../../adapters/dynamodb/members.ts";
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import type { MemberRole, Right } from "../../../core/tenants/rights.ts";
import { startPaymentProvider } from "../../../local/payments/start-payment-provider.ts";
import { createPaymentSetup, type PaymentSetup } from "../../../functions/billing/payment-setup.ts";
import { sampleOffice } from "../../core/tenants/sample-office.ts";
import { ACCOUNT as CARRIER_ACCOUNT, openDesk } from "../../local/carrier/carrier-desk.ts";
import { openAccountDeskOn, userOf } from "./account-desk.ts";
import { openShop } from "./provider/money-desk.ts";

interface Kind {
  readonly role: MemberRole;
  readonly rights?: Right[];
  readonly until?: number;
  readonly suspended?: boolean;
}

const CHOSEN: Right[] = ["sounds.manage", "flow.edit"];

/** Members of an office, by what they are. */
export const MEMBERS: Readonly<Record<string, Kind>> = {
  owner: { role: "owner" },
  admin: { role: "admin" },
  operator: { role: "operator" },
  "operator-with-chosen-rights": { role: "operator", rights: CHOSEN },
  manager: { role: "manager" },
  user: { role: "user" },
  "suspended-owner": { role: "owner", suspended: true },
  "expired-admin": { role: "admin", until: Date.parse("2026-11-23T09:59:59Z") },
};

export const emailIn = (tenant: string, who: string): string => `${who}@${tenant}.example`;

/** The other office's: what tells the two apart is in every id. */
function otherOffice() {
  const { plan, ...office } = sampleOffice({ members: [] });
  const text = JSON.stringify({ ...plan, entries: {} })
    .replaceAll(/\b10([123])\b/g, "20$1")
    .replaceAll("duka_1", "other_2")
    .replaceAll('"nairobi"', '"mombasa"')
    .replaceAll('"amsterdam"', '"utrecht"');
  return {
    ...office,
    name: "Other",
    plan: { ...z.looseObject({}).parse(JSON.parse(text)), entries: { "+254200000099": "main", "+31200000099": "by-hours" } },
  };
}

async function makeOffices(): Promise<MemoryTable> {
  const desk = await openShop({ shortNumbers: 50 });
  const { plan, ...office } = sampleOffice({ members: [] });
  for (const [tenant, body] of Object.entries({ duka: { ...office, plan }, other: otherOffice() })) {
    const published = await desk.asProvider("PUT", `tenants/${tenant}`, { body });
    if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    for (const [who, kind] of Object.entries(MEMBERS)) {
      const email = emailIn(tenant, who);
      const phone = who === "owner" ? { extension: tenant === "duka" ? "101" : "201" } : {};
      await saveMember(desk.table, { tenant, user: userOf(email), email, name: who, ...kind, ...phone });
    }
  }
  return desk.table;
}

let made: Promise<MemoryTable> | undefined;
let payments: ReturnType<typeof openPayments> | undefined;

/** One payment provider for all tests: what it is asked is each office's own matter. */
async function openPayments(): Promise<PaymentSetup> {
  const now = () => Date.parse("2026-11-23T10:00:00Z");
  const stripe = { secretKey: "sk_test_desk", webhookSecret: "whsec_desk", webhookUrl: "http://127.0.0.1:9/payments/stripe" };
  const mpesa = { consumerKey: "key", consumerSecret: "secret", shortCode: "174379", passKey: "pass" };
  const provider = await startPaymentProvider({ now, stripe, mpesa });
  const secret = JSON.stringify({ stripe: { secretKey: stripe.secretKey, webhookSecrets: [stripe.webhookSecret] } });
  return createPaymentSetup(async () => secret, { stripeApiUrl: provider.baseUrl, mpesaApiUrl: provider.baseUrl }, now);
}

export async function openTwoOffices() {
  const table = createMemoryTable();
  for (const item of (await (made ??= makeOffices())).items()) await table.put(item);
  const { carrier } = await openDesk({});
  const access = { apiUrl: carrier.baseUrl, tokenOf: async () => CARRIER_ACCOUNT.authToken };
  return { ...openAccountDeskOn(table, { carrier: access, payments: await (payments ??= openPayments()) }), table };
}
export type TwoOffices = Awaited<ReturnType<typeof openTwoOffices>>;

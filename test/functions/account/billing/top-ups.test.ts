/** Topping up: from the account's page to the payment provider and back, with nothing credited before it is really paid. */
import Stripe from "stripe";
import * as z from "zod";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { balanceOf, readBillingAccount } from "../../../../adapters/dynamodb/billing-accounts.ts";
import { readPayment } from "../../../../adapters/dynamodb/payments.ts";
import { takeMpesaCallback } from "../../../../functions/billing/take-mpesa-callback.ts";
import { takeStripeEvent } from "../../../../functions/billing/take-stripe-event.ts";
import { openBilledOffice, TENANT, type BilledOffice } from "./billed-office.ts";

const AMINA = "amina@duka.example";
const KEY = "0123456789abcdef-first";
const startedSchema = z.object({ id: z.string(), redirectUrl: z.optional(z.string()) });
let office: BilledOffice;
beforeEach(async () => {
  office = await openBilledOffice();
});
afterEach(() => office.close());

const topUp = (body: unknown, { by = AMINA, key = KEY }: { by?: string; key?: string | null } = {}) =>
  office.ask("POST", "/api/billing/top-ups", { by, body, ...(key === null ? {} : { headers: { "idempotency-key": key } }) });

const balance = async (): Promise<number> => {
  const account = await readBillingAccount(office.table, TENANT);
  if (account === undefined) throw new Error("no account");
  return balanceOf(account);
};

const startedCard = async () => {
  const { status, body } = await topUp({ amountCents: 2000, method: "card" });
  expect(status).toBe(200);
  const { id } = startedSchema.parse(body);
  const payment = await readPayment(office.table, id);
  if (payment?.providerId === undefined) throw new Error("not open");
  return { id, session: payment.providerId };
};

/** An event as the provider signs it. */
const signed = (event: object, secret = "whsec_desk", at = office.clock.now) => {
  const rawBody = JSON.stringify(event);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: rawBody, secret, timestamp: Math.floor(at / 1000) });
  return { rawBody, signature };
};
const completed = (id: string, session: string, change: object = {}) => ({
  id: "evt_1",
  object: "event",
  api_version: "2026-01-01",
  created: Math.floor(office.clock.now / 1000),
  livemode: false,
  type: "checkout.session.completed",
  data: {
    object: {
      id: session,
      object: "checkout.session",
      mode: "payment",
      status: "complete",
      client_reference_id: id,
      metadata: { payment: id, tenant: TENANT },
      payment_status: "paid",
      amount_total: 2000,
      currency: "usd",
      payment_intent: "pi_1",
      ...change,
    },
  },
});

describe("a card", () => {
  test("is sent to the provider's page, and credited when the provider says so: once", async () => {
    const before = await balance();
    const { id, session } = await startedCard();
    const view = startedSchema.parse((await topUp({ amountCents: 2000, method: "card" })).body);
    expect(view.redirectUrl).toBe(`${office.provider.baseUrl}/pay/${session}`);
    expect(await balance()).toBe(before);
    const event = signed(completed(id, session));
    expect(await takeStripeEvent(office.billing, event)).toEqual({ status: 200, why: "booked" });
    expect(await takeStripeEvent(office.billing, event)).toEqual({ status: 200, why: "already" });
    expect(await balance()).toBe(before + 20_000_000);
    const { body } = await office.ask("GET", `/api/billing/top-ups/${id}`, { by: AMINA });
    expect(body).toMatchObject({ id, state: "paid", amountMicros: 20_000_000, balanceMicros: before + 20_000_000 });
  });

  test("leads back to the office's own address, by name where there is a domain and by path without", async () => {
    const backTo = async () => {
      const { redirectUrl = "" } = startedSchema.parse((await topUp({ amountCents: 2000, method: "card" })).body);
      const cancelled = await fetch(redirectUrl, {
        method: "POST",
        body: new URLSearchParams({ outcome: "cancelled" }),
        redirect: "manual",
      });
      return cancelled.headers.get("location");
    };
    expect(await backTo()).toContain("https://account.example.com/o/duka/billing/top-up");
    await office.close();
    office = await openBilledOffice({}, { tenantDomain: "phones.example.com" });
    expect(await backTo()).toContain("https://duka.phones.example.com/billing/top-up");
  });

  test("the page of success without a payment credits nothing", async () => {
    const before = await balance();
    const { id } = await startedCard();
    await office.ask("GET", `/api/billing/top-ups/${id}`, { by: AMINA, query: "payment=paid&state=paid" });
    expect(await balance()).toBe(before);
  });

  test.each([
    ["unsigned", () => ({ rawBody: "{}", signature: undefined }), 400],
    ["signed by somebody else", (event: object) => signed(event, "whsec_other"), 400],
    ["too old", (event: object) => signed(event, "whsec_desk", office.clock.now - 3_600_000), 400],
    ["altered", (event: object) => ({ ...signed(event), rawBody: JSON.stringify(event).replace("2000", "200000") }), 400],
  ])("an event that is %s is refused and credits nothing", async (_what, make, status) => {
    const before = await balance();
    const { id, session } = await startedCard();
    expect((await takeStripeEvent(office.billing, make(completed(id, session)))).status).toBe(status);
    expect(await balance()).toBe(before);
  });

  test.each<[string, object, object, string]>([
    ["another account's", { account: "acct_other" }, {}, "400 other-account"],
    ["another currency's", {}, { currency: "kes" }, "throws"],
    ["another amount's", {}, { amount_total: 200_000 }, "throws"],
    ["an unpaid one's", {}, { payment_status: "unpaid" }, "200 ignored"],
    ["nobody's", {}, { client_reference_id: "pay_unknown", metadata: { payment: "pay_unknown" } }, "200 not-ours"],
  ])("%s event credits nothing", async (_what, top, inside, expected) => {
    const before = await balance();
    const { id, session } = await startedCard();
    const taken = takeStripeEvent(office.billing, signed({ ...completed(id, session, inside), ...top }));
    // Real money that fits nothing we asked for is not passed over: the provider is answered 500, and an alarm rings.
    expect(await taken.then(({ status, why }) => `${status} ${why}`).catch(() => "throws")).toBe(expected);
    expect(await balance()).toBe(before);
  });

  test("one charge never pays for two payments", async () => {
    const { id, session } = await startedCard();
    await takeStripeEvent(office.billing, signed(completed(id, session)));
    const paid = await balance();
    const { body } = await topUp({ amountCents: 2000, method: "card" }, { key: "0123456789abcdef-second" });
    const other = completed(startedSchema.parse(body).id, "cs_test_other");
    await expect(takeStripeEvent(office.billing, signed({ ...other, id: "evt_2" }))).rejects.toThrow();
    expect(await balance()).toBe(paid);
  });
});

describe("an amount", () => {
  test.each([0, -5, 0.001, 1e9, "5", null, 499, 50_001, Number.MAX_SAFE_INTEGER])(
    "of %j cents is refused, and nobody is asked",
    async (amountCents) => {
      const { status, body } = await topUp({ amountCents, method: "card" });
      expect([400, 422]).toContain(status);
      expect(body).toMatchObject({ title: expect.stringMatching(/\w/) });
      expect(office.table.items().filter(({ sk }) => sk === "PAYMENT")).toEqual([]);
    },
  );

  test.each([{ currency: "KES" }, { price: 1 }, { micros: 1 }, { tenant: "other" }, { state: "paid" }])(
    "comes alone: %j is refused",
    async (more) => {
      const { status, body } = await topUp({ amountCents: 2000, method: "card", ...more });
      expect(status).toBe(400);
      expect(body).toMatchObject({ code: "bad-body" });
    },
  );

  test("needs a key, which stands for one payment only", async () => {
    expect((await topUp({ amountCents: 2000, method: "card" }, { key: null })).body).toMatchObject({ code: "key-missing" });
    await topUp({ amountCents: 2000, method: "card" });
    expect((await topUp({ amountCents: 5000, method: "card" })).body).toMatchObject({ code: "key-used" });
    const other = await topUp({ amountCents: 2000, method: "card" }, { by: "omar@duka.example" });
    expect(other.status).toBe(200);
    expect(office.table.items().filter(({ sk, tenant }) => sk === "PAYMENT" && tenant === TENANT)).toHaveLength(2);
  });
});

describe("who may pay", () => {
  test.each([
    ["mary@duka.example", 403],
    ["joseph@duka.example", 403],
    ["omar@duka.example", 200],
  ])("%s: %d", async (by, status) => {
    expect((await topUp({ amountCents: 2000, method: "card" }, { by })).status).toBe(status);
  });

  test("another office's payment is not there", async () => {
    const { id } = await startedCard();
    await office.enrol("other", "rival@other.example");
    expect((await office.ask("GET", `/api/billing/top-ups/${id}`, { by: "rival@other.example" })).status).toBe(404);
  });
});

describe("M-Pesa", () => {
  const PHONE = "+254712345678";
  const callback = (providerId: string, ResultCode = 0) =>
    JSON.stringify({ Body: { stkCallback: { MerchantRequestID: "m", CheckoutRequestID: providerId, ResultCode, ResultDesc: "…" } } });

  const started = async () => {
    const { status, body } = await topUp({ amountCents: 2000, method: "mpesa", phone: PHONE });
    expect(status).toBe(200);
    expect(body).toMatchObject({ askedShillings: 2590 });
    const payment = await readPayment(office.table, startedSchema.parse(body).id);
    if (payment?.providerId === undefined) throw new Error("not open");
    return { ...payment, providerId: payment.providerId };
  };

  test("asks the telephone once, and credits dollars when M-Pesa itself confirms", async () => {
    const before = await balance();
    const { payment, token, providerId } = await started();
    expect((await topUp({ amountCents: 2000, method: "mpesa", phone: PHONE })).body).toEqual({ id: payment, askedShillings: 2590 });
    const told = { payment, token, rawBody: callback(providerId) };
    expect(await takeMpesaCallback(office.billing, told)).toEqual({ status: 409, why: "not-settled" });
    expect(await balance()).toBe(before);
    await office.provider.decide(providerId, "paid");
    expect(await takeMpesaCallback(office.billing, told)).toEqual({ status: 200, why: "booked" });
    expect(await takeMpesaCallback(office.billing, told)).toEqual({ status: 200, why: "already" });
    expect(await balance()).toBe(before + 20_000_000);
  });

  test("a callback that claims what M-Pesa denies credits nothing", async () => {
    const before = await balance();
    const { payment, token, providerId } = await started();
    await office.provider.decide(providerId, "cancelled");
    expect(await takeMpesaCallback(office.billing, { payment, token, rawBody: callback(providerId) })).toEqual({
      status: 200,
      why: "failed",
    });
    expect(await balance()).toBe(before);
  });

  test.each([
    ["a wrong token", (right: { token: string; providerId: string }) => ({ ...right, token: "x".repeat(right.token.length) }), 403],
    ["another prompt", (right: { token: string; providerId: string }) => ({ ...right, providerId: "ws_CO_other" }), 403],
  ])("%s is refused", async (_what, wrong, status) => {
    const { payment, ...right } = await started();
    await office.provider.decide(right.providerId, "paid");
    const before = await balance();
    const { token, providerId } = wrong(right);
    expect((await takeMpesaCallback(office.billing, { payment, token, rawBody: callback(providerId) })).status).toBe(status);
    expect(await balance()).toBe(before);
  });

  test.each(["+31611000103", "0712345678", "<script>", undefined])("the telephone %s is refused", async (phone) => {
    const { body } = await topUp({ amountCents: 2000, method: "mpesa", ...(phone === undefined ? {} : { phone }) });
    expect(body).toMatchObject({ code: "phone-refused" });
  });
});

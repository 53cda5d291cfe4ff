import { Stripe } from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STRIPE_RETRIES_MS } from "../../../local/payments/retry-schedule.ts";
import { openShop, STRIPE_KEY, topUp, WEBHOOK_SECRET, type Shop } from "./shop.ts";

let shop: Shop;
let stripe: Stripe;
beforeEach(async () => {
  shop = await openShop();
  const { hostname: host, port } = new URL(shop.provider.baseUrl);
  stripe = new Stripe(STRIPE_KEY, { protocol: "http", host, port, telemetry: false, maxNetworkRetries: 0 });
});
afterEach(() => shop.close());

async function paidSession(): Promise<string> {
  const { providerId } = await shop.cards.startPayment(topUp());
  await shop.provider.decide(providerId, "paid");
  return providerId;
}

const typesSent = (): string[] => shop.provider.sent.map(({ type }) => type);
const completed = () => shop.provider.sent.filter(({ type }) => type === "checkout.session.completed");

describe("a webhook of the simulated Stripe", () => {
  it("has a signature that Stripe's package makes too", async () => {
    await paidSession();
    for (const { body: payload, signature } of shop.receiver.received) {
      const timestamp = Math.floor(shop.clock.now / 1000);
      const oracle = Stripe.webhooks.generateTestHeaderString({ payload, secret: WEBHOOK_SECRET, timestamp });
      expect(signature).toBe(oracle);
    }
    expect(shop.receiver.received.length).toBe(2);
  });

  it("is an event as the package knows it", async () => {
    const session = await paidSession();
    const event: unknown = JSON.parse(shop.receiver.received[0]?.body ?? "");
    expect(event).toMatchObject({
      id: expect.stringMatching(/^evt_/),
      object: "event",
      api_version: Stripe.API_VERSION,
      livemode: false,
      type: expect.stringMatching(/^checkout\.session\.completed|payment_intent\.succeeded$/),
    });
    expect(await stripe.checkout.sessions.retrieve(session)).toMatchObject({ object: "checkout.session", payment_status: "paid" });
  });

  it("comes again at growing distances while nobody takes it, and then no more", async () => {
    shop.receiver.status = 503;
    await paidSession();
    for (const wait of STRIPE_RETRIES_MS) {
      const before = completed().length;
      // oxlint-disable-next-line no-await-in-loop -- time passes step by step
      await shop.pass(wait - 1);
      expect(completed().length).toBe(before);
      // oxlint-disable-next-line no-await-in-loop
      await shop.pass(1);
      expect(completed().length).toBe(before + 1);
    }
    await shop.pass(7 * 24 * 3_600_000);
    expect(completed().map(({ attempt }) => attempt)).toEqual(Array.from({ length: STRIPE_RETRIES_MS.length + 1 }, (_, i) => i + 1));
    expect(STRIPE_RETRIES_MS.toSorted((a, b) => a - b)).toEqual(STRIPE_RETRIES_MS);
  });

  it("comes no more once it was taken", async () => {
    shop.receiver.status = 500;
    await paidSession();
    shop.receiver.status = 204;
    await shop.pass(2000);
    await shop.pass(24 * 3_600_000);
    expect(completed().map(({ status }) => status)).toEqual([500, 204]);
    expect(completed()[0]?.body).toBe(completed()[1]?.body);
  });

  it("is repeated when somebody asks for it, signed anew", async () => {
    await paidSession();
    shop.clock.now += 3_600_000;
    const [first] = completed();
    await shop.provider.resend(first?.eventId ?? "");
    expect(shop.receiver.received.length).toBe(3);
    const again = shop.receiver.received[2];
    expect(again?.body).toBe(first?.body);
    expect(again?.signature).toContain(`t=${Math.floor(shop.clock.now / 1000)},`);
  });
});

describe("a refund", () => {
  it("is counted once, though it is told three times", async () => {
    const session = await paidSession();
    const refundId = await shop.provider.refund(session, 500);
    expect(typesSent().toSorted()).toEqual([
      "charge.refunded",
      "checkout.session.completed",
      "payment_intent.succeeded",
      "refund.created",
      "refund.updated",
    ]);
    const refunds = shop.told().filter(({ kind }) => kind === "refunded");
    expect(refunds).toMatchObject([
      { refundId, micros: 5_000_000, currency: "USD" },
      { refundId, micros: 5_000_000, currency: "USD" },
    ]);
  });

  it("can be asked for by Stripe's package, in parts, and not beyond what was paid", async () => {
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(await paidSession());
    const paymentIntent = typeof intent === "string" ? intent : "";
    const refund = await stripe.refunds.create({ payment_intent: paymentIntent, amount: 1500, metadata: { payment: "pay_1" } });
    expect(refund).toMatchObject({ object: "refund", amount: 1500, status: "succeeded", payment_intent: paymentIntent });
    await shop.pass(0);
    expect(shop.told()).toContainEqual(expect.objectContaining({ kind: "refunded", refundId: refund.id, paymentId: "pay_1" }));
    await expect(stripe.refunds.create({ payment_intent: paymentIntent, amount: 501 })).rejects.toMatchObject({ statusCode: 400 });
    expect(await stripe.refunds.create({ payment_intent: paymentIntent })).toMatchObject({ amount: 500 });
    await expect(stripe.refunds.create({ payment_intent: paymentIntent })).rejects.toMatchObject({ code: "charge_already_refunded" });
    await expect(stripe.refunds.create({ payment_intent: "pi_unknown" })).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe("a dispute", () => {
  it("follows a payment that is charged back, a minute later", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    await shop.provider.decide(providerId, "charged-back");
    await shop.pass(59_999);
    expect(shop.told().map(({ kind }) => kind)).toEqual(["paid"]);
    await shop.pass(1);
    expect(shop.told().slice(1)).toMatchObject([
      { kind: "dispute-opened", micros: 20_000_000, currency: "USD" },
      { kind: "dispute-opened", micros: 20_000_000, currency: "USD" },
    ]);
  });

  it.each(["won", "lost"] as const)("is %s once", async (outcome) => {
    const disputeId = await shop.provider.dispute(await paidSession());
    await shop.provider.closeDispute(disputeId, outcome);
    expect(shop.told().filter(({ kind }) => kind === "dispute-closed")).toMatchObject([{ disputeId, outcome }]);
    await expect(async () => shop.provider.closeDispute(disputeId, outcome)).rejects.toThrow("already");
  });
});

describe("the API", () => {
  it("refuses a wrong key in Stripe's words", async () => {
    const { hostname: host, port } = new URL(shop.provider.baseUrl);
    const stranger = new Stripe("sk_test_other", { protocol: "http", host, port });
    await expect(stranger.checkout.sessions.retrieve("cs_test_1")).rejects.toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
  });

  it("says what is missing or unknown", async () => {
    await expect(stripe.checkout.sessions.create({ mode: "payment", success_url: "https://x.example" })).rejects.toMatchObject({
      statusCode: 400,
      param: "line_items",
    });
    await expect(stripe.checkout.sessions.retrieve("cs_test_1")).rejects.toMatchObject({ statusCode: 404, code: "resource_missing" });
    await expect(stripe.customers.retrieve("cus_1")).rejects.toMatchObject({ statusCode: 404 });
  });

  it("does not speak Swahili, as Stripe's does not", async () => {
    const order = { quantity: 1, price_data: { currency: "usd", unit_amount: 100, product_data: { name: "x" } } };
    const wish = { mode: "payment", success_url: "https://x.example", line_items: [order], locale: "sw" };
    await expect(stripe.checkout.sessions.create(wish)).rejects.toMatchObject({ param: "locale" });
  });
});

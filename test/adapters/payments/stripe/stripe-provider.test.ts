import { createServer } from "node:http";
import { once } from "node:events";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { PaymentError } from "../../../../adapters/payments/payment-error.ts";
import type { PaymentRequest } from "../../../../adapters/payments/payment-provider.ts";
import { stripeProvider } from "../../../../adapters/payments/stripe/stripe-provider.ts";
import { openShop, START, STRIPE_KEY, topUp, type Shop } from "../../../local/payments/shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => "nothing was thrown").catch((error: unknown) => error);

describe("a card payment", () => {
  it("is begun on a hosted page and open at first", async () => {
    const { providerId, redirectUrl } = await shop.cards.startPayment(topUp());
    expect(redirectUrl).toBe(`${shop.provider.baseUrl}/pay/${providerId}`);
    expect(await shop.cards.readPayment(providerId)).toEqual({ state: "open" });
  });

  it("is paid: told by a signed webhook, and when asked", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    shop.clock.now += 60_000;
    await shop.provider.decide(providerId, "paid");
    const paid = { micros: 20_000_000, currency: "USD", paidAt: START + 60_000, paymentIntent: expect.stringMatching(/^pi_/) };
    expect(shop.told()).toEqual([{ kind: "paid", eventId: expect.stringMatching(/^evt_/), paymentId: "pay_1", providerId, ...paid }]);
    expect(await shop.cards.readPayment(providerId)).toEqual({ state: "paid", ...paid });
  });

  it("carries our ids, and the payer back to where they came from", async () => {
    const { providerId } = await shop.cards.startPayment(topUp({ language: "sw" }));
    const answer = await fetch(`${shop.provider.baseUrl}/v1/checkout/sessions/${providerId}`, {
      headers: { authorization: `Bearer ${STRIPE_KEY}` },
    });
    expect(await answer.json()).toMatchObject({
      client_reference_id: "pay_1",
      metadata: { payment: "pay_1", tenant: "duka-travel" },
      customer_email: "amina@duka.example",
      locale: "auto",
      amount_total: 2000,
      currency: "usd",
      success_url: "https://simu.example/billing?tab=top-up&payment=pay_1",
      cancel_url: "https://simu.example/billing?tab=top-up&payment=pay_1",
    });
  });

  it("in Ugandan shillings is as much as was asked for", async () => {
    const { providerId } = await shop.cards.startPayment(topUp({ currency: "UGX", micros: 75_000_000_000 }));
    await shop.provider.decide(providerId, "paid");
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "paid", micros: 75_000_000_000, currency: "UGX" });
  });

  it("that is begun twice is one page; with another amount it is refused", async () => {
    const [first, second] = await Promise.all([shop.cards.startPayment(topUp()), shop.cards.startPayment(topUp())]);
    expect(second).toEqual(first);
    expect(await failure(shop.cards.startPayment(topUp({ micros: 30_000_000 })))).toMatchObject({ code: "refused" });
  });

  it("that is declined stays open, and can be paid after all", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    await shop.provider.decide(providerId, "declined");
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "open" });
    await shop.provider.decide(providerId, "paid");
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "paid" });
    expect(shop.told().map(({ kind }) => kind)).toEqual(["paid"]);
  });

  it("that is slow is paid after half a minute, and not before", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    await shop.provider.decide(providerId, "slow");
    await shop.pass(29_999);
    expect(shop.told()).toEqual([]);
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "open" });
    await shop.pass(1);
    expect(shop.told()).toMatchObject([{ kind: "paid", paidAt: START + 30_000 }]);
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "paid", paidAt: START + 30_000 });
  });

  it("that is slow and comes to nothing has failed", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    await shop.provider.decide(providerId, "slow-declined");
    await shop.pass(30_000);
    expect(shop.told()).toMatchObject([{ kind: "failed", paymentId: "pay_1", providerId, reason: "declined" }]);
    expect(await shop.cards.readPayment(providerId)).toMatchObject({ state: "failed" });
  });

  it("that nobody makes within a day has failed", async () => {
    const { providerId } = await shop.cards.startPayment(topUp());
    await shop.pass(24 * 3_600_000);
    expect(shop.told()).toMatchObject([{ kind: "failed", paymentId: "pay_1", providerId, reason: "expired" }]);
    expect(await shop.cards.readPayment(providerId)).toEqual({ state: "failed" });
  });
});

describe("what makes no sense", () => {
  const odd: [string, Partial<PaymentRequest>, string][] = [
    ["no amount", { micros: 0 }, "amount-not-positive"],
    ["less than nothing", { micros: -5_000_000 }, "amount-not-positive"],
    ["half a micro", { micros: 0.5 }, "amount-not-positive"],
    ["a tenth of a cent", { micros: 1000 }, "amount-not-whole"],
    ["half a Ugandan shilling", { micros: 500_000, currency: "UGX" }, "amount-not-whole"],
    ["no currency", { currency: "dollars" }, "currency-not-accepted"],
    ["an id with a slash", { paymentId: "a/b" }, "payment-id"],
    ["a long id", { paymentId: "a".repeat(41) }, "payment-id"],
  ];
  it.each(odd)("%s is refused before anybody is asked", async (_name, fields, problem) => {
    const nobody = stripeProvider({ apiUrl: "http://127.0.0.1:9", secretKey: async () => STRIPE_KEY });
    expect(await failure(nobody.startPayment(topUp(fields)))).toMatchObject({ name: "PaymentError", code: "refused", problem });
  });

  it("and Stripe's own refusals are refusals", async () => {
    expect(await failure(shop.cards.startPayment(topUp({ micros: 10 ** 15 })))).toMatchObject({ code: "refused", problem: undefined });
    expect(await failure(shop.cards.startPayment(topUp({ email: "nobody" })))).toMatchObject({ code: "refused" });
    expect(await failure(shop.cards.readPayment("cs_test_unknown"))).toMatchObject({ code: "refused" });
  });
});

describe("trouble", () => {
  it("with our key is told apart", async () => {
    const stranger = stripeProvider({ apiUrl: shop.provider.baseUrl, secretKey: async () => "sk_test_other" });
    expect(await failure(stranger.startPayment(topUp()))).toMatchObject({ code: "auth" });
  });

  it("on the way means asking again", async () => {
    const nobody = stripeProvider({ apiUrl: "http://127.0.0.1:9", secretKey: async () => STRIPE_KEY });
    const error = await failure(nobody.startPayment(topUp()));
    expect(error).toBeInstanceOf(PaymentError);
    expect(error).toMatchObject({ code: "unavailable", cause: expect.any(Error) });
  });

  it.each([500, 503, 429, 409])("answered with %i means asking again", async (status) => {
    const cross = createServer((_request, response) =>
      response.writeHead(status, { "content-type": "application/json" }).end('{"error":{"type":"api_error","message":"no"}}'),
    );
    cross.listen(0, "127.0.0.1");
    await once(cross, "listening");
    const address = cross.address();
    afterAll(() => cross.close());
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const troubled = stripeProvider({ apiUrl: `http://127.0.0.1:${port}`, secretKey: async () => STRIPE_KEY });
    expect(await failure(troubled.readPayment("cs_test_1"))).toMatchObject({ code: "unavailable" });
  });
});

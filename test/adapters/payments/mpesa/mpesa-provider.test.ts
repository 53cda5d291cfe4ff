import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mpesaProvider } from "../../../../adapters/payments/mpesa/mpesa-provider.ts";
import { readMpesaCallback } from "../../../../adapters/payments/mpesa/parse-callback.ts";
import type { PaymentRequest } from "../../../../adapters/payments/payment-provider.ts";
import { startPaymentProvider } from "../../../../local/payments/start-payment-provider.ts";
import { MPESA, openShop, START, topUp, type Shop } from "../../../local/payments/shop.ts";

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const inShillings = (fields: Partial<PaymentRequest> = {}): PaymentRequest =>
  topUp({
    micros: 2590_000_000,
    currency: "KES",
    phone: "+254712345678",
    callbackUrl: `${shop.receiver.url}/mpesa/unguessable`,
    ...fields,
  });
const failure = (work: Promise<unknown>): Promise<unknown> => work.then(() => "nothing was thrown").catch((error: unknown) => error);
const reports = () => shop.receiver.received.filter(({ path }) => path === "/mpesa/unguessable").map(({ body }) => readMpesaCallback(body));

describe("a payment by M-Pesa", () => {
  it("is open while the prompt stands on the telephone", async () => {
    const started = await shop.mpesa.startPayment(inShillings());
    expect(started).toEqual({ providerId: expect.stringMatching(/^ws_CO_/) });
    expect(await shop.mpesa.readPayment(started.providerId)).toEqual({ state: "open" });
  });

  it("is paid: hinted at by a report, confirmed when asked", async () => {
    const { providerId } = await shop.mpesa.startPayment(inShillings());
    shop.clock.now += 20_000;
    await shop.provider.decide(providerId, "paid");
    expect(reports()).toEqual([
      {
        is: "report",
        providerId,
        claims: "paid",
        resultCode: 0,
        micros: 2590_000_000,
        receipt: expect.stringMatching(/^[A-Z0-9]{10}$/),
        paidAt: START + 20_000,
        phone: "+254712345678",
      },
    ]);
    expect(await shop.mpesa.readPayment(providerId)).toEqual({ state: "paid" });
  });

  it.each([
    ["cancelled", 1032],
    ["timeout", 1037],
    ["no-money", 1],
    ["wrong-pin", 2001],
  ] as const)("has failed when it was %s (%i)", async (outcome, resultCode) => {
    const { providerId } = await shop.mpesa.startPayment(inShillings());
    await shop.provider.decide(providerId, outcome);
    expect(reports()).toEqual([{ is: "report", providerId, claims: "failed", resultCode }]);
    expect(await shop.mpesa.readPayment(providerId)).toEqual({ state: "failed" });
  });

  it("times out after a minute when nobody presses anything", async () => {
    const { providerId } = await shop.mpesa.startPayment(inShillings());
    await shop.provider.decide(providerId, "ignored");
    await shop.pass(59_999);
    expect(await shop.mpesa.readPayment(providerId)).toEqual({ state: "open" });
    await shop.pass(1);
    expect(reports()).toMatchObject([{ claims: "failed", resultCode: 1037 }]);
  });

  it("is reported once only: who was away asks", async () => {
    shop.receiver.status = 503;
    const { providerId } = await shop.mpesa.startPayment(inShillings());
    await shop.provider.decide(providerId, "paid");
    await shop.pass(24 * 3_600_000);
    expect(reports().length).toBe(1);
    expect(await shop.mpesa.readPayment(providerId)).toEqual({ state: "paid" });
  });

  it("says no more than fits", async () => {
    const long = inShillings({ tenant: "the-very-long-name-of-an-office", description: "Ünïcode & a very long description" });
    expect(await shop.mpesa.startPayment(long)).toHaveProperty("providerId");
    expect(await shop.mpesa.startPayment(inShillings({ tenant: "été", description: "…" }))).toHaveProperty("providerId");
  });
});

describe("what makes no sense", () => {
  const odd: [string, Partial<PaymentRequest>, string][] = [
    ["a telephone in the Netherlands", { phone: "+31612345678" }, "phone-not-kenyan-mobile"],
    ["a telephone on a desk", { phone: "+254202345678" }, "phone-not-kenyan-mobile"],
    ["a national number", { phone: "0712345678" }, "phone-not-kenyan-mobile"],
    ["dollars", { currency: "USD" }, "currency-not-accepted"],
    ["half a shilling", { micros: 500_000 }, "amount-not-whole"],
    ["nothing", { micros: 0 }, "amount-not-positive"],
    ["an odd id", { paymentId: "a b" }, "payment-id"],
  ];
  it.each(odd)("%s is refused before anybody is asked", async (_name, fields, problem) => {
    expect(await failure(shop.mpesa.startPayment(inShillings(fields)))).toMatchObject({ code: "refused", problem });
    expect(shop.provider.sent).toEqual([]);
  });

  it("a missing telephone or callback is, too", async () => {
    const { phone: _phone, ...phoneless } = inShillings();
    expect(await failure(shop.mpesa.startPayment(phoneless))).toMatchObject({ problem: "phone-missing" });
    const { callbackUrl: _callbackUrl, ...deaf } = inShillings();
    expect(await failure(shop.mpesa.startPayment(deaf))).toMatchObject({ problem: "callback-missing" });
  });

  it("Daraja's own refusals are refusals", async () => {
    expect(await failure(shop.mpesa.startPayment(inShillings({ micros: 999_999_000_000 })))).toMatchObject({ code: "refused" });
    expect(await failure(shop.mpesa.readPayment("ws_CO_unknown"))).toMatchObject({ code: "refused" });
  });
});

describe("trouble", () => {
  it.each([
    ["consumer secret", { consumerSecret: "other" }],
    ["pass key", { passKey: "other" }],
  ])("with the %s is told apart", async (_name, wrong) => {
    const stranger = mpesaProvider(
      { apiUrl: shop.provider.baseUrl, shortCode: MPESA.shortCode, credentials: async () => ({ ...MPESA, ...wrong }) },
      () => shop.clock.now,
    );
    expect(await failure(stranger.startPayment(inShillings()))).toMatchObject({ code: "auth" });
    expect(await failure(stranger.readPayment("ws_CO_1"))).toMatchObject({ code: "auth" });
  });

  it("on the way means asking again", async () => {
    const nobody = mpesaProvider({ apiUrl: "http://127.0.0.1:9", shortCode: "1", credentials: async () => MPESA }, Date.now);
    expect(await failure(nobody.startPayment(inShillings()))).toMatchObject({ code: "unavailable", cause: expect.any(Error) });
  });
});

describe("the access token", () => {
  it("is used until it expires, and replaced in time", async () => {
    for (let hour = 0; hour < 3; hour++) {
      // oxlint-disable-next-line no-await-in-loop -- hour by hour
      expect(await shop.mpesa.startPayment(inShillings())).toHaveProperty("providerId");
      shop.clock.now += 3_570_000;
    }
  });

  it("that was forgotten before its time is replaced", async () => {
    const { providerId } = await shop.mpesa.startPayment(inShillings());
    const port = Number(new URL(shop.provider.baseUrl).port);
    await shop.provider.close();
    const stripe = { secretKey: "x", webhookSecret: "x", webhookUrl: shop.receiver.url };
    const restarted = await startPaymentProvider({ port, now: () => shop.clock.now, stripe, mpesa: MPESA });
    try {
      expect(await failure(shop.mpesa.readPayment(providerId))).toMatchObject({ code: "refused" }); // not "auth"
      expect(await shop.mpesa.startPayment(inShillings())).toHaveProperty("providerId");
    } finally {
      await restarted.close();
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CREATED, eventText, read, refused, session, told } from "./stripe-events.ts";

const paid = {
  kind: "paid",
  paymentId: "pay_1",
  providerId: "cs_test_1",
  paymentIntent: "pi_1",
  micros: 20_000_000,
  currency: "USD",
  paidAt: CREATED * 1000,
};
const ignored = (type: string) => told({ kind: "ignored", type });

describe("a checkout session", () => {
  it.each(["checkout.session.completed", "checkout.session.async_payment_succeeded"])("is paid: %s", (type) => {
    expect(read(eventText(type, session()))).toEqual(told(paid));
  });

  it("is not paid while the money is under way", () => {
    const text = eventText("checkout.session.completed", session({ payment_status: "unpaid" }));
    expect(read(text)).toEqual(ignored("checkout.session.completed"));
  });

  it.each([
    ["checkout.session.async_payment_failed", "declined"],
    ["checkout.session.expired", "expired"],
  ])("came to nothing: %s", (type, reason) => {
    const text = eventText(type, session({ payment_status: "unpaid" }));
    expect(read(text)).toEqual(told({ kind: "failed", paymentId: "pay_1", providerId: "cs_test_1", reason }));
  });

  it("in yen and Ugandan shillings is counted in their units", () => {
    const of = (currency: string) => read(eventText("checkout.session.completed", session({ currency, amount_total: 500 })));
    expect(of("jpy")).toMatchObject({ event: { micros: 500_000_000, currency: "JPY" } });
    expect(of("ugx")).toMatchObject({ event: { micros: 5_000_000, currency: "UGX" } });
  });

  it("that was expanded says the same", () => {
    expect(read(eventText("checkout.session.completed", session({ payment_intent: { id: "pi_1" } })))).toEqual(told(paid));
  });

  it.each([
    ["without our id", { client_reference_id: null }],
    ["with an id that is not of our kind", { client_reference_id: "order #77" }],
    ["of a subscription", { mode: "subscription" }],
  ])("%s is another program's", (_name, fields) => {
    expect(read(eventText("checkout.session.completed", session(fields)))).toEqual(ignored("checkout.session.completed"));
  });

  it.each([
    ["no amount", { amount_total: null }],
    ["nothing to pay", { amount_total: 0 }],
    ["a fraction", { amount_total: 20.5 }],
    ["an amount in words", { amount_total: "2000" }],
    ["no currency", { currency: null }],
  ])("that is paid with %s is not understood", (_name, fields) => {
    expect(read(eventText("checkout.session.completed", session(fields)))).toEqual(refused("not-understood"));
  });
});

const refund = (fields: Record<string, unknown> = {}) => ({
  id: "re_1",
  object: "refund",
  amount: 500,
  currency: "usd",
  status: "succeeded",
  payment_intent: "pi_1",
  charge: "ch_1",
  created: CREATED - 10,
  metadata: {},
  ...fields,
});
const money = { refundId: "re_1", paymentIntent: "pi_1", micros: 5_000_000, currency: "USD" };

describe("a refund", () => {
  it.each(["refund.created", "refund.updated"])("is told under its own id and time: %s", (type) => {
    expect(read(eventText(type, refund()))).toEqual(told({ kind: "refunded", ...money, at: (CREATED - 10) * 1000 }));
  });

  it("names our payment where somebody wrote it down", () => {
    const text = eventText("refund.created", refund({ metadata: { payment: "pay_1" } }));
    expect(read(text)).toMatchObject({ event: { kind: "refunded", paymentId: "pay_1" } });
  });

  it.each(["pending", "requires_action", null])("is not told while it is %s", (status) => {
    expect(read(eventText("refund.created", refund({ status })))).toEqual(ignored("refund.created"));
  });

  it.each([
    ["refund.failed", "failed"],
    ["refund.updated", "canceled"],
  ])("that did not reach the payer is told: %s, %s", (type, status) => {
    expect(read(eventText(type, refund({ status })))).toEqual(told({ kind: "refund-failed", ...money, at: CREATED * 1000 }));
  });

  it("is not told a second time by the charge", () => {
    const charge = { id: "ch_1", object: "charge", amount_refunded: 500, payment_intent: "pi_1", refunded: false };
    expect(read(eventText("charge.refunded", charge))).toEqual(ignored("charge.refunded"));
  });

  it("of a charge without a payment intent is not ours", () => {
    expect(read(eventText("refund.created", refund({ payment_intent: null })))).toEqual(ignored("refund.created"));
  });
});

const dispute = (status: string, fields: Record<string, unknown> = {}) => ({
  id: "dp_1",
  object: "dispute",
  amount: 2000,
  currency: "usd",
  status,
  payment_intent: "pi_1",
  charge: "ch_1",
  created: CREATED - 5,
  ...fields,
});
const disputed = { disputeId: "dp_1", paymentIntent: "pi_1", micros: 20_000_000, currency: "USD", at: CREATED * 1000 };

describe("a dispute", () => {
  it("is opened", () => {
    expect(read(eventText("charge.dispute.created", dispute("needs_response")))).toEqual(told({ kind: "dispute-opened", ...disputed }));
  });

  it("is opened when an inquiry takes the money after all, not before", () => {
    const type = "charge.dispute.created";
    expect(read(eventText(type, dispute("warning_needs_response")))).toEqual(ignored(type));
    const taken = eventText("charge.dispute.funds_withdrawn", dispute("needs_response"));
    expect(read(taken)).toEqual(told({ kind: "dispute-opened", ...disputed }));
  });

  it.each(["won", "lost"])("is %s", (outcome) => {
    const text = eventText("charge.dispute.closed", dispute(outcome));
    expect(read(text)).toEqual(told({ kind: "dispute-closed", ...disputed, outcome }));
  });

  it("that was only an inquiry closes without a word", () => {
    expect(read(eventText("charge.dispute.closed", dispute("warning_closed")))).toEqual(ignored("charge.dispute.closed"));
  });
});

describe("whatever is signed", () => {
  it("never throws", () => {
    const types = fc.constantFrom("checkout.session.completed", "refund.created", "charge.dispute.closed", "customer.created");
    fc.assert(
      fc.property(types, fc.jsonValue(), (type, object) => {
        expect(["event", "refused"]).toContain(read(eventText(type, object)).is);
      }),
    );
  });

  it("is ignored when it is about something else", () => {
    expect(read(eventText("customer.created", { id: "cus_1" }))).toEqual(ignored("customer.created"));
  });
});

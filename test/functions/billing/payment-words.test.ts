/** What payment providers say, and what somebody says in their name: what is not believed credits nothing. */
import { beforeEach, describe, expect, it } from "vitest";
import { createMemoryTable, type MemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { readPayment } from "../../../adapters/dynamodb/payments.ts";
import { bookPayment } from "../../../functions/billing/book-payment.ts";
import { runSweep } from "../../../functions/billing/run-sweep.ts";
import { takeStripeEvent } from "../../../functions/billing/take-stripe-event.ts";
import { nairobi } from "../../core/billing/some-account.ts";
import {
  account,
  chargeOf,
  disputeText,
  mpesaTells,
  mpesaText,
  mpesaTime,
  MICROS,
  openDesk,
  providerIdOf,
  refundText,
  servicesOn,
  sessionText,
  startedPayment,
  stripeTells,
  TOKEN,
  type Till,
} from "./billing-desk.ts";

const OPENED = nairobi("2026-11-24T10:00:00");
const PAID = OPENED + 60_000;
const TRIAL = 2_000_000;

let table: MemoryTable;
let till: Till;
let now: number;
const services = () => servicesOn(table, () => now, till);
const balance = async (): Promise<number> => (await account(table)).availableMicros;
const noticeIds = (): unknown[] =>
  table
    .items()
    .filter(({ pk }) => pk.startsWith("NOTICES#"))
    .map(({ id }) => id);

beforeEach(async () => {
  table = createMemoryTable();
  till = new Map();
  now = PAID;
  await openDesk(table, OPENED);
  await startedPayment(table, "p1", "card", OPENED);
});

describe("Stripe's word", () => {
  it("is booked once, however often it is told", async () => {
    expect(await stripeTells(services(), sessionText("p1", PAID))).toEqual({ status: 200, why: "booked" });
    expect(await stripeTells(services(), sessionText("p1", PAID))).toEqual({ status: 200, why: "already" });
    expect(await balance()).toBe(TRIAL + MICROS);
    expect(await readPayment(table, "p1")).toMatchObject({ state: "paid", paidAt: PAID });
  });

  it.each([
    ["signed by somebody else", (text: string) => ({ text, signature: "t=1795503660,v1=00" }), "bad-signature"],
    ["not signed", (text: string) => ({ text, signature: undefined }), "bad-signature"],
  ])("%s is refused", async (_name, forge, why) => {
    const { text, signature } = forge(sessionText("p1", PAID));
    expect(await takeStripeEvent(services(), { rawBody: text, signature })).toEqual({ status: 400, why });
    expect(await balance()).toBe(TRIAL);
  });

  it("that was signed too long ago is refused", async () => {
    expect(await stripeTells(services(), sessionText("p1", PAID), now - 301_000)).toEqual({ status: 400, why: "too-old" });
    expect(await balance()).toBe(TRIAL);
  });

  it("of another account is refused", async () => {
    const text = JSON.stringify({ ...JSON.parse(sessionText("p1", PAID)), account: "acct_other" });
    expect(await stripeTells(services(), text)).toEqual({ status: 400, why: "other-account" });
    expect(await balance()).toBe(TRIAL);
  });

  it("of a payment that nobody asked for is none of ours", async () => {
    expect(await stripeTells(services(), sessionText("p9", PAID))).toEqual({ status: 200, why: "not-ours" });
    expect(await balance()).toBe(TRIAL);
  });

  it.each([
    ["another amount", { amount_total: 200_000 }],
    ["another currency", { currency: "kes" }],
  ])("of %s is booked for nobody, and calls people", async (_name, fields) => {
    await expect(stripeTells(services(), sessionText("p1", PAID, fields))).rejects.toThrow("not as it was asked for");
    expect(await balance()).toBe(TRIAL);
  });

  it("that the payer is through is none that money came", async () => {
    expect(await stripeTells(services(), sessionText("p1", PAID, { payment_status: "unpaid" }))).toEqual({ status: 200, why: "ignored" });
    expect(await balance()).toBe(TRIAL);
  });

  it("of one charge pays for one payment", async () => {
    await startedPayment(table, "p2", "card", OPENED);
    await stripeTells(services(), sessionText("p1", PAID));
    await expect(stripeTells(services(), sessionText("p2", PAID, { payment_intent: chargeOf("p1") }))).rejects.toThrow(
      "not as it was asked for",
    );
    expect(await balance()).toBe(TRIAL + MICROS);
  });

  it("that it expired is told to the tenant once, and a payment all the same is booked", async () => {
    const expired = sessionText("p1", PAID, { payment_status: "unpaid" }, "checkout.session.expired");
    expect(await stripeTells(services(), expired)).toEqual({ status: 200, why: "failed" });
    await stripeTells(services(), expired);
    expect(noticeIds()).toEqual(["payment-failed#p1", "trial"]);
    await stripeTells(services(), sessionText("p1", PAID));
    expect(await balance()).toBe(TRIAL + MICROS);
  });
});

describe("money that goes back", () => {
  it("is booked by its own name, once, and may come before the payment's word", async () => {
    expect(await stripeTells(services(), refundText("p1", 500, PAID))).toEqual({ status: 200, why: "parked" });
    await stripeTells(services(), sessionText("p1", PAID));
    await runSweep(services(), Infinity);
    expect(await balance()).toBe(TRIAL + MICROS - 5_000_000);
    expect(await stripeTells(services(), refundText("p1", 500, PAID))).toEqual({ status: 200, why: "already" });
    expect(table.items().filter(({ pk }) => pk.startsWith("REVERSAL#"))).toEqual([]);
  });

  it("for a charge that never becomes one of ours is given up after four days", async () => {
    await stripeTells(services(), refundText("p9", 500, PAID));
    for (let hours = 0; hours < 100; hours++) {
      now = PAID + hours * 3_600_000;
      await runSweep(services(), Infinity);
    }
    expect(table.items().filter(({ pk }) => pk.startsWith("REVERSAL#"))).toEqual([]);
    expect(await balance()).toBe(TRIAL);
  });

  it("in a dispute comes back when it is won, in whichever order it is told", async () => {
    await stripeTells(services(), sessionText("p1", PAID));
    await stripeTells(services(), disputeText("p1", "closed", PAID));
    expect(await balance()).toBe(TRIAL + 2 * MICROS);
    await stripeTells(services(), disputeText("p1", "created", PAID));
    expect(await balance()).toBe(TRIAL + MICROS);
    expect(noticeIds()).toEqual(expect.arrayContaining(["disputed#dp_p1", "dispute-won#dp_p1"]));
  });

  it("and is more than was paid calls people", async () => {
    await stripeTells(services(), sessionText("p1", PAID));
    await expect(stripeTells(services(), refundText("p1", 2001, PAID))).rejects.toThrow("does not fit its payment");
    expect(await balance()).toBe(TRIAL + MICROS);
  });
});

describe("M-Pesa's word", () => {
  const paid = (payment: string) => mpesaText(providerIdOf(payment), mpesaTime(PAID));
  beforeEach(async () => {
    await startedPayment(table, "m1", "mpesa", OPENED);
    now = PAID + 5000;
  });

  it("is booked when M-Pesa itself says the same, with the callback's time", async () => {
    till.set(providerIdOf("m1"), { state: "paid" });
    expect(await mpesaTells(services(), "m1", paid("m1"))).toEqual({ status: 200, why: "booked" });
    expect(await mpesaTells(services(), "m1", paid("m1"))).toEqual({ status: 200, why: "already" });
    expect(await balance()).toBe(TRIAL + MICROS);
    expect(await readPayment(table, "m1")).toMatchObject({ paidAt: PAID });
  });

  it.each([
    ["with a wrong token", "m1", "an-unguessable-tokem"],
    ["with a token of other letters", "m1", "ä".repeat(TOKEN.length)],
    ["for a payment by card", "p1", TOKEN],
    ["for no payment", "m9", TOKEN],
  ])("%s is refused", async (_name, payment, token) => {
    till.set(providerIdOf("m1"), { state: "paid" });
    expect(await mpesaTells(services(), payment, paid("m1"), token)).toEqual({ status: 403, why: "unknown" });
    expect(await balance()).toBe(TRIAL);
  });

  it("of another prompt is refused", async () => {
    till.set(providerIdOf("m2"), { state: "paid" });
    expect(await mpesaTells(services(), "m1", paid("m2"))).toEqual({ status: 403, why: "another-prompt" });
    expect(await balance()).toBe(TRIAL);
  });

  it("that is no report is not understood", async () => {
    expect(await mpesaTells(services(), "m1", "{}")).toEqual({ status: 400, why: "not-understood" });
  });

  it("paid, when M-Pesa says cancelled, credits nothing", async () => {
    till.set(providerIdOf("m1"), { state: "failed" });
    expect(await mpesaTells(services(), "m1", paid("m1"))).toEqual({ status: 200, why: "failed" });
    expect(await balance()).toBe(TRIAL);
    expect(noticeIds()).toContain("payment-failed#m1");
  });

  it("paid, before M-Pesa knows, has to be told again", async () => {
    expect(await mpesaTells(services(), "m1", paid("m1"))).toEqual({ status: 409, why: "not-settled" });
    expect(await balance()).toBe(TRIAL);
  });

  it("that never comes is asked for, and the payment counts from when it was begun", async () => {
    till.set(providerIdOf("m1"), { state: "paid" });
    now = OPENED + 3 * 86_400_000;
    expect(await runSweep(services(), Infinity)).toMatchObject({ failed: 0 });
    expect(await readPayment(table, "m1")).toMatchObject({ state: "paid", paidAt: OPENED });
    expect(await balance()).toBe(TRIAL + MICROS);
  });
});

describe("without any word", () => {
  it("the page of success credits nothing: the payment stays open, is asked for, and is given up after a day", async () => {
    for (let hours = 0; hours < 40; hours++) {
      now = OPENED + hours * 3_600_000;
      await runSweep(services(), Infinity);
    }
    expect(await readPayment(table, "p1")).toMatchObject({ state: "failed" });
    expect(noticeIds()).toContain("payment-failed#p1");
    expect(await balance()).toBe(TRIAL);
  });

  it("a payment of another amount, told by nobody, is booked for nobody", async () => {
    till.set(providerIdOf("p1"), { state: "paid", micros: 1, currency: "USD", paidAt: PAID });
    now = OPENED + 3_600_000;
    expect(await runSweep(services(), Infinity)).toMatchObject({ failed: 1 });
    expect(await balance()).toBe(TRIAL);
  });

  it("what is not ours is told apart from what is booked", async () => {
    expect(await bookPayment(services(), { payment: "p9", paidAt: PAID })).toBe("not-ours");
    expect(await bookPayment(services(), { payment: "p1", paidAt: PAID, currency: "USD", micros: MICROS })).toBe("booked");
  });
});

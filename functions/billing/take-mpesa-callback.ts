/**
 * M-Pesa's callback. It carries no signature: its address has a token that only M-Pesa was told, and even so it is a hint only.
 * M-Pesa itself is asked before anything is booked.
 */
import { timingSafeEqual } from "node:crypto";
import { readPayment, type StoredPayment } from "../../adapters/dynamodb/payments.ts";
import { readMpesaCallback } from "../../adapters/payments/mpesa/parse-callback.ts";
import { bookPayment } from "./book-payment.ts";
import type { BillingServices } from "./services.ts";
import { giveUp } from "./sweep-payment.ts";

export interface MpesaCallback {
  readonly payment: string;
  readonly token: string;
  readonly rawBody: string;
}

export async function takeMpesaCallback(services: BillingServices, callback: MpesaCallback): Promise<{ status: number; why: string }> {
  const payment = await readPayment(services.table, callback.payment);
  if (payment === undefined || payment.method !== "mpesa" || !isSame(payment.token, callback.token)) return { status: 403, why: "unknown" };
  const report = readMpesaCallback(callback.rawBody);
  if (report.is === "not-understood") return { status: 400, why: report.is };
  if (payment.providerId !== undefined && payment.providerId !== report.providerId) return { status: 403, why: "another-prompt" };
  return confirm(services, payment, report.providerId, report.paidAt);
}

async function confirm(services: BillingServices, payment: StoredPayment, providerId: string, said: number | undefined) {
  const provider = await services.providers.mpesa();
  if (provider === undefined) throw new Error("M-Pesa is not set up any more");
  const fact = await provider.readPayment(providerId);
  switch (fact.state) {
    case "paid":
      // The prompt's own name as the charge: no other payment can ever be booked by it.
      return {
        status: 200,
        why: await bookPayment(services, { payment: payment.payment, paidAt: paidAt(services, payment, said), charge: providerId }),
      };
    case "failed":
      if (payment.state !== "failed" && payment.paidAt === undefined) await giveUp(services, payment);
      return { status: 200, why: "failed" };
    case "open":
      return { status: 409, why: "not-settled" };
    default:
      return fact.state satisfies never;
  }
}

/** M-Pesa's confirmation has no time. The callback's counts as far as it is possible; without one, that of the prompt, which lives for a minute. */
const paidAt = ({ now }: BillingServices, { createdAt }: StoredPayment, said: number | undefined): number =>
  said === undefined ? createdAt : Math.min(Math.max(said, createdAt), now());

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Books a payment that a payment provider says is paid: once, whatever is told how often and in which order. */
import { findPayment, paidWrites, readPayment, type Paid, type StoredPayment } from "../../adapters/dynamodb/payments.ts";
import { afterTopUp } from "../../core/billing/after-top-up.ts";
import { changeAccount, type ChangeServices } from "./change-account.ts";

/** What was paid, as the provider says it; a provider that does not say it was asked for exactly our amount. */
export interface PaymentWord extends Paid {
  readonly payment: string;
  readonly micros?: number;
  readonly currency?: string;
}

/** `not-ours`: there is no such payment. `not-as-asked`: another amount or currency than we asked for; people must look at it. */
export type Booked = "booked" | "already" | "not-ours" | "not-as-asked";

export async function bookPayment(services: ChangeServices, word: PaymentWord): Promise<Booked> {
  const payment = await readPayment(services.table, word.payment);
  if (payment === undefined) return "not-ours";
  if (!isAsAsked(payment, word)) return "not-as-asked";
  const { tenant, method, micros } = payment;
  let isOfAnother = false;
  const changed = await changeAccount(services, tenant, async ({ account, plan, balanceMicros, now }) => {
    const stored = await readPayment(services.table, word.payment);
    const owner = word.charge === undefined ? undefined : await findPayment(services.table, word.charge);
    isOfAnother = owner !== undefined && owner !== word.payment;
    if (isOfAnother || stored?.paidAt !== undefined) return undefined;
    const topUp = { payment: word.payment, method, micros, paidAt: word.paidAt };
    return {
      change: afterTopUp(account.facts, topUp, plan.terms, balanceMicros, now),
      writes: paidWrites(payment, word, owner !== undefined),
    };
  });
  if (changed === undefined) throw new Error("a payment of a tenant without an account");
  if (isOfAnother) return "not-as-asked";
  return changed.decision === undefined ? "already" : "booked";
}

const isAsAsked = (asked: StoredPayment, { micros, currency }: PaymentWord): boolean =>
  (micros === undefined || micros === asked.micros) && (currency === undefined || currency === asked.currency);

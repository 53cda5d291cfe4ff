/** A payment of which no word came: the payment provider is asked, less and less often, until it is settled or given up. */
import { askLater, failWrite, readPayment, type StoredPayment } from "../../adapters/dynamodb/payments.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import type { PaymentFact, PaymentProvider } from "../../adapters/payments/payment-provider.ts";
import { bookPayment } from "./book-payment.ts";
import { changeAccount, type ChangeServices } from "./change-account.ts";

export interface PaymentSweepServices extends ChangeServices {
  readonly table: Pick<Table, "get" | "query" | "transact" | "update">;
  readonly providers: Providers;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

/** The payment providers of this deployment, by way of paying; those that are not set up are absent. */
export type Providers = Readonly<Record<StoredPayment["method"], () => Promise<PaymentProvider | undefined>>>;

const MINUTE_MS = 60_000;
/** After so many minutes each; hosted pages live for a day. */
export const ASK_AFTER_MS = [10, 30, 120, 360, 900, 1500].map((minutes) => minutes * MINUTE_MS);

export async function sweepPayment(services: PaymentSweepServices, id: string): Promise<void> {
  const payment = await readPayment(services.table, id);
  if (payment === undefined || payment.paidAt !== undefined || payment.state === "failed") return;
  const fact = await factOf(services, payment);
  switch (fact.state) {
    case "paid":
      return bookPaid(services, payment, fact);
    case "failed":
      return giveUp(services, payment);
    case "open": {
      const wait = ASK_AFTER_MS[(payment.asked ?? 0) + 1];
      if (wait === undefined) return giveUp(services, payment);
      return askLater(services.table, id, Math.max(payment.createdAt + wait, services.now() + MINUTE_MS));
    }
    default:
      return fact.state satisfies never;
  }
}

/** One that the provider never confirmed to have begun has no name there; if it was paid all the same, the provider's own word comes. */
async function factOf({ providers }: PaymentSweepServices, { method, providerId }: StoredPayment): Promise<PaymentFact> {
  const provider = await providers[method]();
  return provider === undefined || providerId === undefined ? { state: "open" } : provider.readPayment(providerId);
}

async function bookPaid(services: PaymentSweepServices, payment: StoredPayment, fact: PaymentFact): Promise<void> {
  // M-Pesa does not say when. Its prompt lives for a minute or two, and nobody shall be fined because we asked late.
  const { paidAt = payment.createdAt, micros, currency, paymentIntent } = fact;
  // What M-Pesa says is in shillings; we asked for exactly those.
  const said =
    payment.method === "mpesa" ? {} : { ...(micros === undefined ? {} : { micros }), ...(currency === undefined ? {} : { currency }) };
  const charge = paymentIntent === undefined ? {} : { charge: paymentIntent };
  const booked = await bookPayment(services, { payment: payment.payment, paidAt, ...said, ...charge });
  if (booked === "not-as-asked") throw new Error(`payment ${payment.payment} was paid, but not as it was asked for`);
}

/** It was not paid; the tenant hears of it once, in the same transaction. Should it be paid after all, it is booked all the same. */
export async function giveUp(services: PaymentSweepServices, { payment: id, tenant, micros, createdAt }: StoredPayment): Promise<void> {
  const notices = [{ id: `payment-failed#${id}`, at: createdAt, notice: { kind: "payment-failed", paymentId: id, micros } as const }];
  const changed = await changeAccount(services, tenant, async ({ account }) => {
    const stored = await readPayment(services.table, id);
    if (stored === undefined || stored.paidAt !== undefined || stored.state === "failed") return undefined;
    return { change: { facts: account.facts, entries: [], notices }, writes: [failWrite(id)] };
  });
  if (changed === undefined) throw new Error("a payment of a tenant without an account");
  if (changed.decision !== undefined) services.log({ at: "billing", failed: id, tenant });
}

/** Money that went back: refunds and disputes, each an entry of its own, booked once by the payment provider's own name for it. */
import { reversalName, type Reversal } from "../../adapters/dynamodb/reversals.ts";
import { findPayment, readPayment } from "../../adapters/dynamodb/payments.ts";
import { paymentOfKey } from "../../adapters/dynamodb/keys.ts";
import type { Write } from "../../adapters/dynamodb/table.ts";
import { balanceAfter, type PlannedNotice } from "../../core/billing/account-change.ts";
import { book } from "../../core/billing/book.ts";
import type { EntryDetail } from "../../core/billing/entry.ts";
import { changeAccount, type ChangeServices } from "./change-account.ts";

/** `not-ours`: no payment that we know, or not yet; `too-early`: the payment is not booked yet, so it has to be told again. */
export type Reversed = "booked" | "already" | "not-ours" | "too-early" | "not-as-asked";

export async function bookReversal(services: ChangeServices, reversal: Reversal): Promise<Reversed> {
  const id = await findPayment(services.table, reversal.charge);
  const payment = id === undefined ? undefined : await readPayment(services.table, id);
  if (payment === undefined) return "not-ours";
  if (payment.paidAt === undefined) return "too-early";
  if (payment.currency !== reversal.currency || reversal.micros > payment.micros) return "not-as-asked";
  const { tenant } = payment;
  // Whatever is told of one refund or dispute comes with different times, so its own name says that it was booked.
  const once = paymentOfKey(reversalName(reversal));
  const changed = await changeAccount(services, tenant, async ({ account, balanceMicros }) => {
    if ((await services.table.get(once, { consistent: true })) !== undefined) return undefined;
    const entries = [book(account.facts, detailOf(reversal, payment.payment), amountOf(reversal), reversal.at)];
    const notices = noticesOf(reversal, balanceAfter(balanceMicros, entries));
    const writes: Write[] = [{ put: { ...once, payment: payment.payment }, onlyIf: { absent: ["pk"] } }];
    return { change: { facts: account.facts, entries, notices }, writes };
  });
  return changed?.decision === undefined ? "already" : "booked";
}

function detailOf({ kind, id }: Reversal, payment: string): EntryDetail {
  switch (kind) {
    case "refund":
    case "refund-returned":
      return { kind, payment, refund: id };
    case "dispute":
    case "dispute-won":
      return { kind, payment, dispute: id };
    default:
      return kind satisfies never;
  }
}

const amountOf = ({ kind, micros }: Reversal): number => (kind === "refund" || kind === "dispute" ? -micros : micros);

function noticesOf({ kind, id, at, micros }: Reversal, balanceMicros: number): PlannedNotice[] {
  switch (kind) {
    case "refund":
      return [{ id: `refunded#${id}`, at, notice: { kind: "refunded", micros, balanceMicros } }];
    case "dispute":
      return [{ id: `disputed#${id}`, at, notice: { kind: "disputed", micros, balanceMicros } }];
    case "dispute-won":
      return [{ id: `dispute-won#${id}`, at, notice: { kind: "dispute-won", micros, balanceMicros } }];
    case "refund-returned":
      return [];
    default:
      return kind satisfies never;
  }
}

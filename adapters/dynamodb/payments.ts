/** Payments: asked for by a tenant, paid at a payment provider, booked once. */
import * as z from "zod/mini";
import { ifItHolds } from "./if-it-holds.ts";
import { moneyDueIndex, paymentKey, paymentOfKey } from "./keys.ts";
import { ConditionFailed, type Change, type Table, type Write } from "./table.ts";

const instant = z.int();
const text = z.string();

const storedPaymentSchema = z.object({
  payment: text,
  tenant: text,
  method: z.enum(["card", "mpesa"]),
  micros: z.int().check(z.gte(1)),
  currency: text,
  /** `starting` until the payment provider has answered. A payment that failed may still be paid, when the provider says so. */
  state: z.enum(["starting", "open", "failed", "paid"]),
  createdAt: instant,
  /** E-mail of whoever asked for it. */
  by: text,
  /** Part of the address to which an unsigned callback comes: unguessable. */
  token: text,
  /** M-Pesa: whose telephone asks, and for how many shillings. */
  phone: z.exactOptional(text),
  shillings: z.exactOptional(z.int()),
  /** The payment provider's name for it. */
  providerId: z.exactOptional(text),
  redirectUrl: z.exactOptional(text),
  paidAt: z.exactOptional(instant),
  /** How often the payment provider was asked what became of it. */
  asked: z.exactOptional(z.int()),
});
export type StoredPayment = z.infer<typeof storedPaymentSchema>;

export async function readPayment(table: Pick<Table, "get">, payment: string): Promise<StoredPayment | undefined> {
  const item = await table.get(paymentKey(payment), { consistent: true });
  return item === undefined ? undefined : storedPaymentSchema.parse(item);
}

/** Our id of a payment that the payment provider calls so. */
export async function findPayment(table: Pick<Table, "get">, theirs: string): Promise<string | undefined> {
  const item = await table.get(paymentOfKey(theirs), { consistent: true });
  return item === undefined ? undefined : text.parse(item["payment"]);
}

/** Notes a payment before the payment provider is asked; the one that is there already comes back when this was asked for before. */
export async function createPayment(
  table: Pick<Table, "get" | "put">,
  payment: StoredPayment,
  dueAt: number,
): Promise<{ readonly payment: StoredPayment; readonly isNew: boolean }> {
  try {
    await table.put({ ...paymentKey(payment.payment), ...moneyDueIndex(payment.payment, dueAt), ...payment }, { absent: ["pk"] });
    return { payment, isNew: true };
  } catch (error) {
    const there = error instanceof ConditionFailed ? await readPayment(table, payment.payment) : undefined;
    if (there === undefined) throw error;
    return { payment: there, isNew: false };
  }
}

/** The payment provider has taken it: its page or the telephone asks now. */
export async function openPayment(
  table: Pick<Table, "transact">,
  payment: string,
  started: { readonly providerId: string; readonly redirectUrl?: string },
): Promise<void> {
  const change: Change = { set: { ...started, state: "open" }, onlyIf: { equals: { state: "starting" } } };
  await ifItHolds(table.transact([{ update: paymentKey(payment), change }, { put: { ...paymentOfKey(started.providerId), payment } }]));
}

export interface Paid {
  readonly paidAt: number;
  /** The payment provider's name for the charge, by which refunds and disputes come. */
  readonly charge?: string;
}

/**
 * Writes that make a payment paid, once; part of the transaction that books it.
 * @param isKnown the charge was found to be this payment's already; one charge never pays for two
 */
export function paidWrites({ payment }: Pick<StoredPayment, "payment">, { paidAt, charge }: Paid, isKnown: boolean): Write[] {
  const change: Change = {
    set: { state: "paid", paidAt },
    remove: ["duePk", "dueSk"],
    onlyIf: { exists: ["payment"], absent: ["paidAt"] },
  };
  return [{ update: paymentKey(payment), change }, ...(charge === undefined ? [] : [chargeWrite(payment, charge, isKnown)])];
}

const chargeWrite = (payment: string, charge: string, isKnown: boolean): Write =>
  isKnown
    ? { check: paymentOfKey(charge), onlyIf: { equals: { payment } } }
    : { put: { ...paymentOfKey(charge), payment }, onlyIf: { absent: ["pk"] } };

/** A write that notes that it did not come to be paid; it fails when the payment was settled meanwhile. */
export function failWrite(payment: string): Write {
  const onlyIf = { exists: ["payment"], absent: ["paidAt"] };
  return { update: paymentKey(payment), change: { set: { state: "failed" }, remove: ["duePk", "dueSk"], onlyIf } };
}

/** Asks again later; of several who asked at the same time, one is counted. */
export async function askLater(
  table: Pick<Table, "update">,
  { payment, asked }: Pick<StoredPayment, "payment" | "asked">,
  dueAt: number,
): Promise<void> {
  const asRead = asked === undefined ? { absent: ["paidAt", "asked"] } : { absent: ["paidAt"], equals: { asked } };
  const onlyIf = { exists: ["payment"], ...asRead };
  await ifItHolds(table.update(paymentKey(payment), { set: moneyDueIndex(payment, dueAt), add: { asked: 1 }, onlyIf }));
}

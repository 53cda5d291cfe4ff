/**
 * What a top-up does to an account. It counts when it was paid, not when we hear of it, so that words that come late, twice or in
 * another order end in the same account.
 */
import { balanceAfter, type AccountChange, type PlannedNotice } from "./account-change.ts";
import { book } from "./book.ts";
import type { BillingFacts, Terms } from "./facts.ts";
import { fineEntries, finedNotices, returnEntries } from "./fine.ts";
import { renew } from "./missed-periods.ts";
import { serviceIn, standing } from "./standing.ts";

export interface TopUp {
  /** Our id of the payment. */
  readonly payment: string;
  readonly method: "card" | "mpesa";
  readonly micros: number;
  /** When it was paid, by the payment provider's clock. */
  readonly paidAt: number;
}

/**
 * @param terms what the tariff plan says now: the terms of the period that begins
 * @param balanceMicros before it
 */
export function afterTopUp(facts: BillingFacts, topUp: TopUp, terms: Terms, balanceMicros: number, now: number): AccountChange {
  const { payment, method, micros, paidAt } = topUp;
  const { facts: renewed, fines, returned } = renew(facts, paidAt, terms);
  const booked = book(facts, { kind: "top-up", payment, method }, micros, paidAt);
  const entries = [booked, ...returnEntries(facts, returned), ...fineEntries(facts, fines)];
  const after = { ...renewed, service: serviceIn(standing(renewed, now)) };
  const balance = balanceAfter(balanceMicros, entries);
  const told: PlannedNotice["notice"][] = [
    { kind: "receipt", paymentId: payment, method, micros, balanceMicros: balance, deadline: after.deadline.date, paidAt },
  ];
  for (const { deadline, fineMicros } of returned)
    if (fineMicros > 0) told.push({ kind: "fine-returned", deadline: deadline.date, fineMicros, balanceMicros: balance });
  if (facts.service === "blocked" && after.service === "on") told.push({ kind: "unblocked", deadline: after.deadline.date });
  const notices = told.map((notice) => ({ id: `${notice.kind}#${payment}`, at: paidAt, notice }));
  return { facts: after, entries, notices: [...notices, ...finedNotices(after, fines, balance)] };
}

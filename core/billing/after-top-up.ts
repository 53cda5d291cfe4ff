/**
 * What a top-up does to an account. It counts when it was paid, not when we hear of it, so that words that come late, twice or in
 * another order end in the same account.
 */
import { balanceAfter, type AccountChange, type PlannedNotice } from "./account-change.ts";
import { book } from "./book.ts";
import type { BillingFacts, Terms } from "./facts.ts";
import { fine, finedNotice, returnedFine } from "./fine.ts";
import { beginPeriod } from "./period.ts";
import { owesFine, serviceIn, standing } from "./standing.ts";

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
  const returned = returnedFine(facts, paidAt);
  // A deadline that had passed when this was paid is fined with it: whether the sweep was there before makes no difference.
  const fined = owesFine(facts, paidAt) ? fine(facts) : undefined;
  const booked = book(facts, { kind: "top-up", payment, method }, micros, paidAt);
  const entries = [booked, ...(returned?.entries ?? []), ...(fined?.entries ?? [])];
  const renewed = renew(fined?.facts ?? returned?.facts ?? facts, paidAt, terms);
  const after = { ...renewed, service: serviceIn(standing(renewed, now)) };
  const balance = balanceAfter(balanceMicros, entries);
  const told: PlannedNotice["notice"][] = [
    { kind: "receipt", paymentId: payment, method, micros, balanceMicros: balance, deadline: after.deadline.date, paidAt },
  ];
  if (returned !== undefined && returned.entries.length > 0 && facts.missed !== undefined) {
    const { deadline, fineMicros } = facts.missed;
    told.push({ kind: "fine-returned", deadline: deadline.date, fineMicros, balanceMicros: balance });
  }
  if (facts.service === "blocked" && after.service === "on") told.push({ kind: "unblocked", deadline: after.deadline.date });
  const notices = told.map((notice) => ({ id: `${notice.kind}#${payment}`, at: paidAt, notice }));
  return { facts: after, entries, notices: [...notices, ...(fined === undefined ? [] : finedNotice(facts, after, balance))] };
}

/** A top-up begins a new period, unless a later one began it already. One that comes too late while the PBX is off waits for its return. */
function renew(facts: BillingFacts, paidAt: number, terms: Terms): BillingFacts {
  const { lowTold: _lowTold, ...kept } = facts;
  if (facts.closedAt !== undefined && paidAt >= facts.deadline.at)
    return { ...kept, paidWhileOff: Math.max(paidAt, facts.paidWhileOff ?? 0) };
  return paidAt <= facts.periodStart ? kept : beginPeriod(facts, paidAt, terms);
}

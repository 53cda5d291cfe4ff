/** The fine for a missed deadline: one for each, given back when a top-up that was in time is told late. */
import { book } from "./book.ts";
import type { Entry } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";
import type { PlannedNotice } from "./account-change.ts";
import { blockedOn } from "./period.ts";

export interface Fined {
  readonly facts: BillingFacts;
  /** None when the plan's fine is nothing. */
  readonly entries: readonly Entry[];
}

/** Books the fine for the current deadline, which has passed. */
export function fine(facts: BillingFacts): Fined {
  const { deadline, terms, periodStart } = facts;
  const { fineMicros } = terms;
  const entries = fineMicros === 0 ? [] : [book(facts, { kind: "fine", deadline: deadline.date }, -fineMicros, deadline.at)];
  return { facts: { ...facts, fined: deadline.date, missed: { from: periodStart, deadline, fineMicros } }, entries };
}

/** What is told of a fine; nothing when the plan's fine is nothing. */
export function finedNotice({ deadline, terms }: BillingFacts, after: BillingFacts, balanceMicros: number): PlannedNotice[] {
  if (terms.fineMicros === 0) return [];
  const { fineMicros } = terms;
  const notice = { kind: "fined", deadline: deadline.date, fineMicros, blockedOn: blockedOn(after), balanceMicros } as const;
  return [{ id: `fined#${deadline.date}`, at: deadline.at, notice }];
}

/** Gives back the fine of a period in which a top-up was made after all; undefined when there is none to give back. */
export function returnedFine(facts: BillingFacts, paidAt: number): Fined | undefined {
  const { missed, ...kept } = facts;
  if (missed === undefined || paidAt < missed.from || paidAt >= missed.deadline.at) return undefined;
  const detail = { kind: "fine-returned", deadline: missed.deadline.date } as const;
  return { facts: kept, entries: missed.fineMicros === 0 ? [] : [book(facts, detail, missed.fineMicros, missed.deadline.at)] };
}

/** The fine for a missed deadline: one for each, given back when a top-up that was in time is told late. */
import { book } from "./book.ts";
import type { Entry } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";

/** Books the fine for the current deadline, which has passed. */
export function fine(facts: BillingFacts): { readonly facts: BillingFacts; readonly entry: Entry } {
  const { deadline, terms, periodStart } = facts;
  const entry = book(facts, { kind: "fine", deadline: deadline.date }, -terms.fineMicros, deadline.at);
  return { facts: { ...facts, fined: deadline.date, missed: { from: periodStart, deadline, fineMicros: terms.fineMicros } }, entry };
}

/** Gives back the fine of a period in which a top-up was made after all; undefined when there is none to give back. */
export function returnedFine(facts: BillingFacts, paidAt: number): { readonly facts: BillingFacts; readonly entry: Entry } | undefined {
  const { missed, ...kept } = facts;
  if (missed === undefined || paidAt < missed.from || paidAt >= missed.deadline.at) return undefined;
  const detail = { kind: "fine-returned", deadline: missed.deadline.date } as const;
  return { facts: kept, entry: book(facts, detail, missed.fineMicros, missed.deadline.at) };
}

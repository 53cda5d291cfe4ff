/** The fine for a missed deadline: one for each, given back when a top-up that was in time is told late. */
import type { PlannedNotice } from "./account-change.ts";
import { book } from "./book.ts";
import type { Entry } from "./entry.ts";
import type { BillingFacts, MissedPeriod } from "./facts.ts";
import { blockedOn } from "./period.ts";

/** A deadline with its fine. */
export type Fine = Pick<MissedPeriod, "deadline" | "fineMicros">;

export interface Fined {
  readonly facts: BillingFacts;
  readonly fines: readonly Fine[];
}

/** Fines the current deadline, which has passed. */
export function fine(facts: BillingFacts): Fined {
  const { deadline, terms } = facts;
  return { facts: { ...facts, fined: deadline.date }, fines: [{ deadline, fineMicros: terms.fineMicros }] };
}

/** A plan's fine of nothing is neither booked nor told. */
const isSomething = ({ fineMicros }: Fine): boolean => fineMicros !== 0;

export const fineEntries = (facts: BillingFacts, fines: readonly Fine[]): Entry[] =>
  fines
    .filter(isSomething)
    .map(({ deadline, fineMicros }) => book(facts, { kind: "fine", deadline: deadline.date }, -fineMicros, deadline.at));

export const returnEntries = (facts: BillingFacts, fines: readonly Fine[]): Entry[] =>
  fines
    .filter(isSomething)
    .map(({ deadline, fineMicros }) => book(facts, { kind: "fine-returned", deadline: deadline.date }, fineMicros, deadline.at));

/** @param after the facts with the fines, by which the tenant is told when they will be blocked */
export function finedNotices(after: BillingFacts, fines: readonly Fine[], balanceMicros: number): PlannedNotice[] {
  return fines.filter(isSomething).map(({ deadline, fineMicros }) => ({
    id: `fined#${deadline.date}`,
    at: deadline.at,
    notice: { kind: "fined", deadline: deadline.date, fineMicros, blockedOn: blockedOn(after), balanceMicros },
  }));
}

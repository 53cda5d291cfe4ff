/** Periods between top-ups: each ends with a deadline, known from the moment it begins. */
import { addDays, deadlineAfter, localDate, startOfDay } from "./calendar.ts";
import type { BillingFacts, Deadline, Terms } from "./facts.ts";

/** The facts with a period that begins at `from` under these terms; what was told in the one before is forgotten. */
export function beginPeriod(facts: BillingFacts, from: number, terms: Terms): BillingFacts {
  const { reminded: _reminded, lowTold: _lowTold, reopenedAt: _reopenedAt, ...kept } = facts;
  const deadline = deadlineAfter(from, terms.periodMonths, facts.zone);
  return { ...kept, terms, periodStart: from, deadline, blockAt: endOfGrace(deadline, terms, facts.zone) };
}

/** The first instant at which a tenant that missed the deadline is blocked: whole days of grace after the deadline's own day. */
export const endOfGrace = ({ date }: Pick<Deadline, "date">, { graceDays }: Terms, zone: string): number =>
  startOfDay(addDays(date, graceDays + 1), zone);

/** The same for a tenant that switched the PBX on again after the deadline had passed. */
export const graceFrom = (at: number, terms: Terms, zone: string): number => endOfGrace({ date: localDate(at, zone) }, terms, zone);

/** First day without service, as it is told to people. */
export const blockedOn = ({ blockAt, zone }: BillingFacts): string => localDate(blockAt, zone);

/** Periods between top-ups: each ends with a deadline, known from the moment it begins. */
import { addDays, deadlineAfter, localDate, startOfDay } from "./calendar.ts";
import type { BillingFacts, Deadline, Terms } from "./facts.ts";

/** The facts with a period that begins at `from` under these terms; what was told in the one before is forgotten. */
export function beginPeriod(facts: BillingFacts, from: number, terms: Terms): BillingFacts {
  const { reminded, lowTold: _lowTold, fined, ...kept } = facts;
  const deadline = deadlineAfter(from, terms.periodMonths, facts.zone);
  // A second top-up of the same day leaves the deadline as it was, and so what was done about it.
  const isSame = deadline.date === facts.deadline.date;
  const done = { ...(reminded === undefined ? {} : { reminded }), ...(fined === undefined ? {} : { fined }) };
  return withBlock({ ...kept, ...(isSame ? done : {}), terms, periodStart: from, deadline });
}

/**
 * The facts with the instant of the block: whole days of grace after the deadline's own day; when the deadline passed while the PBX
 * was off, after the day on which it was switched on again.
 */
export function withBlock(facts: BillingFacts): BillingFacts {
  const { deadline, terms, zone, offs = [] } = facts;
  const off = offs.find(({ from, until }) => from < deadline.at && deadline.at <= until);
  const since = off === undefined ? deadline.date : localDate(off.until, zone);
  return { ...facts, blockAt: Math.max(endOfGrace(deadline, terms, zone), endOfGrace({ date: since }, terms, zone)) };
}

/** The first instant at which a tenant that missed the deadline is blocked. */
const endOfGrace = ({ date }: Pick<Deadline, "date">, { graceDays }: Terms, zone: string): number =>
  startOfDay(addDays(date, graceDays + 1), zone);

/** First day without service, as it is told to people. */
export const blockedOn = ({ blockAt, zone }: BillingFacts): string => localDate(blockAt, zone);

/** Switching the PBX off and on again. It neither dodges a fine nor doubles one: what a deadline owed, it owes on the way back. */
import { balanceAfter, type AccountChange, type PlannedNotice } from "./account-change.ts";
import { addDays, localDate, monthOf, startOfDay, startOfMonth } from "./calendar.ts";
import type { BillingFacts, Terms } from "./facts.ts";
import { fine, finedNotice } from "./fine.ts";
import { beginPeriod, graceFrom } from "./period.ts";
import { owesFine, serviceIn, standing } from "./standing.ts";

/** @param numbers the office's, E.164: they are given back after the grace */
export function switchOff(facts: BillingFacts, balanceMicros: number, numbers: readonly string[], now: number): AccountChange {
  const fined = owesFine(facts, now) ? fine(facts) : undefined;
  const entries = fined?.entries ?? [];
  const after: BillingFacts = { ...(fined?.facts ?? facts), closedAt: now, service: "off" };
  const balance = balanceAfter(balanceMicros, entries);
  const numbersReleasedOn = localDate(releaseAt(after), after.zone);
  const notice: PlannedNotice["notice"] = { kind: "switched-off", numbersReleasedOn, numbers: [...numbers], balanceMicros: balance };
  const notices = [...(fined === undefined ? [] : finedNotice(facts, after, balance)), { id: `switched-off#${now}`, at: now, notice }];
  return { facts: after, entries, notices };
}

/** When the numbers of an office that is off are given back: the beginning of the day after the grace. */
export const releaseAt = ({ closedAt = 0, terms, zone }: BillingFacts): number =>
  startOfDay(addDays(localDate(closedAt, zone), terms.releaseDays), zone);

/**
 * The PBX is on again. A deadline that passed while it was off was missed as any other; there are as many days of grace from now on.
 * @param terms what the tariff plan says now
 */
export function switchOn(facts: BillingFacts, terms: Terms, balanceMicros: number, now: number): AccountChange {
  const { closedAt: _closedAt, releasedAt: _releasedAt, paidWhileOff, ...on } = facts;
  const back: BillingFacts = { ...on, reopenedAt: now, chargedMonth: laterOf(facts.chargedMonth, monthBefore(now, facts.zone)) };
  const missed = owesFine(back, now);
  const fined = missed ? fine(back) : undefined;
  const entries = fined?.entries ?? [];
  const graced = missed ? { ...(fined?.facts ?? back), blockAt: Math.max(back.blockAt, graceFrom(now, back.terms, back.zone)) } : back;
  const renewed = paidWhileOff === undefined ? graced : beginPeriod(graced, paidWhileOff, terms);
  const after = { ...renewed, service: serviceIn(standing(renewed, now)) };
  const reopened = { id: `reopened#${now}`, at: now, notice: { kind: "reopened", deadline: after.deadline.date } as const };
  const notices = [reopened, ...(fined === undefined ? [] : finedNotice(back, after, balanceAfter(balanceMicros, entries)))];
  return { facts: after, entries, notices };
}

/** Months without service cost nothing; the one in which it is switched on again does. */
const monthBefore = (now: number, zone: string): string => monthOf(startOfMonth(monthOf(now, zone), zone) - 1, zone);
const laterOf = (a: string, b: string): string => (a > b ? a : b);

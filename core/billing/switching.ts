/** Switching the PBX off and on again. It neither dodges a fine nor doubles one: what a deadline owed, it owes on the way back. */
import { balanceAfter, type AccountChange, type PlannedNotice } from "./account-change.ts";
import { addDays, localDate, monthOf, startOfDay, startOfMonth } from "./calendar.ts";
import type { Entry } from "./entry.ts";
import type { BillingFacts, Terms } from "./facts.ts";
import { fine } from "./fine.ts";
import { beginPeriod, blockedOn, graceFrom } from "./period.ts";
import { owesFine, serviceIn, standing } from "./standing.ts";

/** @param numbers the office's, E.164: they are given back after the grace */
export function switchOff(facts: BillingFacts, balanceMicros: number, numbers: readonly string[], now: number): AccountChange {
  const fined = owesFine(facts, now) ? fine(facts) : undefined;
  const entries = fined === undefined ? [] : [fined.entry];
  const after: BillingFacts = { ...(fined?.facts ?? facts), closedAt: now, service: "off" };
  const balance = balanceAfter(balanceMicros, entries);
  const told: PlannedNotice["notice"][] = [
    { kind: "switched-off", numbersReleasedOn: localDate(releaseAt(after), after.zone), numbers: [...numbers], balanceMicros: balance },
  ];
  if (fined !== undefined) told.unshift(finedNotice(facts, after, balance));
  return { facts: after, entries, notices: told.map((notice) => ({ id: `${notice.kind}#${now}`, at: now, notice })) };
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
  const entries: Entry[] = fined === undefined ? [] : [fined.entry];
  const graced = missed ? { ...(fined?.facts ?? back), blockAt: Math.max(back.blockAt, graceFrom(now, back.terms, back.zone)) } : back;
  const renewed = paidWhileOff === undefined ? graced : beginPeriod(graced, paidWhileOff, terms);
  const after = { ...renewed, service: serviceIn(standing(renewed, now)) };
  const told: PlannedNotice["notice"][] = [{ kind: "reopened", deadline: after.deadline.date }];
  if (fined !== undefined) told.push(finedNotice(back, after, balanceAfter(balanceMicros, entries)));
  return { facts: after, entries, notices: told.map((notice) => ({ id: `${notice.kind}#${now}`, at: now, notice })) };
}

const finedNotice = ({ deadline, terms }: BillingFacts, after: BillingFacts, balanceMicros: number): PlannedNotice["notice"] => ({
  kind: "fined",
  deadline: deadline.date,
  fineMicros: terms.fineMicros,
  blockedOn: blockedOn(after),
  balanceMicros,
});

/** Months without service cost nothing; the one in which it is switched on again does. */
const monthBefore = (now: number, zone: string): string => monthOf(startOfMonth(monthOf(now, zone), zone) - 1, zone);
const laterOf = (a: string, b: string): string => (a > b ? a : b);

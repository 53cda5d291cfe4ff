/**
 * Switching the PBX off and on again. It neither dodges a fine nor doubles one: deadlines that pass while it is off are fined when it
 * comes back, and then the fines are those of an office that never was off.
 */
import { balanceAfter, type AccountChange, type PlannedNotice } from "./account-change.ts";
import { addDays, localDate, monthOf, startOfDay } from "./calendar.ts";
import type { BillingFacts } from "./facts.ts";
import { fine, fineEntries, finedNotices, type Fined } from "./fine.ts";
import { fineMissed } from "./missed-periods.ts";
import { withBlock } from "./period.ts";
import { owesFine, serviceIn, standing } from "./standing.ts";

/**
 * Done twice it does nothing.
 * @param numbers the office's, E.164: they are given back after the grace
 */
export function switchOff(facts: BillingFacts, balanceMicros: number, numbers: readonly string[], now: number): AccountChange {
  if (facts.closedAt !== undefined) return { facts, entries: [], notices: [] };
  const { facts: fined, fines } = owesFine(facts, now) ? fine(facts) : { facts, fines: [] };
  const entries = fineEntries(facts, fines);
  const after: BillingFacts = { ...fined, closedAt: now, service: "off" };
  const balance = balanceAfter(balanceMicros, entries);
  const numbersReleasedOn = localDate(releaseAt(after), after.zone);
  const notice: PlannedNotice["notice"] = { kind: "switched-off", numbersReleasedOn, numbers: [...numbers], balanceMicros: balance };
  return { facts: after, entries, notices: [...finedNotices(after, fines, balance), { id: `switched-off#${now}`, at: now, notice }] };
}

/** When the numbers of an office that is off are given back: the beginning of the day after the grace. */
export const releaseAt = ({ closedAt = 0, terms, zone }: BillingFacts): number =>
  startOfDay(addDays(localDate(closedAt, zone), terms.releaseDays), zone);

/** The PBX is on again. When the deadline passed while it was off, there are as many days of grace from now on. Done twice it does nothing. */
export function switchOn(facts: BillingFacts, balanceMicros: number, now: number): AccountChange {
  const { closedAt, releasedAt: _releasedAt, ...on } = facts;
  if (closedAt === undefined) return { facts, entries: [], notices: [] };
  const back = withBlock({ ...on, offs: [...offsThatMatter(facts), { from: closedAt, until: now }] });
  const { facts: fined, fines } = finesOfReturn(back, now);
  const entries = fineEntries(facts, fines);
  const after = { ...fined, service: serviceIn(standing(fined, now)) };
  const reopened = { id: `reopened#${now}`, at: now, notice: { kind: "reopened", deadline: after.deadline.date } as const };
  return { facts: after, entries, notices: [reopened, ...finedNotices(after, fines, balanceAfter(balanceMicros, entries))] };
}

function finesOfReturn(back: BillingFacts, now: number): Fined {
  const former = fineMissed(back);
  if (!owesFine(back, now)) return former;
  const current = fine(former.facts);
  return { facts: current.facts, fines: [...former.fines, ...current.fines] };
}

/** Somebody may switch on and off all day; the table's items must not grow for ever. */
const MOST_REMEMBERED = 24;

/** Without those that lie before the period, and before all that is to be charged still. */
const offsThatMatter = ({ offs = [], periodStart, chargedMonth, zone }: BillingFacts) =>
  offs.filter(({ until }) => until > periodStart || monthOf(until, zone) > chargedMonth).slice(1 - MOST_REMEMBERED);

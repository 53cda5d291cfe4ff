/**
 * Which deadlines were missed, whatever order top-ups are told in. Each top-up begins a period; a period is missed when the next
 * top-up, or the present, lies behind its deadline. Only missed periods have to be remembered: a top-up that is told late and was
 * made at any other time lies between two that were in time, and changes nothing.
 */
import { deadlineAfter } from "./calendar.ts";
import type { BillingFacts, MissedPeriod, Terms } from "./facts.ts";
import type { Fine, Fined } from "./fine.ts";
import { beginPeriod } from "./period.ts";

/** A top-up is told years late only by mistake; the table's items must not grow for ever. */
const MOST_REMEMBERED = 24;

export interface Renewed extends Fined {
  /** Fines that are given back. */
  readonly returned: readonly Fine[];
}

/** The facts with a top-up that was paid at `paidAt`, with what it fines and gives back. */
export function renew(facts: BillingFacts, paidAt: number, terms: Terms): Renewed {
  const { lowTold: _lowTold, ...rest } = facts;
  const { periodStart, deadline, fined, missed = [] } = rest;
  if (paidAt > periodStart) {
    const current = { from: periodStart, deadline, fineMicros: facts.terms.fineMicros, fined: fined === deadline.date };
    return endCurrent(rest, current, paidAt, terms);
  }
  const within = missed.find(({ from, until }) => paidAt > from && paidAt < until);
  return within === undefined ? { facts: rest, fines: [], returned: [] } : split(rest, within, paidAt, terms);
}

function endCurrent(facts: BillingFacts, current: Omit<MissedPeriod, "until">, paidAt: number, terms: Terms): Renewed {
  const { missed = [] } = facts;
  const begun = beginPeriod(facts, paidAt, terms);
  if (paidAt >= current.deadline.at) return bookFines(remember(begun, [...missed, { ...current, until: paidAt }]), []);
  // Two top-ups of one day have one deadline: when it was missed, it was missed for both.
  const returned = current.fined && begun.deadline.date !== current.deadline.date ? [current] : [];
  return { facts: begun, fines: [], returned };
}

/** A top-up in the midst of a missed period: each of the two that it makes of it may be missed or not. */
function split(facts: BillingFacts, whole: MissedPeriod, paidAt: number, terms: Terms): Renewed {
  const deadline = deadlineAfter(paidAt, terms.periodMonths, facts.zone);
  const isSame = deadline.date === whole.deadline.date;
  const second = isSame ? { ...whole, from: paidAt } : { ...whole, from: paidAt, deadline, fineMicros: terms.fineMicros, fined: false };
  const firstIsMissed = paidAt >= whole.deadline.at;
  const pieces = [...(firstIsMissed ? [{ ...whole, until: paidAt }] : []), ...(second.until >= second.deadline.at ? [second] : [])];
  const missed = (facts.missed ?? []).flatMap((period) => (period === whole ? pieces : [period]));
  const isReturned = whole.fined && !firstIsMissed && !isSame;
  return bookFines(remember(facts, missed), isReturned ? [whole] : []);
}

function bookFines(facts: BillingFacts, returned: readonly Fine[]): Renewed {
  return { ...fineMissed(facts), returned };
}

/** Fines former periods that were missed and are not fined yet, as far as they may be: none whose deadline passed while the PBX is off. */
export function fineMissed(facts: BillingFacts): Fined {
  const { missed = [], closedAt } = facts;
  const mayBe = ({ fined, deadline }: MissedPeriod): boolean => !fined && (closedAt === undefined || closedAt >= deadline.at);
  const fines = missed.filter(mayBe);
  return {
    facts: remember(
      facts,
      missed.map((period) => (mayBe(period) ? { ...period, fined: true } : period)),
    ),
    fines,
  };
}

function remember({ missed: _missed, ...facts }: BillingFacts, missed: readonly MissedPeriod[]): BillingFacts {
  return missed.length === 0 ? facts : { ...facts, missed: missed.slice(-MOST_REMEMBERED) };
}

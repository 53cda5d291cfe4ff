/**
 * What a tenant's life comes to, told by somebody who knows all of it from the beginning: events sorted by when they happened, dates
 * by Temporal, and the promise word for word. Shares nothing with the code that it judges.
 */
import { Temporal } from "@js-temporal/polyfill";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";

export interface Events {
  readonly zone: string;
  readonly openedAt: number;
  /** When top-ups were paid. */
  readonly paid: readonly number[];
  /** When the PBX was switched off and on, in turn, beginning with off. */
  readonly switched: readonly number[];
  /** The last sweep has been. */
  readonly end: number;
}

export interface Outcome {
  readonly deadline: string;
  readonly deadlineAt: number;
  /** Dates of the fines that stand, in order. */
  readonly fines: readonly string[];
  readonly months: readonly string[];
  readonly service: "on" | "blocked" | "off";
}

export function outcome({ zone, openedAt, paid, switched, end }: Events, { terms }: TariffPlan): Outcome {
  const dateOf = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  const begin = (date: Temporal.PlainDate) => date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;
  const offs = offsOf(switched);
  const starts = [openedAt, ...paid.toSorted((a, b) => a - b)];
  const periods = starts.map((from, index) => {
    const date = dateOf(from).add({ months: terms.periodMonths });
    return { date, at: begin(date.add({ days: 1 })), until: starts[index + 1] ?? end };
  });
  // It is fined at the deadline; one that passes while the PBX is off, when it is on again.
  const last = offs.at(-1);
  const closed = last !== undefined && last.until === Infinity ? last.from : Infinity;
  const missed = periods.filter(({ at, until }) => until >= at && at <= closed);
  const current = periods.at(-1);
  if (current === undefined) throw new Error("there is always a period");
  const away = offs.find(({ from, until }) => from < current.at && current.at <= until);
  const graceFrom = away === undefined || away.until === Infinity ? current.date : dateOf(away.until);
  const blockAt = begin(graceFrom.add({ days: terms.graceDays + 1 }));
  return {
    deadline: current.date.toString(),
    deadlineAt: current.at,
    fines: [...new Set(missed.map(({ date }) => date.toString()))].toSorted(),
    months: monthsOf(openedAt, end, zone, offs),
    service: closed !== Infinity ? "off" : end >= blockAt ? "blocked" : "on",
  };
}

function offsOf(switched: readonly number[]) {
  const offs: { from: number; until: number }[] = [];
  for (let i = 0; i < switched.length; i += 2) offs.push({ from: switched[i] ?? Infinity, until: switched[i + 1] ?? Infinity });
  return offs;
}

/** Every month after the first in which there was a moment with the PBX on. */
function monthsOf(openedAt: number, end: number, zone: string, offs: readonly { from: number; until: number }[]): string[] {
  const months: string[] = [];
  let month = Temporal.Instant.fromEpochMilliseconds(openedAt).toZonedDateTimeISO(zone).toPlainDate().toPlainYearMonth().add({ months: 1 });
  const begin = (of: Temporal.PlainYearMonth) => of.toPlainDate({ day: 1 }).toZonedDateTime({ timeZone: zone }).epochMilliseconds;
  for (; begin(month) <= end; month = month.add({ months: 1 })) {
    const [from, until] = [begin(month), Math.min(begin(month.add({ months: 1 })), end + 1)];
    if (!offs.some((off) => off.from <= from && off.until >= until)) months.push(month.toString());
  }
  return months;
}

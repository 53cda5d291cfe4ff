/**
 * What time brings: month's charges, reminders, the fine, the block, the release of numbers. One task after the other, each due at an
 * instant that facts alone decide; so a sweep that was away for days does the same things in the same order.
 */
import { addDays, atLocalTime, monthOf, nextMonth, startOfMonth } from "./calendar.ts";
import type { BillingFacts } from "./facts.ts";
import { owesFine } from "./standing.ts";
import { releaseAt } from "./switching.ts";

export type DueTask = { readonly at: number } & (
  | { readonly do: "charge-month"; readonly month: string }
  | { readonly do: "remind"; readonly daysLeft: number }
  | { readonly do: "fine" }
  | { readonly do: "block" }
  | { readonly do: "release-numbers" }
);

/** Reminders are written in the morning, where the tenant is. */
const REMINDER_MINUTE = 9 * 60;

/**
 * The earliest thing that is to be done, now or later; undefined when nothing ever will be.
 * @param now epoch milliseconds: of reminders that were missed only the last is written, and none after the deadline
 */
export function dueTask(facts: BillingFacts, now: number): DueTask | undefined {
  const tasks = [...chargeMonth(facts), ...reminder(facts, now), ...missedDeadline(facts), ...block(facts), ...release(facts)];
  return tasks.toSorted((a, b) => a.at - b.at)[0];
}

/** Each month in which the PBX is on at some time, in advance; one at whose beginning it is off, when it is switched on in it. */
function chargeMonth({ closedAt, offs = [], chargedMonth, zone }: BillingFacts): DueTask[] {
  const month = nextMonth(chargedMonth);
  const at = startOfMonth(month, zone);
  if (closedAt !== undefined && closedAt <= at) return [];
  const off = offs.find(({ from, until }) => from <= at && at < until);
  if (off === undefined) return [{ do: "charge-month", month, at }];
  const first = monthOf(off.until, zone);
  return [{ do: "charge-month", month: first, at: startOfMonth(first, zone) }];
}

function reminder({ closedAt, terms, deadline, zone, periodStart, reminded }: BillingFacts, now: number): DueTask[] {
  if (closedAt !== undefined || now >= deadline.at) return [];
  const open = terms.reminderDays
    .filter((days) => reminded === undefined || days < reminded)
    .map((daysLeft) => ({ do: "remind" as const, daysLeft, at: atLocalTime(addDays(deadline.date, -daysLeft), REMINDER_MINUTE, zone) }))
    .filter(({ at }) => at > periodStart)
    .toSorted((a, b) => a.at - b.at);
  const last = open.findLast(({ at }) => at <= now) ?? open[0];
  return last === undefined ? [] : [last];
}

function missedDeadline(facts: BillingFacts): DueTask[] {
  const { deadline } = facts;
  return owesFine(facts, deadline.at) ? [{ do: "fine", at: deadline.at }] : [];
}

/** Once it is carried out, or another reason keeps callers out, there is nothing to do. */
const block = ({ service, blockAt }: BillingFacts): DueTask[] => (service === "on" ? [{ do: "block", at: blockAt }] : []);

const release = (facts: BillingFacts): DueTask[] =>
  facts.closedAt === undefined || facts.releasedAt !== undefined ? [] : [{ do: "release-numbers", at: releaseAt(facts) }];

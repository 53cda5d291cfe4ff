/** What happens next when nothing is paid: found by doing what the sweep will do, so that what is shown is what comes. */
import { localDate } from "../billing/calendar.ts";
import { dueTask, type DueTask } from "../billing/due-task.ts";
import type { BillingFacts } from "../billing/facts.ts";
import type { NextView } from "./api/standing.ts";

/**
 * Reminders, fine and block in the order in which they come; the release of the numbers when the PBX is switched off. Nothing that
 * costs nothing and that nobody notices: a fine of nothing is left out.
 * @param now epoch milliseconds
 */
export function nextViews(facts: BillingFacts, now: number): NextView[] {
  const views: NextView[] = [];
  let later = facts;
  let clock = now;
  for (let task = dueTask(later, clock); task !== undefined && !isBeyond(task, later, clock); task = dueTask(later, clock)) {
    views.push(...viewOf(task, facts));
    later = afterTask(later, task);
    clock = Math.max(clock, task.at);
  }
  return views;
}

/** Months go on for ever; after the block nothing else comes. */
const isBeyond = (task: DueTask, { blockAt }: BillingFacts, clock: number): boolean =>
  task.do === "charge-month" && task.at > Math.max(blockAt, clock);

function viewOf(task: DueTask, { zone, terms }: BillingFacts): NextView[] {
  const date = localDate(task.at, zone);
  switch (task.do) {
    case "charge-month":
      return [];
    case "fine":
      return terms.fineMicros === 0 ? [] : [{ kind: "fine", date, micros: terms.fineMicros }];
    case "remind":
    case "block":
    case "release-numbers":
      return [{ kind: task.do, date }];
    default:
      return task satisfies never;
  }
}

/** As far as the next task depends on it. */
function afterTask(facts: BillingFacts, task: DueTask): BillingFacts {
  switch (task.do) {
    case "charge-month":
      return { ...facts, chargedMonth: task.month };
    case "remind":
      return { ...facts, reminded: task.daysLeft };
    case "fine":
      return { ...facts, fined: facts.deadline.date };
    case "block":
      return { ...facts, service: "blocked" };
    case "release-numbers":
      return { ...facts, releasedAt: task.at };
    default:
      return task satisfies never;
  }
}

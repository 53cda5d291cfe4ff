/** Carries out one due task: the account after it. */
import { balanceAfter, type AccountChange } from "./account-change.ts";
import { book } from "./book.ts";
import { daysBetween, localDate } from "./calendar.ts";
import type { DueTask } from "./due-task.ts";
import type { Entry } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";
import { fine, fineEntries, finedNotices } from "./fine.ts";
import { blockedOn } from "./period.ts";
import { serviceIn, standing } from "./standing.ts";
import type { TariffPlan } from "./tariff-plan.ts";

export interface Circumstances {
  readonly balanceMicros: number;
  /** The office's numbers, E.164. */
  readonly numbers: readonly string[];
  readonly plan: TariffPlan;
  /** Epoch milliseconds, not before the task is due. */
  readonly now: number;
}

export function carryOut(facts: BillingFacts, task: DueTask, circumstances: Circumstances): AccountChange {
  switch (task.do) {
    case "charge-month":
      return chargeMonth(facts, task, circumstances);
    case "remind":
      return remind(facts, task, circumstances);
    case "fine":
      return fineNow(facts, circumstances);
    case "block":
      return block(facts, task, circumstances);
    case "release-numbers":
      return {
        facts: { ...facts, releasedAt: task.at },
        entries: [],
        notices: [
          { id: `numbers-released#${task.at}`, at: task.at, notice: { kind: "numbers-released", numbers: [...circumstances.numbers] } },
        ],
      };
    default:
      return task satisfies never;
  }
}

type TaskOf<K> = Extract<DueTask, { do: K }>;

/** The month's fee and the rent of each number, in advance, at the month's beginning where the tenant is. */
function chargeMonth(facts: BillingFacts, { month, at }: TaskOf<"charge-month">, { plan, numbers }: Circumstances): AccountChange {
  const entries: Entry[] = [];
  if (plan.monthlyFeeMicros > 0) entries.push(book(facts, { kind: "fee", month, plan: plan.id }, -plan.monthlyFeeMicros, at));
  if (plan.numberRentMicros > 0)
    for (const number of numbers) entries.push(book(facts, { kind: "rent", number, month }, -plan.numberRentMicros, at));
  return { facts: { ...facts, chargedMonth: month }, entries, notices: [], includedSeconds: plan.includedMinutes * 60 };
}

function remind(facts: BillingFacts, { daysLeft, at }: TaskOf<"remind">, { balanceMicros, now }: Circumstances): AccountChange {
  const { deadline, terms, zone } = facts;
  const { fineMicros, graceDays } = terms;
  // A sweep that was away tells the days that are really left.
  const left = Math.min(daysLeft, daysBetween(localDate(now, zone), deadline.date));
  const notice = { kind: "reminder", deadline: deadline.date, daysLeft: left, fineMicros, graceDays, balanceMicros } as const;
  return {
    facts: { ...facts, reminded: daysLeft },
    entries: [],
    notices: [{ id: `reminder-${daysLeft}#${deadline.date}`, at, notice }],
  };
}

function fineNow(facts: BillingFacts, { balanceMicros }: Circumstances): AccountChange {
  const { facts: after, fines } = fine(facts);
  const entries = fineEntries(facts, fines);
  return { facts: after, entries, notices: finedNotices(after, fines, balanceAfter(balanceMicros, entries)) };
}

function block(facts: BillingFacts, { at }: TaskOf<"block">, { balanceMicros, now }: Circumstances): AccountChange {
  const service = serviceIn(standing(facts, now));
  const notice = { kind: "blocked", since: blockedOn(facts), balanceMicros } as const;
  return { facts: { ...facts, service }, entries: [], notices: [{ id: `blocked#${facts.deadline.date}`, at, notice }] };
}

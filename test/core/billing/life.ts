/** A tenant's life through our own functions: events in the order in which we hear of them, and sweeps. */
import { balanceAfter, type AccountChange } from "../../../core/billing/account-change.ts";
import { afterTopUp } from "../../../core/billing/after-top-up.ts";
import { carryOut } from "../../../core/billing/carry-out.ts";
import { dueTask } from "../../../core/billing/due-task.ts";
import { checkedEntry, type Entry } from "../../../core/billing/entry.ts";
import type { BillingFacts } from "../../../core/billing/facts.ts";
import { openAccount } from "../../../core/billing/open-account.ts";
import { switchOff, switchOn } from "../../../core/billing/switching.ts";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";

export type Step =
  /** A word of a top-up, heard of at `at`. */
  | { readonly do: "top-up"; readonly at: number; readonly paidAt: number; readonly payment: string }
  | { readonly do: "off" | "on" | "sweep"; readonly at: number };

export interface Life {
  readonly facts: BillingFacts;
  readonly entries: readonly Entry[];
  readonly notices: AccountChange["notices"];
}

export const NUMBERS = ["+254200000001", "+254200000002"];
export const TOP_UP_MICROS = 20_000_000;

export function live(zone: string, plan: TariffPlan, openedAt: number, steps: readonly Step[]): Life {
  let life = apply(
    { facts: openAccount("duka", plan, zone, openedAt).facts, entries: [], notices: [] },
    openAccount("duka", plan, zone, openedAt),
  );
  for (const step of steps) life = take(life, step, plan);
  return life;
}

function take(life: Life, step: Step, plan: TariffPlan): Life {
  const balance = balanceAfter(0, life.entries);
  switch (step.do) {
    case "top-up": {
      const topUp = { payment: step.payment, method: "card" as const, micros: TOP_UP_MICROS, paidAt: step.paidAt };
      return apply(life, afterTopUp(life.facts, topUp, plan.terms, balance, step.at));
    }
    case "off":
      return apply(life, switchOff(life.facts, balance, NUMBERS, step.at));
    case "on":
      return apply(life, switchOn(life.facts, balance, step.at));
    case "sweep":
      return sweep(life, step.at, plan);
    default:
      return step satisfies never;
  }
}

/** As sweep-account does it, one task after the other. */
function sweep(before: Life, now: number, plan: TariffPlan): Life {
  let life = before;
  for (let task = dueTask(life.facts, now); task !== undefined && task.at <= now; task = dueTask(life.facts, now)) {
    const circumstances = { balanceMicros: balanceAfter(0, life.entries), numbers: NUMBERS, plan, now };
    life = apply(life, carryOut(life.facts, task, circumstances));
  }
  return life;
}

/** The table takes each key once, and so does this. */
function apply({ entries, notices }: Life, change: AccountChange): Life {
  const keys = new Set(entries.map(({ key }) => key));
  for (const entry of change.entries) {
    if (keys.has(checkedEntry(entry).key)) throw new Error(`${entry.key} is booked twice`);
    keys.add(entry.key);
  }
  return { facts: change.facts, entries: [...entries, ...change.entries], notices: [...notices, ...change.notices] };
}

/** Where a tenant stands, in calendar days of the office. */
import { daysBetween, localDate } from "../billing/calendar.ts";
import type { BillingFacts } from "../billing/facts.ts";
import { blockedOn } from "../billing/period.ts";
import { standing } from "../billing/standing.ts";
import { releaseAt } from "../billing/switching.ts";
import type { StandingView } from "./api/standing.ts";

/**
 * `daysLeft` counts midnights where the office is: until the deadline's own day (0: today is the last day), in the grace until the
 * first day without service (1: today is the last day with it).
 * @param now epoch milliseconds
 */
export function standingView(facts: BillingFacts, now: number): StandingView {
  const found = standing(facts, now);
  switch (found.kind) {
    case "good": {
      const { date, at } = found.deadline;
      return { kind: "good", deadline: date, deadlineAt: at, daysLeft: daysUntil(date, facts, now) };
    }
    case "grace": {
      const blocked = blockedOn(facts);
      return { kind: "grace", deadline: found.deadline.date, blockedOn: blocked, daysLeft: daysUntil(blocked, facts, now) };
    }
    case "blocked":
      return { kind: "blocked", deadline: found.deadline.date, since: found.since };
    case "held":
      return { kind: "held", since: found.since };
    case "off": {
      const numbersReleasedOn = localDate(releaseAt(facts), facts.zone);
      return { kind: "off", since: found.since, numbersReleasedOn, numbersReleased: facts.releasedAt !== undefined };
    }
    default:
      return found satisfies never;
  }
}

/** A zone that was changed may have the next day already; a deadline that holds has at least today. */
const daysUntil = (date: string, { zone }: BillingFacts, now: number): number => Math.max(0, daysBetween(localDate(now, zone), date));

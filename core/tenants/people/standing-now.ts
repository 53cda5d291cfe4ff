/** How a person can be reached at this moment. */
import type { Person } from "../../voice/dial-plan.ts";
import { isAway, isUndisturbed, phonesOf } from "../../voice/person-now.ts";

export const STANDINGS = ["reachable", "do-not-disturb", "away", "forwarded", "no-phone", "suspended"] as const;
export type PersonStanding = (typeof STANDINGS)[number];

/** The same order in which a call is decided. @param now epoch milliseconds */
export function standingNow(person: Person, now: number): PersonStanding {
  if (person.suspended === true) return "suspended";
  if (isUndisturbed(person, now)) return "do-not-disturb";
  if (person.forward?.always !== undefined) return "forwarded";
  if (isAway(person, now)) return "away";
  return phonesOf(person).length === 0 ? "no-phone" : "reachable";
}

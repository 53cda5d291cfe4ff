/** People who are rung at once: more phones than carriers ring, or none at all. */
import type { DialPlan } from "../dial-plan.ts";
import type { PlanProblem } from "./plan-problem.ts";

const MAX_PHONES = 10;

/** @param areKnown false when some of the people are not there: that is a problem of its own */
export function phoneProblems(
  plan: DialPlan,
  { name, people }: { readonly name: string; readonly people: readonly string[] },
  path: string,
  areKnown: boolean,
): PlanProblem[] {
  const phones = phonesOfAll(plan, people);
  if (phones > MAX_PHONES)
    return [{ code: "too-many-phones", path, message: `"${name}" would ring ${phones} phones at once; carriers ring at most ten.` }];
  if (phones > 0 || !areKnown) return [];
  return [{ code: "no-phone", path, message: `Nobody in "${name}" has a phone to ring.` }];
}

const phonesOfAll = (plan: DialPlan, people: readonly string[]): number =>
  plan.people.reduce((sum, { extension, devices }) => (people.includes(extension) ? sum + devices.length : sum), 0);

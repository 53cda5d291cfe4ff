/** What the calls of a number are limited to: no telephone outside, so that they cost nothing; and so many at once. */
import type { CallState } from "./call-state.ts";
import type { DialPlan } from "./dial-plan.ts";
import { numbersOf } from "./numbers-of.ts";
import type { Refusal } from "./walk.ts";

/** A number whose calls may not cost anything rings browsers and desk phones only. */
export function limitedBy({ limits = {}, people }: DialPlan, { number }: CallState): readonly Refusal[] {
  const limit = Object.hasOwn(limits, number) ? limits[number] : undefined;
  if (limit === undefined || limit.outside) return [];
  const numbers = people.flatMap(numbersOf);
  return [{ kind: "paid-refused", because: "limit", numbers: [...new Set(numbers)] }];
}

/** How many calls of a number may go on at once; undefined when it is not limited. */
export const callsAtOnce = ({ limits }: Pick<DialPlan, "limits">, number: string): number | undefined =>
  limits !== undefined && Object.hasOwn(limits, number) ? limits[number]?.callsAtOnce : undefined;

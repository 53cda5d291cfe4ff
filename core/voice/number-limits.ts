/** A number whose calls may not cost anything rings no telephone outside: browsers and desk phones only. */
import type { CallState } from "./call-state.ts";
import type { DialPlan } from "./dial-plan.ts";
import { numbersOf } from "./numbers-of.ts";
import type { Refusal } from "./walk.ts";

export function limitedBy({ limits = {}, people }: DialPlan, { number }: CallState): readonly Refusal[] {
  const limit = Object.hasOwn(limits, number) ? limits[number] : undefined;
  if (limit === undefined || limit.outside) return [];
  const numbers = people.flatMap(numbersOf);
  return [{ kind: "paid-refused", because: "limit", numbers: [...new Set(numbers)] }];
}

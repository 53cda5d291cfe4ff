/** The extension that the next person or group gets: the first that is free, counted on from the office's smallest. */
import type { DialPlan } from "../../voice/dial-plan.ts";

const FIRST = 101;
const LAST = 999_999;

/** Undefined when none is left. */
export function nextExtension({ people, groups = [] }: Pick<DialPlan, "people" | "groups">): string | undefined {
  const taken = new Set([...people, ...groups].flatMap(({ extension }) => extension ?? []));
  const smallest = Math.min(LAST, ...people.map(({ extension }) => Number(extension)));
  for (let next = people.length === 0 ? FIRST : smallest; next <= LAST; next++) if (!taken.has(String(next))) return String(next);
  return undefined;
}

export const isTaken = ({ people, groups = [] }: Pick<DialPlan, "people" | "groups">, extension: string): boolean =>
  [...people, ...groups].some((each) => each.extension === extension);

/** Whom a call was for: those who were rung, and those who would have been, had they not wanted quiet or sent it on. */
import type { DialPlan } from "../../voice/dial-plan.ts";
import type { TrailEntry } from "../../voice/trail.ts";

/** Their extensions, by the plan that the call went by. */
export function wantedPeople({ people }: Pick<DialPlan, "people">, trail: readonly TrailEntry[]): ReadonlySet<string> {
  const names = new Set(trail.flatMap(namesIn));
  return new Set(people.flatMap(({ name, extension }) => (names.has(name) ? [extension] : [])));
}

function namesIn(entry: TrailEntry): readonly string[] {
  switch (entry.kind) {
    case "ring":
    case "nobody-to-ring":
      return entry.people;
    case "passed-over":
    case "forwarded":
    case "extension":
      return [entry.person];
    default:
      return [];
  }
}

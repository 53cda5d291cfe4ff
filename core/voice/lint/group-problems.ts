/** Ring groups that could ring nobody, or whose name or extension is another's. */
import type { DialPlan, Group } from "../dial-plan.ts";
import { phoneProblems } from "./phone-problems.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { unknownPerson } from "./unknown.ts";

export function groupProblems(plan: DialPlan): PlanProblem[] {
  const groups = plan.groups ?? [];
  return groups.flatMap((group, index) => {
    const path = `groups.${index}`;
    const unknown = group.people.flatMap((extension, at) => unknownPerson(plan, extension, `${path}.people.${at}`));
    const once = groups.findIndex(({ id }) => id === group.id) === index;
    const same: PlanProblem[] = once ? [] : [{ code: "same-group", path: `${path}.id`, message: `There are two groups "${group.id}".` }];
    return [...same, ...extensionProblems(plan, group, index), ...unknown, ...ringing(plan, group, `${path}.people`, unknown.length === 0)];
  });
}

function extensionProblems({ people, groups = [] }: DialPlan, { extension }: Group, index: number): PlanProblem[] {
  if (extension === undefined) return [];
  const isTaken =
    people.some((person) => person.extension === extension) || groups.findIndex((group) => group.extension === extension) !== index;
  if (!isTaken) return [];
  return [
    { code: "same-extension", path: `groups.${index}.extension`, message: `Extension ${extension} belongs to somebody else already.` },
  ];
}

/** One after the other, ten phones are never rung at once. */
function ringing(plan: DialPlan, group: Group, path: string, areKnown: boolean): PlanProblem[] {
  const problems = phoneProblems(plan, group, path, areKnown);
  return group.strategy === "all-at-once" ? problems : problems.filter(({ code }) => code !== "too-many-phones");
}

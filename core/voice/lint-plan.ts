/**
 * What would go wrong if this dial plan were published: dead ends, loops, menus without a way out, people nobody can reach.
 * A plan with a problem is not published. Problems name the field by its path, so a screen can show them where they are.
 */
import type { DialPlan } from "./dial-plan.ts";
import { groupProblems } from "./lint/group-problems.ts";
import { loopProblems } from "./lint/loop-problems.ts";
import { nodeProblems } from "./lint/node-problems.ts";
import { officeProblems, peopleProblems } from "./lint/people-problems.ts";
import type { PlanLimits, PlanProblem } from "./lint/plan-problem.ts";
import { promptProblems } from "./lint/prompt-problems.ts";
import { unknownStep } from "./lint/unknown.ts";

const MAX_NODES = 2000;

/** All problems of a plan, in the order of its fields; empty means it may be published. */
export function lintPlan(plan: DialPlan, limits: PlanLimits): PlanProblem[] {
  const ids = Object.keys(plan.nodes);
  if (ids.length > MAX_NODES)
    return [{ code: "too-many-steps", path: "nodes", message: `A plan has at most ${MAX_NODES} steps; this one has ${ids.length}.` }];
  return [
    ...entryProblems(plan),
    ...officeProblems(plan),
    ...peopleProblems(plan),
    ...groupProblems(plan),
    ...nodeProblems(plan),
    ...loopProblems(plan),
    ...promptProblems(plan, limits),
  ];
}

function entryProblems(plan: DialPlan): PlanProblem[] {
  const entries = Object.entries(plan.entries);
  if (entries.length === 0) return [{ code: "no-entry", path: "entries", message: "No number leads into this plan." }];
  return entries.flatMap(([number, node]) => unknownStep(plan, node, `entries.${number}`));
}

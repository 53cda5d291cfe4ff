/** Circles that no caller is asked about. */
import { nodeOf } from "../walk.ts";
import type { DialPlan } from "../dial-plan.ts";
import { silentExits } from "./exits.ts";
import type { PlanProblem } from "./plan-problem.ts";

/** Steps that need no caller must not lead back to themselves. */
export function loopProblems(plan: DialPlan): PlanProblem[] {
  const settled = new Set<string>();
  const problems: PlanProblem[] = [];
  for (const start of Object.keys(plan.nodes)) {
    const path: string[] = [];
    const walk = (id: string): void => {
      const node = nodeOf(plan, id);
      if (node === undefined || settled.has(id)) return;
      if (path.includes(id)) {
        problems.push({
          code: "silent-loop",
          path: `nodes.${id}`,
          message: `"${node.name}" leads back to itself without asking the caller anything.`,
        });
        return;
      }
      path.push(id);
      for (const [, next] of silentExits(plan, node)) walk(next);
      path.pop();
      settled.add(id);
    };
    walk(start);
  }
  return problems;
}

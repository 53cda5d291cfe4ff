/** References of a plan to things it does not have. */
import { groupOf, nodeOf } from "../walk.ts";
import type { DialPlan } from "../dial-plan.ts";
import type { PlanProblem } from "./plan-problem.ts";

export function unknownStep(plan: DialPlan, id: string, path: string): PlanProblem[] {
  return nodeOf(plan, id) === undefined ? [{ code: "unknown-step", path, message: `There is no step "${id}".` }] : [];
}

export function unknownPerson(plan: DialPlan, extension: string | undefined, path: string): PlanProblem[] {
  if (extension === undefined || plan.people.some((person) => person.extension === extension)) return [];
  return [{ code: "unknown-person", path, message: `Nobody has extension ${extension}.` }];
}

export function unknownGroup(plan: DialPlan, id: string | undefined, path: string): PlanProblem[] {
  if (id === undefined || groupOf(plan, id) !== undefined) return [];
  return [{ code: "unknown-group", path, message: `There is no group "${id}".` }];
}

export function unknownOffice(plan: DialPlan, id: string, path: string): PlanProblem[] {
  return plan.offices.some((office) => office.id === id) ? [] : [{ code: "unknown-office", path, message: `There is no office "${id}".` }];
}

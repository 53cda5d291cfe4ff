/** Why an office cannot be published. An office with a problem changes nothing. */
import type { FieldProblem } from "../errors.ts";
import { lintPlan } from "../voice/lint-plan.ts";
import type { PlanLimits } from "../voice/lint/plan-problem.ts";
import { isReservedOffice } from "./office-address.ts";
import type { Office } from "./office.ts";

/** One publication is one transaction, of at most a hundred writes: numbers that come, numbers that go, plan and profile. */
const MAX_NUMBERS = 45;

/** @param tenant the office's id; the plan is checked as the version that it would become */
export function lintOffice(tenant: string, office: Office, limits: PlanLimits): FieldProblem[] {
  const plan = lintPlan({ ...office.plan, tenant, version: 1 }, limits);
  return [...nameProblems(tenant), ...zoneProblems(office), ...memberProblems(office), ...numberProblems(office), ...plan.map(inPlan)];
}

/** Paths lead from the body's top, where the plan is one field. */
const inPlan = (problem: FieldProblem): FieldProblem => ({ ...problem, path: `plan.${problem.path}` });

function nameProblems(tenant: string): FieldProblem[] {
  if (!isReservedOffice(tenant)) return [];
  return [{ path: "", code: "reserved-name", message: `"${tenant}" is a name that no office can have. Choose another one.` }];
}

function zoneProblems({ zone }: Office): FieldProblem[] {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone }).format(0);
    return [];
  } catch {
    return [{ path: "zone", code: "bad-zone", message: `"${zone}" is no time zone. Choose one such as Africa/Nairobi.` }];
  }
}

function memberProblems({ members, plan }: Office): FieldProblem[] {
  return members.flatMap(({ email, extension }, index) => {
    const problems: FieldProblem[] = [];
    if (members.findIndex((other) => other.email === email) !== index)
      problems.push({ path: `members.${index}.email`, code: "same-email", message: `${email} is named twice.` });
    if (extension !== undefined && !plan.people.some((person) => person.extension === extension))
      problems.push({ path: `members.${index}.extension`, code: "unknown-person", message: `Nobody has extension ${extension}.` });
    return problems;
  });
}

function numberProblems({ plan: { entries, limits = {} } }: Office): FieldProblem[] {
  const count = Object.keys(entries).length;
  const most = `An office has at most ${MAX_NUMBERS} numbers; this one has ${count}.`;
  const tooMany = count <= MAX_NUMBERS ? [] : [{ path: "plan.entries", code: "too-many-numbers", message: most }];
  const others = Object.keys(limits).filter((number) => !Object.hasOwn(entries, number));
  return [
    ...tooMany,
    ...others.map((number) => ({ path: `plan.limits.${number}`, code: "unknown-number", message: `The office has no number ${number}.` })),
  ];
}

/** Offices without a clock, people whom nobody can reach. */
import type { DialPlan } from "../dial-plan.ts";
import type { PlanProblem } from "./plan-problem.ts";

export function officeProblems(plan: DialPlan): PlanProblem[] {
  return plan.offices.flatMap((office, index) => {
    if (isZone(office.zone)) return [];
    return [
      {
        code: "bad-zone",
        path: `offices.${index}.zone`,
        message: `"${office.zone}" is no time zone. Choose one such as Africa/Nairobi.`,
      } as const,
    ];
  });
}

export function peopleProblems(plan: DialPlan): PlanProblem[] {
  const own = new Set(Object.keys(plan.entries));
  return plan.people.flatMap((person, index) => {
    const problems: PlanProblem[] = [];
    const path = `people.${index}`;
    if (plan.people.findIndex((other) => other.extension === person.extension) !== index)
      problems.push({
        code: "same-extension",
        path: `${path}.extension`,
        message: `Extension ${person.extension} belongs to somebody else already.`,
      });
    if (!plan.offices.some((office) => office.id === person.office))
      problems.push({ code: "unknown-office", path: `${path}.office`, message: `There is no office "${person.office}".` });
    person.devices.forEach((device, at) => {
      // Calling our own number would come back to us and ring for ever (telephony.md, 4.12).
      if (device.kind === "number" && own.has(device.number))
        problems.push({
          code: "own-number",
          path: `${path}.devices.${at}`,
          message: `${device.number} is one of the office's own numbers: the call would come back and go round.`,
        });
    });
    return problems;
  });
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

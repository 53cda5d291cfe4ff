/** Offices without a clock, people whom nobody can reach. */
import type { DialPlan, Person } from "../dial-plan.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { unknownPerson } from "./unknown.ts";

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
      if (device.kind === "number" && own.has(device.number)) problems.push(ownNumber(device.number, `${path}.devices.${at}`));
    });
    return [...problems, ...forwardProblems(plan, person, `${path}.forward`)];
  });
}

/** A forward that leads back to its owner through others ends in voicemail when a call comes; one that can never work is refused. */
function forwardProblems(plan: DialPlan, { extension, forward = {} }: Person, path: string): PlanProblem[] {
  return Object.entries(forward).flatMap(([when, destination]): PlanProblem[] => {
    const at = `${path}.${when}`;
    if (destination.to === "voicemail") return [];
    if (destination.to === "extension") {
      if (destination.extension !== extension) return unknownPerson(plan, destination.extension, `${at}.extension`);
      return [{ code: "own-extension", path: `${at}.extension`, message: `Extension ${extension} cannot be forwarded to itself.` }];
    }
    return Object.hasOwn(plan.entries, destination.number) ? [ownNumber(destination.number, `${at}.number`)] : [];
  });
}

/** Calling our own number would come back to us and ring for ever (telephony.md, 4.12). */
const ownNumber = (number: string, path: string): PlanProblem => ({
  code: "own-number",
  path,
  message: `${number} is one of the office's own numbers: the call would come back and go round.`,
});

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import { Refusal } from "../../../core/errors.ts";
import type { Heir } from "../../../core/tenants/people/hand-over.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";

/** @throws Refusal "bad-body" when the heir is nobody, is suspended, or is whoever goes */
export function refuseHeir({ people }: DialPlan, extension: string, heir: Heir | undefined): void {
  if (heir?.to !== "person") return;
  const person = people.find((each) => each.extension === heir.extension);
  if (person !== undefined && person.suspended !== true && heir.extension !== extension) return;
  const message = `${heir.extension} can't take over.`;
  throw new Refusal("bad-body", { problems: [{ path: "heir.extension", code: "unknown-person", message }] });
}

/** What would leave callers stuck; an office may be without a number. */
export const stuckIn = (plan: DialPlan) => lintPlan(plan, { speaks }).filter(({ code }) => code !== "no-entry");

/** @throws Refusal "callers-stuck" */
export function refuseStuck(plan: DialPlan): void {
  const problems = stuckIn(plan);
  if (problems.length > 0) throw new Refusal("callers-stuck", { problems });
}

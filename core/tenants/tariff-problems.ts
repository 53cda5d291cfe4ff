/** What an office has that its tariff plan does not include. */
import type { TariffPlan } from "../billing/tariff-plan.ts";
import type { FieldProblem } from "../errors.ts";
import type { DialPlan, PlanNode } from "../voice/dial-plan.ts";

/** Paths lead from the top of an office, where the dial plan is one field. */
export function tariffProblems(
  { people, groups = [], nodes, recordCalls }: Pick<DialPlan, "people" | "groups" | "nodes" | "recordCalls">,
  { name, shortNumbers, features }: Pick<TariffPlan, "name" | "shortNumbers" | "features">,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, message: string): void => void problems.push({ path, code: "not-in-tariff", message });
  if (shortNumbersUsed({ people, groups }) > shortNumbers)
    refuse("plan.people", `The tariff plan "${name}" has ${shortNumbers} short numbers; this office has ${inWords({ people, groups })}.`);
  if (recordCalls && !features.recording) refuse("plan.recordCalls", `The tariff plan "${name}" does not include call recording.`);
  if (!features.voicemail)
    for (const id of voicemails(nodes)) refuse(`plan.nodes.${id}`, `The tariff plan "${name}" does not include voicemail.`);
  if (!features.paidForwarding)
    for (const path of telephones(people))
      refuse(path, `The tariff plan "${name}" does not include calls to telephones outside. Use a browser or an IP phone.`);
  return problems;
}

/** People, and groups that have an extension. */
export const shortNumbersUsed = (plan: Pick<DialPlan, "people" | "groups">): number => plan.people.length + groupNumbers(plan);

const groupNumbers = ({ groups = [] }: Pick<DialPlan, "groups">): number =>
  groups.filter(({ extension }) => extension !== undefined).length;

function inWords(plan: Pick<DialPlan, "people" | "groups">): string {
  const groups = groupNumbers(plan);
  return groups === 0 ? `${plan.people.length} people` : `${plan.people.length} people and ${groups} groups with an extension`;
}

const voicemails = (nodes: Readonly<Record<string, PlanNode>>): string[] =>
  Object.entries(nodes).flatMap(([id, { kind }]) => (kind === "voicemail" ? [id] : []));

const telephones = (people: DialPlan["people"]): string[] =>
  people.flatMap(({ devices, forward = {} }, person) => [
    ...devices.flatMap(({ kind }, device) => (kind === "number" ? [`plan.people.${person}.devices.${device}`] : [])),
    ...Object.entries(forward).flatMap(([when, { to }]) => (to === "number" ? [`plan.people.${person}.forward.${when}`] : [])),
  ]);

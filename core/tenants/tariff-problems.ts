/** What an office has that its tariff plan does not include. */
import type { TariffPlan } from "../billing/tariff-plan.ts";
import type { FieldProblem } from "../errors.ts";
import type { DialPlan, PlanNode } from "../voice/dial-plan.ts";

/** Paths lead from the top of an office, where the dial plan is one field. */
export function tariffProblems(
  { people, nodes, recordCalls }: Pick<DialPlan, "people" | "nodes" | "recordCalls">,
  { name, shortNumbers, features }: Pick<TariffPlan, "name" | "shortNumbers" | "features">,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const refuse = (path: string, message: string): void => void problems.push({ path, code: "not-in-tariff", message });
  if (people.length > shortNumbers)
    refuse("plan.people", `The tariff plan "${name}" has ${shortNumbers} short numbers; this office has ${people.length} people.`);
  if (recordCalls && !features.recording) refuse("plan.recordCalls", `The tariff plan "${name}" does not include call recording.`);
  if (!features.voicemail)
    for (const id of voicemails(nodes)) refuse(`plan.nodes.${id}`, `The tariff plan "${name}" does not include voicemail.`);
  if (!features.paidForwarding)
    for (const path of telephones(people))
      refuse(path, `The tariff plan "${name}" does not include calls to telephones outside. Use a browser or an IP phone.`);
  return problems;
}

const voicemails = (nodes: Readonly<Record<string, PlanNode>>): string[] =>
  Object.entries(nodes).flatMap(([id, { kind }]) => (kind === "voicemail" ? [id] : []));

const telephones = (people: DialPlan["people"]): string[] =>
  people.flatMap(({ devices }, person) =>
    devices.flatMap(({ kind }, device) => (kind === "number" ? [`plan.people.${person}.devices.${device}`] : [])),
  );

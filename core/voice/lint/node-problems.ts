/** Steps that lead nowhere, are led to by nothing, or cannot work. */
import type { DialPlan, PlanNode } from "../dial-plan.ts";
import { exits, reachableNodes } from "./exits.ts";
import type { PlanProblem } from "./plan-problem.ts";
import { phoneProblems } from "./phone-problems.ts";
import { unknownGroup, unknownOffice, unknownPerson, unknownStep } from "./unknown.ts";

export function nodeProblems(plan: DialPlan): PlanProblem[] {
  // An office without a number has steps that wait for one: that it has none is a problem of its own.
  const reachable = Object.keys(plan.entries).length === 0 ? new Set(Object.keys(plan.nodes)) : reachableNodes(plan);
  return Object.entries(plan.nodes).flatMap(([id, node]) => {
    const path = `nodes.${id}`;
    const unreachable: PlanProblem[] = reachable.has(id)
      ? []
      : [{ code: "unreachable-step", path, message: `Nothing leads to "${node.name}".` }];
    return [
      ...unreachable,
      ...exits(node).flatMap(([field, next]) => unknownStep(plan, next, `${path}.${field}`)),
      ...ownProblems(plan, node, path),
    ];
  });
}

function ownProblems(plan: DialPlan, node: PlanNode, path: string): PlanProblem[] {
  switch (node.kind) {
    case "menu":
      return node.prompts.length === 0
        ? [{ code: "nothing-to-hear", path: `${path}.prompts`, message: `Callers of "${node.name}" would hear nothing.` }]
        : [];
    case "ring":
      return ringProblems(plan, node, path);
    case "voicemail":
      return unknownPerson(plan, node.mailbox, `${path}.mailbox`);
    case "hours":
      return unknownOffice(plan, node.office, `${path}.office`);
    case "tell-hours": {
      const offices = node.offices.flatMap((office, index) => unknownOffice(plan, office, `${path}.offices.${index}`));
      if (node.language === "en" || node.language.startsWith("en-")) return offices;
      return [
        ...offices,
        {
          code: "not-in-english",
          path: `${path}.language`,
          message: "Opening hours can be read out in English only. Record them as a prompt instead.",
        },
      ];
    }
    case "say":
    case "goodbye":
      return [];
    default:
      return node satisfies never;
  }
}

function ringProblems(plan: DialPlan, node: Extract<PlanNode, { kind: "ring" }>, path: string): PlanProblem[] {
  if (node.group !== undefined) {
    if (node.people.length === 0) return unknownGroup(plan, node.group, `${path}.group`);
    return [
      { code: "people-beside-group", path: `${path}.people`, message: `"${node.name}" rings a group: people cannot stand beside it.` },
    ];
  }
  const unknown = node.people.flatMap((extension, index) => unknownPerson(plan, extension, `${path}.people.${index}`));
  return [...unknown, ...phoneProblems(plan, node, `${path}.people`, unknown.length === 0)];
}

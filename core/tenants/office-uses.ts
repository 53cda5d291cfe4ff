/** Who sits in an office, and which steps of the call flow ask for it; and how another one takes its place. */
import type { DialPlan, PlanNode } from "../voice/dial-plan.ts";

export interface OfficeUses {
  /** By name. */
  readonly people: string[];
  readonly steps: string[];
}

export function usesOfOffice({ people, nodes }: Pick<DialPlan, "people" | "nodes">, office: string): OfficeUses {
  return {
    people: people.filter((person) => person.office === office).map(({ name }) => name),
    steps: Object.values(nodes)
      .filter((node) => asksFor(node, office))
      .map(({ name }) => name),
  };
}

function asksFor(node: PlanNode, office: string): boolean {
  if (node.kind === "hours") return node.office === office;
  return node.kind === "tell-hours" && node.offices.includes(office);
}

/** The plan without an office; whoever used it uses the other one. */
export function withoutOffice<Plan extends Pick<DialPlan, "offices" | "people" | "nodes">>(
  plan: Plan,
  office: string,
  other: string,
): Plan {
  const moved = (id: string): string => (id === office ? other : id);
  const nodes = Object.entries(plan.nodes).map(([id, node]): [string, PlanNode] => {
    if (node.kind === "hours") return [id, { ...node, office: moved(node.office) }];
    if (node.kind === "tell-hours") return [id, { ...node, offices: [...new Set(node.offices.map(moved))] }];
    return [id, node];
  });
  return {
    ...plan,
    offices: plan.offices.filter(({ id }) => id !== office),
    people: plan.people.map((person) => ({ ...person, office: moved(person.office) })),
    nodes: Object.fromEntries(nodes),
  };
}

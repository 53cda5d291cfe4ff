/** Where the steps of a plan lead. */
import { groupOf, nodeOf } from "../walk.ts";
import type { DialPlan, PlanNode } from "../dial-plan.ts";

/** Every step a node can lead to, with the field that says so. */
export function exits(node: PlanNode): [field: string, next: string][] {
  switch (node.kind) {
    case "menu":
      return [
        ...Object.entries(node.choices).map(([key, choice]): [string, string] => [`choices.${key}.next`, choice.next]),
        ["otherwise", node.otherwise],
      ];
    case "ring":
      return [["otherwise", node.otherwise]];
    case "hours":
      return [
        ["open", node.open],
        ["closed", node.closed],
      ];
    case "say":
    case "tell-hours":
      return [["next", node.next]];
    case "voicemail":
    case "goodbye":
      return [];
    default:
      return node satisfies never;
  }
}

/** The exits taken without waiting for the caller: a menu waits, ringing waits when there is somebody to ring. */
export function silentExits(plan: DialPlan, node: PlanNode): [string, string][] {
  if (node.kind === "menu") return [];
  if (node.kind !== "ring") return exits(node);
  const wanted = groupOf(plan, node.group)?.people ?? node.people;
  const canRing = plan.people.some(
    ({ extension, devices, suspended }) => wanted.includes(extension) && devices.length > 0 && suspended !== true,
  );
  return canRing ? [] : exits(node);
}

export function reachableNodes(plan: DialPlan): Set<string> {
  const seen = new Set<string>();
  const waiting = Object.values(plan.entries);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodeOf(plan, id);
    if (node === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...exits(node).map(([, next]) => next));
  }
  return seen;
}

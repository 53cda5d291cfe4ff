/** A draft with somebody's changes: step by step, so that who edits other steps is not in the way. */
import type { FlowChanges } from "../../../core/account/api/flow.ts";
import { Refusal, type FieldProblem } from "../../../core/errors.ts";
import { sizeProblem, type Flow } from "../../../core/tenants/flow.ts";
import { etagOf } from "../setup/etag.ts";

/** Fields of the changes that stand on something that is another by now. */
export function staleFields(flow: Flow, { nodes, entries }: FlowChanges): FieldProblem[] {
  const steps = Object.entries(nodes).filter(([id, { before, after }]) => {
    const now = own(flow.nodes, id);
    const etag = now === undefined ? null : etagOf(now);
    // Who wants what is there already is in nobody's way.
    return etag !== before && etag !== (after === null ? null : etagOf(after));
  });
  const numbers = Object.entries(entries).filter(([number, { before, after }]) => {
    const now = own(flow.entries, number);
    return now !== undefined && now !== before && now !== after;
  });
  return [...steps.map(([id]) => `changes.nodes.${id}`), ...numbers.map(([number]) => `changes.entries.${number}`)].map((path) => {
    return { path, code: "changed", message: "Somebody else changed this meanwhile." };
  });
}

/** @throws Refusal "flow-refused" when it would hold too much, or name a number that is not the office's */
export function applyChanges(flow: Flow, { nodes, entries }: FlowChanges): Flow {
  refuse(
    Object.keys(entries)
      .filter((number) => !Object.hasOwn(flow.entries, number))
      .map(unknownNumber),
  );
  const kept = Object.entries(flow.nodes).filter(([id]) => !Object.hasOwn(nodes, id));
  const changed = Object.entries(nodes).flatMap(([id, { after }]) => (after === null ? [] : [[id, after] as const]));
  const next = {
    nodes: Object.fromEntries([...kept, ...changed]),
    entries: { ...flow.entries, ...Object.fromEntries(Object.entries(entries).map(([number, { after }]) => [number, after])) },
  };
  const problem = sizeProblem(next);
  refuse(problem === undefined ? [] : [{ ...problem, path: `changes.${problem.path}` }]);
  return next;
}

const unknownNumber = (number: string): FieldProblem => ({
  path: `changes.entries.${number}`,
  code: "unknown-number",
  message: `${number} is none of the office's numbers.`,
});

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new Refusal("flow-refused", { problems });
}

const own = <T>(fields: Readonly<Record<string, T>>, id: string): T | undefined => (Object.hasOwn(fields, id) ? fields[id] : undefined);

/** What one can do to a call flow. Each takes a document and answers another. */
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { NOWHERE, valueOf, type FlowDocument } from "./document.ts";
import { outputsOf, redirected, withOutput } from "./outputs.ts";

/** An output of a step, or a number's beginning. */
export type Origin = { readonly step: string; readonly path: string } | { readonly number: string };

export type Place = FlowDocument["positions"][string];

export const withStep = (document: FlowDocument, id: string, step: PlanNode): FlowDocument => ({
  ...document,
  nodes: { ...document.nodes, [id]: step },
});

export function connected(document: FlowDocument, from: Origin, to: string): FlowDocument {
  if ("number" in from) return { ...document, entries: { ...document.entries, [from.number]: to } };
  const step = valueOf(document.nodes, from.step);
  return step === undefined ? document : withStep(document, from.step, withOutput(step, from.path, to));
}

export interface NewStep {
  readonly id: string;
  readonly step: PlanNode;
  readonly at?: Place | undefined;
  /** The output that is to lead to it. */
  readonly from?: Origin | undefined;
}

export function withNewStep(document: FlowDocument, { id, step, at, from }: NewStep): FlowDocument {
  const added = withStep(document, id, step);
  const placed = at === undefined ? added : { ...added, positions: { ...added.positions, [id]: at } };
  return from === undefined ? placed : connected(placed, from, id);
}

/** Whatever led to it leads nowhere then, until it is connected again. */
export function withoutStep(document: FlowDocument, id: string): FlowDocument {
  const kept = Object.entries(document.nodes).filter(([other]) => other !== id);
  return {
    nodes: Object.fromEntries(kept.map(([other, step]) => [other, redirected(step, id, NOWHERE)])),
    entries: Object.fromEntries(Object.entries(document.entries).map(([number, step]) => [number, step === id ? NOWHERE : step])),
    positions: Object.fromEntries(Object.entries(document.positions).filter(([other]) => other !== id)),
  };
}

/** A copy leads where the step leads; nothing leads to it yet. */
export function withCopy(document: FlowDocument, id: string, copy: { readonly id: string; readonly name: string }): FlowDocument {
  const step = valueOf(document.nodes, id);
  if (step === undefined) return document;
  const at = valueOf(document.positions, id);
  return withNewStep(document, {
    id: copy.id,
    step: { ...step, name: copy.name.slice(0, 80) },
    at: at === undefined ? undefined : { x: at.x + 40, y: at.y + 60 },
  });
}

export const moved = (document: FlowDocument, places: Readonly<Record<string, Place>>): FlowDocument => ({
  ...document,
  positions: { ...document.positions, ...places },
});

export const withFlow = (document: FlowDocument, { nodes, entries }: Pick<FlowDocument, "nodes" | "entries">): FlowDocument => ({
  nodes,
  entries: { ...document.entries, ...Object.fromEntries(Object.entries(entries).filter(([number]) => number in document.entries)) },
  positions: document.positions,
});

/** Steps in the order in which calls come to them; those that no call comes to are last. */
export function inCallOrder({ nodes, entries }: Pick<FlowDocument, "nodes" | "entries">): readonly string[] {
  const seen = new Set<string>();
  const waiting = Object.values(entries);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const step = valueOf(nodes, id);
    if (step === undefined || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...outputsOf(step).map(({ next }) => next));
  }
  return [...seen, ...Object.keys(nodes).filter((id) => !seen.has(id))];
}

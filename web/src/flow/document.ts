/** What is edited: steps, where numbers begin, and how it is drawn. Every edit can be taken back: it knows what was there before. */
import type { FlowView } from "../../../core/account/api/flow.ts";
import type { NOWHERE as Nowhere, Positions } from "../../../core/tenants/flow.ts";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { sameValue } from "../form/same-value.ts";

export type Flow = FlowView["published"]["flow"];
type Fields<T> = Readonly<Record<string, T>>;

export interface FlowDocument {
  readonly nodes: Fields<PlanNode>;
  readonly entries: Fields<string>;
  readonly positions: Readonly<Positions>;
}

/** Where an output leads that is not connected yet. */
export const NOWHERE: typeof Nowhere = "-";

/** Undefined: not there. */
interface Change<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

export interface Edit {
  readonly nodes: Fields<Change<PlanNode>>;
  readonly entries: Fields<Change<string>>;
  readonly positions: Fields<Change<Positions[string]>>;
}

/** What leads from one document to the other. */
export const editBetween = (before: FlowDocument, after: FlowDocument): Edit => ({
  nodes: changes(before.nodes, after.nodes),
  entries: changes(before.entries, after.entries),
  positions: changes(before.positions, after.positions),
});

export const applyEdit = (document: FlowDocument, edit: Edit): FlowDocument => ({
  nodes: applied(document.nodes, edit.nodes),
  entries: applied(document.entries, edit.entries),
  positions: applied(document.positions, edit.positions),
});

export const inverse = (edit: Edit): Edit => ({
  nodes: turned(edit.nodes),
  entries: turned(edit.entries),
  positions: turned(edit.positions),
});

/** One edit that does what two do one after the other. */
export const together = (first: Edit, second: Edit): Edit => ({
  nodes: joined(first.nodes, second.nodes),
  entries: joined(first.entries, second.entries),
  positions: joined(first.positions, second.positions),
});

export const isNothing = ({ nodes, entries, positions }: Edit): boolean =>
  Object.keys(nodes).length + Object.keys(entries).length + Object.keys(positions).length === 0;

export const valueOf = <T>(fields: Fields<T>, id: string): T | undefined => (Object.hasOwn(fields, id) ? fields[id] : undefined);

function changes<T>(before: Fields<T>, after: Fields<T>): Fields<Change<T>> {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const pairs = ids.map((id) => [id, { before: valueOf(before, id), after: valueOf(after, id) }] as const);
  return Object.fromEntries(pairs.filter(([, change]) => !sameValue(change.before, change.after)));
}

function applied<T>(fields: Fields<T>, edit: Fields<Change<T>>): Fields<T> {
  const touched = Object.entries(edit);
  if (touched.length === 0) return fields;
  const next = new Map(Object.entries(fields));
  for (const [id, { after }] of touched) {
    if (after === undefined) next.delete(id);
    else next.set(id, after);
  }
  return Object.fromEntries(next);
}

const turned = <T>(edit: Fields<Change<T>>): Fields<Change<T>> =>
  Object.fromEntries(Object.entries(edit).map(([id, { before, after }]) => [id, { before: after, after: before }]));

const joined = <T>(first: Fields<Change<T>>, second: Fields<Change<T>>): Fields<Change<T>> => ({
  ...first,
  ...Object.fromEntries(
    Object.entries(second).map(([id, change]) => [id, { before: (valueOf(first, id) ?? change).before, after: change.after }]),
  ),
});

/** Two people changed a flow from the same beginning: what each changed alone is kept, what both changed is asked about. */
import { isSame } from "../same.ts";
import type { Flow } from "./flow.ts";

export type Side = "ours" | "theirs";

/** What somebody chose where both had changed the same. */
export interface Choices {
  readonly nodes: Readonly<Record<string, Side>>;
  readonly entries: Readonly<Record<string, Side>>;
}

export interface Merge {
  /** With `ours` wherever both changed the same and nothing was chosen. */
  readonly flow: Flow;
  /** Ids and numbers that both changed, each differently, and nobody chose for. */
  readonly conflicts: { readonly nodes: readonly string[]; readonly entries: readonly string[] };
}

const NO_CHOICES: Choices = { nodes: {}, entries: {} };

export function mergeFlow(base: Flow, ours: Flow, theirs: Flow, choices: Choices = NO_CHOICES): Merge {
  const nodes = mergeRecords(base.nodes, ours.nodes, theirs.nodes, choices.nodes);
  const entries = mergeRecords(base.entries, ours.entries, theirs.entries, choices.entries);
  return {
    flow: { nodes: nodes.merged, entries: entries.merged },
    conflicts: { nodes: nodes.conflicts, entries: entries.conflicts },
  };
}

type Fields<T> = Readonly<Record<string, T>>;

function mergeRecords<T>(base: Fields<T>, ours: Fields<T>, theirs: Fields<T>, choices: Fields<Side>) {
  const merged: Record<string, T> = {};
  const conflicts: string[] = [];
  for (const id of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const [was, our, their] = [own(base, id), own(ours, id), own(theirs, id)];
    const clash = !isSame(our, was) && !isSame(their, was) && !isSame(our, their);
    if (clash && own(choices, id) === undefined) conflicts.push(id);
    const isTheirs = clash ? own(choices, id) === "theirs" : isSame(our, was);
    const kept = isTheirs ? their : our;
    if (kept !== undefined) merged[id] = kept;
  }
  return { merged, conflicts };
}

const own = <T>(fields: Fields<T>, id: string): T | undefined => (Object.hasOwn(fields, id) ? fields[id] : undefined);

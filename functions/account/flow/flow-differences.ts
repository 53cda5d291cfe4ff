/** What differs between two flows, before and after: for the log of changes. */
import { isSame } from "../../../core/same.ts";
import type { Flow } from "../../../core/tenants/flow.ts";

export const flowDifferences = (before: Flow, after: Flow): { readonly before: Flow; readonly after: Flow } => ({
  before: { nodes: others(before.nodes, after.nodes), entries: others(before.entries, after.entries) },
  after: { nodes: others(after.nodes, before.nodes), entries: others(after.entries, before.entries) },
});

/** Those of one side that are not the same on the other. */
const others = <T>(these: Readonly<Record<string, T>>, those: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(these).filter(([id, value]) => !Object.hasOwn(those, id) || !isSame(value, those[id])));

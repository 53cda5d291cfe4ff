/** Merging two people's changes of a call flow, against what each did. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSame } from "../../../core/same.ts";
import type { Flow } from "../../../core/tenants/flow.ts";
import { mergeFlow, type Side } from "../../../core/tenants/merge-flow.ts";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";

const IDS = ["a", "b", "c", "d", "e", "f"];
const NUMBERS = ["+254200000001", "+31200000001"];
const goodbye = (name: string): PlanNode => ({ kind: "goodbye", name, prompts: [] });
const flows = fc.record({
  nodes: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom("x", "y", "z").map(goodbye)),
  entries: fc.dictionary(fc.constantFrom(...NUMBERS), fc.constantFrom(...IDS)),
});
/** What somebody does to a flow: a step becomes another one, or goes. */
const edits = fc.dictionary(fc.constantFrom(...IDS), fc.option(fc.constantFrom("p", "q").map(goodbye)));

function edited({ nodes, entries }: Flow, edit: Readonly<Record<string, PlanNode | null>>): Flow {
  const next = Object.entries({ ...nodes, ...edit }).filter((pair): pair is [string, PlanNode] => pair[1] !== null);
  return { nodes: Object.fromEntries(next), entries };
}

test("edits of different steps both survive, whole, and ask nobody", () => {
  fc.assert(
    fc.property(flows, edits, edits, (base, mine, other) => {
      const theirs = Object.fromEntries(Object.entries(other).filter(([id]) => !Object.hasOwn(mine, id)));
      const merge = mergeFlow(base, edited(base, mine), edited(base, theirs));
      expect(merge.conflicts).toEqual({ nodes: [], entries: [] });
      expect(merge.flow).toEqual(edited(edited(base, mine), theirs));
    }),
  );
});

test("whoever merges with themselves, or with somebody who did nothing, has their own flow", () => {
  fc.assert(
    fc.property(flows, flows, (base, ours) => {
      for (const merge of [mergeFlow(base, ours, ours), mergeFlow(base, ours, base), mergeFlow(base, base, ours)]) {
        expect(merge.flow).toEqual(ours);
        expect(merge.conflicts).toEqual({ nodes: [], entries: [] });
      }
    }),
  );
});

test("a conflict is exactly what both changed differently; chosen sides are kept, and nothing else moves", () => {
  fc.assert(
    fc.property(flows, flows, flows, fc.constantFrom<Side>("ours", "theirs"), (base, ours, theirs, side) => {
      const asked = mergeFlow(base, ours, theirs);
      const expected = IDS.filter(
        (id) =>
          !isSame(ours.nodes[id], base.nodes[id]) && !isSame(theirs.nodes[id], base.nodes[id]) && !isSame(ours.nodes[id], theirs.nodes[id]),
      );
      expect([...asked.conflicts.nodes].toSorted()).toEqual(expected);
      const all = (ids: readonly string[]): Record<string, Side> => Object.fromEntries(ids.map((id) => [id, side]));
      const chosen = mergeFlow(base, ours, theirs, { nodes: all(asked.conflicts.nodes), entries: all(asked.conflicts.entries) });
      expect(chosen.conflicts).toEqual({ nodes: [], entries: [] });
      for (const id of IDS) {
        const from = expected.includes(id) ? { ours, theirs }[side] : asked.flow;
        expect(chosen.flow.nodes[id]).toEqual(from.nodes[id]);
      }
    }),
  );
});

/** Edits of the call flow: each can be taken back, and two become one. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { connected, inCallOrder, withCopy, withNewStep, withoutStep } from "../../../web/src/flow/changes.ts";
import { applyEdit, editBetween, inverse, isNothing, NOWHERE, together, type FlowDocument } from "../../../web/src/flow/document.ts";
import { opened, reduce, unsaved, type EditorState } from "../../../web/src/flow/editor-state.ts";
import { outputsOf } from "../../../web/src/flow/outputs.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";

const IDS = ["a", "b", "c", "d", "__proto__x"];
const goodbye = (name: string): PlanNode => ({ kind: "goodbye", name, prompts: [] });
const documents: fc.Arbitrary<FlowDocument> = fc.record({
  nodes: fc.dictionary(fc.constantFrom(...IDS), fc.constantFrom("x", "y", "z").map(goodbye)),
  entries: fc.dictionary(fc.constantFrom("+254200000001", "+31200000001"), fc.constantFrom(...IDS)),
  positions: fc.dictionary(fc.constantFrom(...IDS), fc.record({ x: fc.integer(), y: fc.integer() })),
});

describe("edits", () => {
  test("lead from one document to the other, and back", () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const edit = editBetween(before, after);
        expect(applyEdit(before, edit)).toEqual(after);
        expect(applyEdit(applyEdit(before, edit), inverse(edit))).toEqual(before);
        expect(isNothing(editBetween(after, applyEdit(before, edit)))).toBe(true);
      }),
    );
  });

  test("two become one that does and takes back both", () => {
    fc.assert(
      fc.property(documents, documents, documents, (first, second, third) => {
        const both = together(editBetween(first, second), editBetween(second, third));
        expect(applyEdit(first, both)).toEqual(third);
        expect(applyEdit(third, inverse(both))).toEqual(first);
      }),
    );
  });
});

const plan = samplePlan();
const view = {
  published: { flow: { nodes: plan.nodes, entries: plan.entries }, version: 7 },
  draft: null,
  etags: { main: "e-main", sales: "e-sales" },
  positions: {},
  problems: [],
  names: { people: [], groups: [], offices: [], numbers: [] },
};
const edit = (state: EditorState, change: (document: FlowDocument) => FlowDocument, field?: string, at = 0): EditorState =>
  reduce(state, { do: "edit", change, field, at });

describe("the editor", () => {
  test("undo and redo walk through any number of edits; a new edit forgets what was undone", () => {
    fc.assert(
      fc.property(fc.array(documents, { minLength: 1, maxLength: 8 }), fc.nat(8), (steps, back) => {
        const states = steps.reduce<EditorState[]>((all, next) => [...all, edit(all.at(-1) ?? opened(view), () => next)], [opened(view)]);
        const end = states.at(-1) ?? opened(view);
        let state = end;
        for (let undo = 0; undo < back; undo++) state = reduce(state, { do: "undo" });
        for (let redo = 0; redo < back; redo++) state = reduce(state, { do: "redo" });
        expect(state.document).toEqual(end.document);
        for (let undo = 0; undo < steps.length; undo++) state = reduce(state, { do: "undo" });
        expect(state.document).toEqual(opened(view).document);
        expect(unsaved(state)).toBeUndefined();
      }),
    );
  });

  test("typing in one field is one edit, until one pauses", () => {
    const typed = (state: EditorState, name: string, at: number) =>
      edit(state, (document) => ({ ...document, nodes: { ...document.nodes, message: goodbye(name) } }), "message:name", at);
    const state = ["B", "By", "Bye"].reduce((now, text, index) => typed(now, text, index * 300), opened(view));
    expect(state.past.length).toBe(1);
    expect(typed(state, "Bye!", 60_000).past.length).toBe(2);
  });

  test("what is sent says what was seen: the step's etag, or that there was none", () => {
    const state = edit(opened(view), (document) =>
      withNewStep(document, { id: "new", step: goodbye("New"), from: { step: "sales", path: "otherwise" } }),
    );
    expect(unsaved(state)).toMatchObject({
      nodes: { new: { before: null, after: goodbye("New") }, sales: { before: "e-sales", after: { otherwise: "new" } } },
      entries: {},
    });
  });

  test("a prompt of which nothing is written yet is not sent", () => {
    const say: PlanNode = { kind: "say", name: "Say", prompts: [{ text: " ", language: "en-GB" }], next: NOWHERE };
    const state = edit(opened(view), (document) => withNewStep(document, { id: "new", step: say }));
    expect(unsaved(state)?.nodes["new"]?.after).toEqual({ ...say, prompts: [] });
  });

  test("when somebody changed the same step, ours stays until one chooses, and what is ours alone stays anyway", () => {
    const ours = edit(opened(view), (document) => ({
      ...document,
      nodes: { ...document.nodes, sales: goodbye("Ours"), message: goodbye("Ours alone") },
    }));
    const theirs = {
      ...view,
      draft: {
        flow: { nodes: { ...plan.nodes, sales: goodbye("Theirs"), hours: goodbye("Theirs alone") }, entries: plan.entries },
        rev: 9,
        at: 9,
        by: "Joseph",
        basedOn: 7,
        isBehind: false,
      },
      etags: { sales: "e2" },
    };
    const clashed = reduce(ours, { do: "clashed", clash: { nodes: ["sales"], entries: [], theirs } });
    const names = ({ document }: EditorState) => ["sales", "message", "hours"].map((id) => document.nodes[id]?.name);
    expect(names(clashed)).toEqual(["Ours", "Ours alone", "Theirs alone"]);
    expect(unsaved(clashed)?.nodes["sales"]).toEqual({ before: "e2", after: goodbye("Ours") });
    const chosen = reduce(clashed, { do: "chosen", theirs: { nodes: ["sales"], entries: [] } });
    expect(names(chosen)).toEqual(["Theirs", "Ours alone", "Theirs alone"]);
    expect(Object.keys(unsaved(chosen)?.nodes ?? {})).toEqual(["message"]);
  });
});

describe("what one can do to a flow", () => {
  const document: FlowDocument = { nodes: plan.nodes, entries: plan.entries, positions: {} };

  test("a step that is deleted leaves its callers unconnected, not its callers' steps", () => {
    const without = withoutStep(document, "sales");
    expect(without.nodes["sales"]).toBeUndefined();
    const left = Object.values(without.nodes).flatMap((step) => outputsOf(step).filter(({ next }) => next === NOWHERE));
    expect(left.length).toBe(3);
    expect(withoutStep(document, "main").entries).toEqual({ "+254200000001": NOWHERE, "+31200000001": "by-hours" });
  });

  test("connecting, copying, and the order in which calls come", () => {
    const led = connected(document, { step: "main", path: "choices.2.next" }, "hours");
    expect(led.nodes["main"]).toMatchObject({ choices: { "2": { label: "Leave a message", next: "hours" } } });
    expect(connected(document, { number: "+31200000001" }, "main").entries["+31200000001"]).toBe("main");
    const copied = withCopy(document, "sales", { id: "copy", name: "Sales (copy)" });
    expect(copied.nodes["copy"]).toEqual({ ...plan.nodes["sales"], name: "Sales (copy)" });
    expect(inCallOrder(copied)).toEqual(["main", "by-hours", "sales", "message", "hours", "copy"]);
  });
});

/** The draft of a call flow: saved step by step, refused where it would lose something or has no shape. */
import { describe, expect, test } from "vitest";
import type { PlanNode } from "../../../../core/voice/dial-plan.ts";
import { AMINA, AMSTERDAM, goodbye, GRACE, JOSEPH, NAIROBI, nodeOf, openFlowDesk } from "./flow-desk.ts";

const named = (node: PlanNode, name: string): PlanNode => ({ ...node, name });

describe("saving", () => {
  test("the first save begins a draft; what is published stays, and calls go by it", async () => {
    const { view, step, table } = await openFlowDesk();
    const before = await view();
    expect(before).toMatchObject({ draft: null, problems: [], published: { version: 1 } });
    expect(before.names.numbers).toEqual([NAIROBI, AMSTERDAM]);
    expect(await step("sales", named(nodeOf(before, "sales"), "Sales team"))).toMatchObject({ status: 200, body: { problems: [] } });
    const after = await view(JOSEPH);
    expect(after.draft).toMatchObject({ by: "amina", basedOn: 1, isBehind: false });
    expect(nodeOf(after, "sales").name).toBe("Sales team");
    expect(after.published).toEqual(before.published);
    expect(table.items().filter(({ sk }) => sk.startsWith("PLAN#")).length).toBe(1);
  });

  test("two who save different steps both win, also from the same sight of it", async () => {
    const { view, patch } = await openFlowDesk();
    const seen = await view();
    const change = (id: string, name: string) => ({
      nodes: { [id]: { before: seen.etags[id] ?? null, after: named(nodeOf(seen, id), name) } },
    });
    const both = await Promise.all([patch(change("sales", "A"), AMINA), patch(change("message", "B"), JOSEPH)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const after = await view();
    expect([nodeOf(after, "sales").name, nodeOf(after, "message").name]).toEqual(["A", "B"]);
  });

  test("the same step twice: the second is refused with what is there now, and nothing of either is lost", async () => {
    const { view, patch } = await openFlowDesk();
    const seen = await view();
    const change = (name: string) => ({ nodes: { sales: { before: seen.etags["sales"], after: named(nodeOf(seen, "sales"), name) } } });
    await patch(change("Amina's"), AMINA);
    const refused = await patch({ ...change("Joseph's"), entries: { [NAIROBI]: { before: "main", after: "sales" } } }, JOSEPH);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: "stale",
        problems: [{ path: "changes.nodes.sales" }],
        current: { draft: { by: "amina", flow: { nodes: { sales: { name: "Amina's" } } } } },
      },
    });
    const after = await view();
    expect(nodeOf(after, "sales").name).toBe("Amina's");
    expect(after.draft?.flow.entries[NAIROBI]).toBe("main");
  });

  test("both pointing one number elsewhere collide too; wanting the same does not", async () => {
    const { patch } = await openFlowDesk();
    const change = (after: string) => ({ entries: { [NAIROBI]: { before: "main", after } } });
    expect((await patch(change("sales"))).status).toBe(200);
    expect((await patch(change("sales"), JOSEPH)).status).toBe(200);
    expect(await patch(change("message"), JOSEPH)).toMatchObject({
      status: 409,
      body: { problems: [{ path: `changes.entries.${NAIROBI}` }] },
    });
  });

  test("moving a card is no draft, and is there for everybody", async () => {
    const { patch, view } = await openFlowDesk();
    expect(await patch({ positions: { sales: { x: 10, y: -20 } } })).toMatchObject({ status: 200, body: { rev: 0 } });
    expect(await view(JOSEPH)).toMatchObject({ draft: null, positions: { sales: { x: 10, y: -20 } } });
  });

  test("a draft that is thrown away is gone; one that somebody saved meanwhile is not", async () => {
    const { ask, step, view } = await openFlowDesk();
    await step("bye", goodbye("Bye"));
    const seen = (await view()).draft?.rev;
    await step("bye", goodbye("Bye bye"), JOSEPH);
    expect(await ask("DELETE", "/api/flow/draft", { by: AMINA, body: { rev: seen } })).toMatchObject({
      status: 409,
      body: { code: "stale" },
    });
    expect((await ask("DELETE", "/api/flow/draft", { by: AMINA, body: { rev: (await view()).draft?.rev } })).status).toBe(204);
    expect((await view()).draft).toBeNull();
  });
});

describe("problems are told where they are", () => {
  test("a loop that asks nobody, a step that nothing leads to, an output that leads nowhere", async () => {
    const { step, view } = await openFlowDesk();
    const loop: PlanNode = { kind: "say", name: "Round", prompts: [], next: "round" };
    await step("round", loop);
    const hours = nodeOf(await view(), "by-hours");
    if (hours.kind !== "hours") throw new Error("not hours");
    await step("by-hours", { ...hours, open: "-" });
    const { problems } = await view();
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "silent-loop", path: "nodes.round" }),
        expect.objectContaining({ code: "unreachable-step", path: "nodes.round" }),
        expect.objectContaining({ code: "unknown-step", path: "nodes.by-hours.open" }),
      ]),
    );
  });
});

describe("what has no shape is refused by the path of its field", () => {
  const say = (text: string): PlanNode => ({ kind: "say", name: "Say", prompts: [{ text, language: "en-GB" }], next: "main" });
  const many = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, { before: null, after: goodbye("Bye") }]));

  test.each([
    ["10,000 steps", { nodes: many(10_000) }, "changes.nodes"],
    ["2,001 steps", { nodes: many(2001) }, "changes.nodes"],
    ["1 MB of text", { nodes: { long: { before: null, after: say("a".repeat(1_000_000)) } } }, "changes.nodes.long.after.prompts.0.text"],
    ["a step of no kind", { nodes: { odd: { before: null, after: { kind: "robot", name: "R" } } } }, "changes.nodes.odd.after.kind"],
    ["a field too many", { nodes: { odd: { before: null, after: { ...goodbye("Bye"), balance: 1 } } } }, "changes.nodes.odd.after.balance"],
    ["the step that is none", { nodes: { "-": { before: null, after: goodbye("Bye") } } }, "changes.nodes.-"],
    [
      "a number that is not the office's",
      { entries: { "+15550100999": { before: "main", after: "main" } } },
      "changes.entries.+15550100999",
    ],
    ["a card out of sight", { positions: { main: { x: 1e9, y: 0 } } }, "changes.positions.main.x"],
  ])("%s", async (_, changes, path) => {
    const { patch, view } = await openFlowDesk();
    const { status, body } = await patch(changes);
    expect([status, body]).toMatchObject([422, { code: "flow-refused", problems: [{ path }] }]);
    expect((await view()).draft).toBeNull();
  });

  test("texts that together are more than a plan holds", async () => {
    const { patch } = await openFlowDesk();
    const nodes = Object.fromEntries(
      Array.from({ length: 110 }, (_, index) => [`s${index}`, { before: null, after: say("b".repeat(3000)) }]),
    );
    expect(await patch({ nodes })).toMatchObject({ status: 422, body: { problems: [{ path: "changes.nodes", code: "too-large" }] } });
  });

  test("the draft does not grow over 2,000 steps by small saves either", async () => {
    const { patch } = await openFlowDesk();
    expect((await patch({ nodes: many(1990) })).status).toBe(200);
    const more = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}`, { before: null, after: goodbye("Bye") }]));
    expect(await patch({ nodes: more })).toMatchObject({
      status: 422,
      body: { problems: [{ path: "changes.nodes", code: "too-many-steps" }] },
    });
  });
});

test("who may not edit sees and changes nothing, and another office's flow is not there", async () => {
  const { ask, enrol, patch } = await openFlowDesk();
  expect((await ask("GET", "/api/flow", { by: GRACE })).status).toBe(403);
  expect((await patch({}, GRACE)).status).toBe(403);
  await enrol("other", "eve@other.example");
  expect((await ask("GET", "/api/flow", { by: "eve@other.example", headers: { "simu-office": "duka" } })).status).toBe(404);
});

/** Publishing a call flow, going back, and who published what: nothing that somebody else published is overwritten unseen. */
import { describe, expect, test } from "vitest";
import { readPlan } from "../../../../adapters/dynamodb/plans.ts";
import { readRoute } from "../../../../adapters/dynamodb/routes.ts";
import type { Member } from "../../../../functions/account/person.ts";
import { changeSetup } from "../../../../functions/account/setup/change-setup.ts";
import { AMINA, goodbye, GRACE, JOSEPH, NAIROBI, nodeOf, openFlowDesk } from "./flow-desk.ts";

const OWNER: Member = { tenant: "duka", user: "user-x", email: "x@duka.example", name: "x", role: "owner", allowed: new Set() };

async function withBye() {
  const desk = await openFlowDesk();
  const main = nodeOf(await desk.view(), "main");
  if (main.kind !== "menu") throw new Error("not a menu");
  await desk.step("bye", goodbye("Bye"));
  await desk.step("main", { ...main, choices: { ...main.choices, "9": { label: "Bye", next: "bye" } } });
  return { ...desk, main };
}

describe("publishing", () => {
  test("the draft becomes the next version that the numbers lead to, with who and why; the draft is gone", async () => {
    const { publish, view, table, ask } = await withBye();
    expect(await publish("A way out for those in a hurry")).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await readRoute(table, NAIROBI)).toMatchObject({ plan: 2 });
    expect((await readPlan(table, "duka", 2))?.nodes["bye"]).toEqual(goodbye("Bye"));
    expect(await view()).toMatchObject({ draft: null, published: { version: 2, by: "amina", note: "A way out for those in a hurry" } });
    const { body } = await ask("GET", "/api/audit", { by: AMINA });
    expect(body).toMatchObject({ entries: [{ action: "flow.publish", by: { name: "amina" }, note: "A way out for those in a hurry" }] });
    expect(JSON.stringify(body)).toContain("Kwaheri");
  });

  test("a plan in which callers get stuck is not published, and says where", async () => {
    const { step, publish, table } = await openFlowDesk();
    await step("round", { kind: "say", name: "Round", prompts: [], next: "round" });
    expect(await publish()).toMatchObject({
      status: 422,
      body: {
        code: "plan-refused",
        problems: expect.arrayContaining([expect.objectContaining({ code: "silent-loop", path: "nodes.round" })]),
      },
    });
    expect(await readRoute(table, NAIROBI)).toMatchObject({ plan: 1 });
  });

  test("what was saved since the publisher looked is not published unseen", async () => {
    const { ask, view, step } = await withBye();
    const rev = (await view()).draft?.rev;
    await step("bye", goodbye("Bye bye"), JOSEPH);
    const answered = await ask("POST", "/api/flow/publications", { by: AMINA, body: { note: "", rev } });
    expect(answered).toMatchObject({ status: 409, body: { code: "stale", current: { draft: { by: "joseph" } } } });
  });

  test("nothing to publish, and nobody who may not", async () => {
    const { ask, publish, step, view } = await openFlowDesk();
    await step("sales", nodeOf(await view(), "sales"));
    expect(await publish()).toMatchObject({ status: 409, body: { code: "nothing-to-publish" } });
    expect((await ask("POST", "/api/flow/publications", { by: GRACE, body: { note: "", rev: 1 } })).status).toBe(403);
  });

  test("people may come and go while a draft is drawn: it is published with those of the moment", async () => {
    const { publish, services, table } = await withBye();
    await changeSetup(services, OWNER, ({ plan }) => ({
      plan: { ...plan, people: plan.people.map((person) => ({ ...person, ringSeconds: 33 })) },
      audit: { action: "person.change", subject: "everybody" },
    }));
    expect(await publish()).toMatchObject({ status: 200, body: { version: 3 } });
    const plan = await readPlan(table, "duka", 3);
    expect(plan?.people.map(({ ringSeconds }) => ringSeconds)).toEqual([33, 33, 33]);
    expect(plan?.nodes["bye"]).toBeDefined();
  });
});

describe("somebody else published meanwhile", () => {
  /** Amina's draft renames sales; Joseph publishes another message and, if asked, another name for sales. */
  async function behind(alsoSales: boolean) {
    const desk = await openFlowDesk();
    const { services, step, view } = desk;
    const seen = await view();
    await step("sales", { ...nodeOf(seen, "sales"), name: "Amina's" });
    await changeSetup(services, { ...OWNER, name: "joseph" }, ({ plan }) => {
      const nodes = { ...plan.nodes, message: { ...nodeOf(seen, "message"), name: "Joseph's message" } };
      const sales = alsoSales ? { sales: { ...nodeOf(seen, "sales"), name: "Joseph's" } } : {};
      return { plan: { ...plan, nodes: { ...nodes, ...sales } }, audit: { action: "flow.publish", subject: "duka", note: "Messages" } };
    });
    const merge = async (choices: object) =>
      desk.ask("POST", "/api/flow/draft/merge", {
        by: AMINA,
        body: { rev: (await view()).draft?.rev, choices: { nodes: {}, entries: {}, ...choices } },
      });
    return { ...desk, merge };
  }

  test("other steps: publishing waits until theirs were taken over, and both are in it", async () => {
    const { publish, merge, view, table } = await behind(false);
    expect((await view()).draft?.isBehind).toBe(true);
    const conflicts = { nodes: [], entries: [] };
    expect(await publish()).toMatchObject({
      status: 409,
      body: { code: "flow-behind", current: { version: 2, by: "joseph", note: "Messages", conflicts } },
    });
    expect(await merge({})).toMatchObject({ status: 200, body: { draft: { isBehind: false, basedOn: 2 } } });
    expect(await publish()).toMatchObject({ status: 200, body: { version: 3 } });
    const nodes = (await readPlan(table, "duka", 3))?.nodes;
    expect([nodes?.["sales"]?.name, nodes?.["message"]?.name]).toEqual(["Amina's", "Joseph's message"]);
  });

  test.each([
    ["ours", "Amina's"],
    ["theirs", "Joseph's"],
  ])("the same step: asked about, and %s is kept when it was chosen", async (side, name) => {
    const { merge, view } = await behind(true);
    expect(await merge({})).toMatchObject({
      status: 409,
      body: {
        code: "flow-behind",
        current: { conflicts: { nodes: [{ id: "sales", ours: { name: "Amina's" }, theirs: { name: "Joseph's" } }] } },
      },
    });
    expect((await merge({ nodes: { sales: side } })).status).toBe(200);
    expect(nodeOf(await view(), "sales").name).toBe(name);
    expect(nodeOf(await view(), "message").name).toBe("Joseph's message");
  });
});

describe("history", () => {
  test("who, when, what for; other changes of the office are told apart; one click back, with the people of today", async () => {
    const { ask, clock, publish, services, table, view } = await withBye();
    clock.now += 60_000;
    await publish("With a way out");
    await changeSetup(services, OWNER, ({ plan }) => ({
      plan: { ...plan, officeName: "Duka Mpya" },
      audit: { action: "office.change", subject: "Duka Mpya" },
    }));
    const { body } = await ask("GET", "/api/flow/versions", { by: AMINA });
    expect(body).toMatchObject({
      versions: [
        { version: 3, isFlow: false, action: "office.change", by: "x" },
        { version: 2, isFlow: true, by: "amina", note: "With a way out", at: clock.now },
        { version: 1, isFlow: true },
      ],
    });
    expect(await ask("GET", "/api/flow/versions/1", { by: AMINA })).toMatchObject({ status: 200, body: { version: 1 } });
    expect((await ask("GET", "/api/flow/versions/99", { by: AMINA })).status).toBe(404);
    const back = await ask("POST", "/api/flow/versions/1/restore", { by: JOSEPH, body: { note: "Back" } });
    expect(back).toMatchObject({ status: 200, body: { version: 4 } });
    const plan = await readPlan(table, "duka", 4);
    expect(plan?.officeName).toBe("Duka Mpya");
    expect(plan?.nodes).toEqual((await readPlan(table, "duka", 1))?.nodes);
    expect(await view()).toMatchObject({ published: { version: 4, by: "joseph", note: "Back" } });
    expect((await ask("POST", "/api/flow/versions/1/restore", { by: JOSEPH, body: { note: "" } })).status).toBe(409);
  });

  test("comes in pages", async () => {
    const { ask, step, publish } = await openFlowDesk();
    await step("bye", goodbye("Bye"));
    await step("main", goodbye("Main"));
    await step("by-hours", { kind: "hours", name: "Open?", office: "nairobi", open: "main", closed: "bye" });
    for (const id of ["sales", "message", "hours"]) await step(id, null); // oxlint-disable-line no-await-in-loop
    expect(await publish()).toMatchObject({ status: 200 });
    const first = await ask("GET", "/api/flow/versions", { by: AMINA, query: "limit=1" });
    expect(first.body).toMatchObject({ versions: [{ version: 2 }], cursor: expect.any(String) });
    const { cursor } = Object(first.body);
    expect((await ask("GET", "/api/flow/versions", { by: AMINA, query: `limit=1&cursor=${cursor}` })).body).toMatchObject({
      versions: [{ version: 1 }],
    });
    expect((await ask("GET", "/api/flow/versions", { by: AMINA, query: "cursor=nonsense" })).status).toBe(400);
  });
});

describe("test calls", () => {
  const test1 = {
    which: "draft",
    from: "+254722000001",
    number: NAIROBI,
    at: Date.parse("2026-11-23T10:00:00Z"),
    turns: [],
    language: "en",
  };

  test("by the draft: what is heard at each step, who rings, and what the call waits for", async () => {
    const { ask } = await withBye();
    const tested = (turns: object[], more = {}) => ask("POST", "/api/flow/test", { by: AMINA, body: { ...test1, turns, ...more } });
    expect((await tested([])).body).toMatchObject({
      visits: [
        {
          node: "main",
          name: "Main menu",
          said: [{ text: expect.stringContaining("Press 1") }],
          story: [expect.any(String), expect.any(String)],
        },
      ],
      waits: "keys",
    });
    expect((await tested([{ press: "9" }])).body).toMatchObject({
      visits: [{ node: "main" }, { node: "bye", said: [{ text: "Kwaheri." }, { text: "Goodbye." }] }],
    });
    expect((await tested([{ press: "1" }, { answered: false }])).body).toMatchObject({
      waits: "message",
      visits: expect.arrayContaining([expect.objectContaining({ node: "message" })]),
    });
    expect((await tested([{ press: "9" }], { which: 1 })).body).toMatchObject({ waits: "keys" });
    expect((await tested([], { language: "sw" })).body).toMatchObject({
      visits: [{ story: [expect.stringContaining("Simu iliingia"), expect.any(String)] }],
    });
  });

  test("at a time on an office's clock", async () => {
    const { ask } = await openFlowDesk();
    const at = (local: string) =>
      ask("POST", "/api/flow/test", { by: AMINA, body: { ...test1, number: "+31200000001", at: { office: "amsterdam", local } } });
    expect((await at("2026-11-23T16:59")).body).toMatchObject({ visits: [{ node: "by-hours" }, { node: "sales" }] });
    expect((await at("2026-11-23T17:00")).body).toMatchObject({ visits: [{ node: "by-hours" }, { node: "message" }] });
    expect((await at("2026-02-31T10:00")).status).toBe(400);
  });

  test("to a number that is not the office's, or by a version that is not there", async () => {
    const { ask } = await openFlowDesk();
    expect((await ask("POST", "/api/flow/test", { by: AMINA, body: { ...test1, number: "+15550100999" } })).status).toBe(400);
    expect((await ask("POST", "/api/flow/test", { by: AMINA, body: { ...test1, which: 44 } })).status).toBe(404);
  });
});

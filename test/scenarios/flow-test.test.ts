/** A test call takes the way of a real one: the same plan, the same keys, and the same story, word for word. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FlowChanges, FlowView, TestedView, TestTurn } from "../../core/account/api/flow.ts";
import { AMSTERDAM, NAIROBI, openOffice, type Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function thought(number: string, turns: readonly TestTurn[], from = "+254722000001"): Promise<readonly string[]> {
  const body = { which: "draft", from, number, at: office.clock.now(), turns, language: "en" };
  const { visits } = await office.owner.ask<TestedView>("POST", "/api/flow/test", body);
  return visits.flatMap(({ story }) => story);
}

async function told(call: string): Promise<readonly string[]> {
  await office.settled();
  return (await office.owner.call(call)).story.map(({ text }) => text);
}

test("opening hours, a wrong key, then a person who does not answer, and a caller who says nothing", async () => {
  const expected = await thought(NAIROBI, [
    { press: "3" },
    { press: "9" },
    { press: "1" },
    { answered: false },
    { message: false },
    { message: false },
  ]);
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("3");
  await caller.hears(/Amsterdam/);
  await caller.hears(/Welcome/);
  await caller.presses("9");
  await caller.hears(/not one of the choices/);
  await caller.presses("1");
  await office.amina.rings();
  await office.scenario.passes(25);
  await caller.hears(/leave a message/);
  await caller.ends();
  const story = await told(caller.id);
  expect(expected.length).toBeGreaterThan(8);
  expect(story).toEqual(expected);
});

test("silence all the way: the menu asks three times and goes on", async () => {
  const expected = await thought(NAIROBI, [{ press: "" }, { press: "" }, { press: "" }]);
  const caller = office.caller(2).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await office.amina.rings();
  await caller.hangsUp();
  expect((await told(caller.id)).slice(0, expected.length)).toEqual(expected);
  expect(expected.filter((line) => line.includes("again")).length).toBe(2);
});

test("a draft that is published is what the next call goes by", async () => {
  const { owner } = office;
  const { etags, draft } = await owner.ask<FlowView>("GET", "/api/flow");
  expect(draft).toBeNull();
  const changes: FlowChanges = {
    nodes: {
      closed: {
        before: null,
        after: { kind: "goodbye", name: "Closed for stock-taking", prompts: [{ text: "We count today.", language: "en-GB" }] },
      },
      "main-amsterdam": {
        before: etags["main-amsterdam"] ?? null,
        after: { kind: "hours", name: "Is Amsterdam open?", office: "amsterdam", open: "closed", closed: "main" },
      },
      "ring-sanne": { before: etags["ring-sanne"] ?? null, after: null },
    },
    entries: {},
  };
  const { rev } = await owner.ask<{ rev: number }>("PATCH", "/api/flow/draft", { changes });
  const expected = await thought(AMSTERDAM, []);
  await owner.ask("POST", "/api/flow/publications", { note: "Stock-taking", rev });
  await office.scenario.passes(4);
  const caller = office.caller(3).calls(AMSTERDAM);
  await caller.hears(/We count today/);
  await caller.ends();
  expect(await told(caller.id)).toEqual(expected);
});

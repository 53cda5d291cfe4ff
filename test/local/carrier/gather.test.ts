/** Gather. Numbers are those of the conformance checklist. */
import { expect, test } from "vitest";
import { MS_PER_CHARACTER } from "../../../local/carrier/speech/even-speech.ts";
import { CALLER, OFFICE, openDesk } from "./carrier-desk.ts";

const PROMPT = "please press a key now";

test("48: a key during the prompt stops it, and the action is requested at once", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Gather numDigits="1" action="/keys"><Say>${PROMPT}</Say><Say>second</Say></Gather>`,
    "/keys": "<Say>thanks</Say>",
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/press/);
  await caller.waits(0.5);
  await caller.presses("1");
  await caller.hears(/thanks/);
  expect(application.at("/keys")[0]?.fields).toMatchObject({
    Digits: "1",
    FinishedOnKey: "",
    msg: "Gather End",
    CallStatus: "in-progress",
  });
  expect(caller.prompts).toEqual([PROMPT, "thanks"]);
  expect(scenario.clock.now() - caller.line.answeredAt).toBe(500);
});

test.each([
  ["49: three keys of four and silence", 'numDigits="4" timeout="3"', "123", { Digits: "123", FinishedOnKey: "" }],
  ["54: the finish key", "", "12#", { Digits: "12", FinishedOnKey: "#" }],
  ['56: finishOnKey="": # is data', 'finishOnKey="" timeout="2"', "1#", { Digits: "1#", FinishedOnKey: "" }],
  ["57: another finish key", 'finishOnKey="*"', "1*", { Digits: "1", FinishedOnKey: "*" }],
])("%s", async (_, attributes, keys, fields) => {
  const { scenario, application } = await openDesk({ "/voice": `<Gather action="/keys" ${attributes}/>`, "/keys": "<Say>thanks</Say>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses(keys);
  await caller.hears(/thanks/);
  expect(application.at("/keys")).toHaveLength(1);
  expect(application.at("/keys")[0]?.fields).toMatchObject(fields);
});

test("50: the clock begins anew at each key", async () => {
  const { scenario, application } = await openDesk({ "/voice": '<Gather timeout="5" action="/keys"/>', "/keys": "<Say>thanks</Say>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("1");
  await caller.waits(4);
  await caller.presses("2");
  await caller.hears(/thanks/);
  expect(application.at("/keys")[0]?.fields["Digits"]).toBe("12");
  expect(scenario.clock.now() - caller.line.answeredAt).toBe(9000);
});

test("51, 52: silence is counted from the end of the prompt; then the next verb runs and no action is requested", async () => {
  const { scenario, application } = await openDesk({
    "/voice": `<Gather timeout="5" action="/keys"><Say>${PROMPT}</Say></Gather><Say>silence</Say>`,
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/silence/);
  expect(scenario.clock.now() - caller.line.answeredAt).toBe(PROMPT.length * MS_PER_CHARACTER + 5000);
  expect(application.at("/keys")).toEqual([]);
});

test("53: actionOnEmptyResult: the action is requested with empty input", async () => {
  const { scenario, application } = await openDesk({
    "/voice": '<Gather actionOnEmptyResult="true" action="/keys"/>',
    "/keys": "<Say>hm</Say>",
  });
  await scenario.phone(CALLER).calls(OFFICE).hears(/hm/);
  expect(application.at("/keys")[0]?.fields).toMatchObject({ Digits: "", FinishedOnKey: "" });
});

test("55: the finish key alone is not submitted", async () => {
  const { scenario, application } = await openDesk({ "/voice": '<Gather action="/keys"/><Say>silence</Say>' });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("#");
  await caller.hears(/silence/);
  expect(application.at("/keys")).toEqual([]);
});

test("58, 62: without an action the current document is requested with Digits, and not with old ones later", async () => {
  const { scenario, application } = await openDesk({
    "/voice": ({ fields }) => (fields["Digits"] === undefined ? '<Gather numDigits="1"/>' : "<Pause/><Redirect>/next</Redirect>"),
    "/next": "<Say>done</Say>",
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("7");
  await caller.hears(/done/);
  expect(application.at("/voice")[1]?.fields["Digits"]).toBe("7");
  expect(application.at("/next")[0]?.fields).not.toHaveProperty("Digits");
});

test("59: method=GET puts Digits into the query, after what is there", async () => {
  const { scenario, application } = await openDesk({
    "/voice": '<Gather numDigits="1" method="GET" action="/keys?step=2"/>',
    "/keys": "<Say>thanks</Say>",
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("7");
  await caller.hears(/thanks/);
  expect(application.at("/keys")[0]).toMatchObject({ method: "GET", body: "" });
  expect(Object.fromEntries(application.at("/keys")[0]?.query ?? [])).toMatchObject({ step: "2", Digits: "7" });
});

test("60: a nested Record is ignored with a warning", async () => {
  const { scenario, codes } = await openDesk({ "/voice": "<Gather><Record/><Say>press</Say></Gather>" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/press/);
  expect(codes()).toEqual([12200]);
});

test("63: hang-up after two keys: no action", async () => {
  const { scenario, application } = await openDesk({ "/voice": '<Gather action="/keys"/>' });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("12");
  await caller.hangsUp();
  await scenario.passes(30);
  expect(application.at("/keys")).toEqual([]);
});

test("keys pressed while the first prompt is fetched are not lost", async () => {
  const { scenario, application } = await openDesk({
    "/voice": '<Gather numDigits="3" action="/keys"><Say>one moment</Say></Gather>',
    "/keys": "<Say>thanks</Say>",
  });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.talks();
  await caller.presses("101");
  await caller.hears(/thanks/);
  expect(application.at("/keys")[0]?.fields["Digits"]).toBe("101");
});

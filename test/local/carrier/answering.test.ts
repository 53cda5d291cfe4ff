/** When a call is answered, and by what. Numbers are those of the conformance checklist. */
import { expect, test } from "vitest";
import { CALLER, OFFICE, openDesk } from "./carrier-desk.ts";

test.each([
  ["33: Reject", "<Reject/>", "no-answer"],
  ["33: Reject with reason busy", '<Reject reason="busy"/>', "busy"],
])("%s first: never answered", async (_, document, status) => {
  const { scenario, application, carrier } = await openDesk({ "/voice": document, "/status": "" });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  expect(await caller.ends()).toBe(status);
  expect(caller.line.answeredAt).toBeNaN();
  expect(application.at("/status")[0]?.fields).toMatchObject({ CallStatus: status, Duration: "0" });
  expect(carrier.telephoneSwitch.recordings.list("AC00000000000000000000000000000001")).toEqual([]);
});

test("34: Say, then Reject: answered, and just ended", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Say>no</Say><Reject/>", "/status": "" });
  await scenario.phone(CALLER).calls(OFFICE).ends();
  expect(application.at("/status")[0]?.fields["CallStatus"]).toBe("completed");
});

test("35: Pause first rings on before it answers", async () => {
  const { scenario } = await openDesk({ "/voice": '<Pause length="3"/><Say>hello</Say>' });
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/hello/);
  expect(caller.line.answeredAt - caller.since).toBe(3000);
});

test("36: Hangup first answers and completes", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Hangup/>", "/status": "" });
  await scenario.phone(CALLER).calls(OFFICE).ends();
  expect(application.at("/status")[0]?.fields["CallStatus"]).toBe("completed");
});

test("37: Dial answerOnBridge: the caller is not answered until a later verb", async () => {
  const { scenario } = await openDesk({
    "/voice": '<Dial answerOnBridge="true" timeout="10">+254711000101</Dial><Say>nobody</Say>',
  });
  scenario.phone("+254711000101");
  const caller = scenario.phone(CALLER).calls(OFFICE);
  await caller.hears(/nobody/);
  expect(caller.line.answeredAt - caller.since).toBe(10_000);
});

test("38: a number without an address fails without a webhook", async () => {
  const { scenario, application } = await openDesk({});
  expect(await scenario.phone(CALLER).calls(OFFICE).ends()).toBe("failed");
  expect(application.received).toEqual([]);
});

test("39: a withheld caller is a placeholder", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Response/>" });
  await scenario.phone(CALLER).calls(OFFICE, { withheld: true }).ends();
  expect(application.received[0]?.fields).toMatchObject({ From: "anonymous", Caller: "anonymous" });
  expect(application.received[0]?.body).not.toContain(CALLER.slice(1));
});

test("CallerName is sent only where the number looks names up", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Response/>" }, { number: { callerNameLookup: true } });
  await scenario.phone(CALLER).calls(OFFICE, { displayName: "Wanjikũ" }).ends();
  expect(application.received[0]?.fields["CallerName"]).toBe("Wanjikũ");
  const without = await openDesk({ "/voice": "<Response/>" });
  await without.scenario.phone(CALLER).calls(OFFICE, { displayName: "Wanjikũ" }).ends();
  expect(without.application.received[0]?.fields).not.toHaveProperty("CallerName");
});

test("an emergency number goes nowhere", async () => {
  const { scenario, application } = await openDesk({ "/voice": "<Response/>" });
  expect(await scenario.phone(CALLER).calls("112").ends()).toBe("failed");
  expect(application.received).toEqual([]);
});

test("a phone calls a phone without any application", async () => {
  const { scenario } = await openDesk({});
  const amina = scenario.phone("+254711000101");
  const caller = scenario.phone(CALLER).calls("+254711000101");
  await amina.rings();
  await amina.answers();
  await caller.talks();
  await amina.hangsUp();
  expect(await caller.ends()).toBe("other-side-hung-up");
});

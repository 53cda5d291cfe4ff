/** A number that may have only so many calls at once, through the front door: what callers hear, and what the office sees of it. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { NumberView, NumbersView } from "../../core/account/api/numbers.ts";
import type { CallListView } from "../../core/account/api/calls.ts";
import type { Party } from "../../local/carrier/scenario/party.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";

const HALF_AN_HOUR = 30 * 60;
let office: Office;
beforeAll(async () => {
  office = await openOffice({ tap: true });
  await limitTo(1);
});
afterEach(() => office.carrier.setFaults({}));
afterAll(() => office.close());

/** Sets it in the account, and waits until every function sees it. */
async function limitTo(callsAtOnce: number | null): Promise<void> {
  const { numbers } = await office.owner.ask<NumbersView>("GET", "/api/numbers");
  const etag = numbers.find(({ number }) => number === NAIROBI)?.etag;
  const changed = await office.owner.ask<NumberView>("PATCH", `/api/numbers/${NAIROBI.slice(1)}`, { etag, callsAtOnce });
  expect(changed.callsAtOnce).toBe(callsAtOnce);
  await office.scenario.passes(4);
}

async function getsIn(n: number): Promise<Party> {
  const caller = office.caller(n).calls(NAIROBI);
  await caller.hears(/Welcome/);
  return caller;
}

async function talksWithAmina(n: number): Promise<Party> {
  const caller = await getsIn(n);
  await caller.presses("1");
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  return caller;
}

async function hearsBusy(n: number): Promise<Party> {
  const caller = office.caller(n).calls(NAIROBI);
  expect(await caller.ends()).toBe("busy");
  expect([caller.prompts, Number.isNaN(caller.line.answeredAt)]).toEqual([[], true]);
  await office.settled();
  return caller;
}

test("with one line the second caller hears the busy tone, and the third gets in when the first has hung up", async () => {
  const { owner, amina } = office;
  const first = await talksWithAmina(1);
  const second = await hearsBusy(2);
  expect(amina.timesRung).toBe(1);
  await first.hangsUp();
  await office.settled();
  const third = await getsIn(3);
  await third.hangsUp();
  await office.settled();

  expect((await owner.call(first.id)).outcome).toMatchObject({ kind: "answered" });
  const missed = await owner.call(second.id);
  expect(missed).toMatchObject({ outcome: { kind: "missed" }, seconds: 0, legs: [], recordings: [] });
  expect(missed.story.map(({ text }) => text)).toEqual([
    `The call came in on ${NAIROBI}.`,
    "The one line of this number was busy: the caller heard the busy tone.",
  ]);
  expect((await owner.call(second.id, "sw")).story.at(-1)?.text).toMatch(/^Laini moja ya namba hii ilikuwa na shughuli/);
  // Where people look for those who are to be called back.
  const ids = async (query: string) => (await owner.ask<CallListView>("GET", `/api/calls?${query}`)).calls.map(({ id }) => id);
  expect(await ids("outcome=missed&open=yes")).toContain(second.id);
  expect(await ids("outcome=answered")).not.toContain(second.id);
});

test("a caller who hangs up before anybody answered gives the line back", async () => {
  const first = await getsIn(1);
  await first.presses("1");
  await office.amina.rings();
  await first.hangsUp();
  await office.settled();
  const next = await getsIn(2);
  await next.hangsUp();
  await office.settled();
});

test("a line whose end was never announced comes back with the call's check-up", async () => {
  office.carrier.setFaults({ notification: () => "lose" });
  const first = await getsIn(1);
  await first.hangsUp();
  await office.settled();
  await hearsBusy(2);
  await office.scenario.passes(HALF_AN_HOUR + 60);
  await office.cloud.runSchedule("check");
  await office.settled();
  office.carrier.setFaults({});
  const next = await getsIn(3);
  await next.hangsUp();
  await office.settled();
});

test("a raised limit lets the next one in, a lowered one ends nobody's call, and without one everybody gets in", async () => {
  const first = await talksWithAmina(1);
  await limitTo(2);
  const second = await getsIn(2);
  await hearsBusy(3);
  await limitTo(1);
  await second.hangsUp();
  await office.settled();
  await hearsBusy(3);
  expect(first.line.state).toBe("talking");
  await limitTo(null);
  const [third, fourth] = [await getsIn(3), await getsIn(4)];
  for (const caller of [first, third, fourth])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await caller.hangsUp();
  await office.settled();
});

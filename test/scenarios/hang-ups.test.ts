/** Callers who hang up, at every stage: the office's phones stop, the record is whole, nothing stays open. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { voiceOf } from "../local/carrier/correlate.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";
import type { Party } from "../../local/carrier/scenario/party.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const stages: [string, (caller: Party) => Promise<unknown>, string][] = [
  ["before anything was said", async () => undefined, "informed"],
  ["during the greeting", (caller) => caller.hears(/Welcome/), "informed"],
  ["after one key of an extension", async (caller) => caller.hears(/Welcome/).then(() => caller.presses("10")), "informed"],
  [
    "while the recording notice is said",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("1");
      await caller.hears(/recorded/);
    },
    "missed",
  ],
  [
    "while Amina's phone rings",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("1");
      await office.amina.rings();
      await caller.waits(3);
    },
    "missed",
  ],
  [
    "while Joseph is asked to press 1",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("102");
      await office.joseph.rings();
      await office.joseph.answers();
      await office.joseph.hears(/Press 1/);
    },
    "missed",
  ],
  [
    "while talking",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("1");
      await office.amina.rings();
      await office.amina.answers();
      await caller.waits(7);
    },
    "answered",
  ],
  [
    "during the mailbox's greeting",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("2");
      await caller.hears(/after the tone/);
    },
    "missed",
  ],
  [
    "while leaving a message",
    async (caller) => {
      await caller.hears(/Welcome/);
      await caller.presses("2");
      await caller.hears(/after the tone/);
      await caller.waits(5);
      await caller.says(voiceOf(1, 3));
    },
    "voicemail",
  ],
];

test.each(stages)("%s", async (stage, reach, outcome) => {
  const { scenario, owner, amina, joseph } = office;
  const caller = office.caller(1).calls(NAIROBI);
  await reach(caller);
  await caller.hangsUp();
  await office.settled();
  const phones = [amina, joseph].filter((phone) => phone.timesRung > 0).map((phone) => phone.party.line.state);
  expect(phones.every((state) => state === "ended")).toBe(true);
  await scenario.passes(60);
  await office.settled();
  if (stage === "before anything was said" && (await owner.calls()).every(({ id }) => id !== caller.id)) return;
  const call = await owner.call(caller.id);
  expect(call.outcome.kind).toBe(outcome);
  expect(call.seconds).toBe(caller.line.answeredAt > 0 ? Math.floor((endOf(caller) - caller.line.answeredAt) / 1000) : 0);
  expect(call.recordings.every(({ state }) => state === "stored")).toBe(true);
});

const endOf = (party: Party): number => office.carrier.telephoneSwitch.calls.get(party.id)?.endedAt ?? Number.NaN;

test("both hang up in the same instant", async () => {
  const { amina, scenario, owner } = office;
  const caller = office.caller(2).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await amina.answers();
  await scenario.passes(5);
  amina.party.line.hangUp();
  caller.line.hangUp();
  await office.settled();
  const call = await owner.call(caller.id);
  expect(call).toMatchObject({ outcome: { kind: "answered", by: "Amina" }, talkSeconds: 5 });
  expect(call.recordings).toMatchObject([{ kind: "call", state: "stored", seconds: 5 }]);
});

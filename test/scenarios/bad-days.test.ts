/** Notices twice, late, reordered, lost; media that comes late or never; functions that die: the record ends right all the same. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Faults } from "../../local/carrier/carrier-options.ts";
import { findSound, voiceOf } from "../local/carrier/correlate.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ tap: true });
});
afterEach(() => office.carrier.setFaults({}));
afterAll(() => office.close());

const MESSAGE = voiceOf(5, 4);
const MINUTES = 60;

/** A call that Amina answers, with five seconds of talk; answers its id when both have hung up. */
async function talk(): Promise<string> {
  const { amina, scenario } = office;
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await amina.answers();
  await scenario.passes(5);
  await amina.hangsUp();
  await caller.ends();
  return caller.id;
}

/** A message in the office's mailbox; answers the call's id. */
async function leaveMessage(): Promise<string> {
  const caller = office.caller(2).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(4);
  await caller.says(MESSAGE);
  await caller.hangsUp();
  return caller.id;
}

/** The check-up's hour: it looks half an hour after a call began. */
async function checkUp(): Promise<void> {
  await office.scenario.passes(31 * MINUTES);
  await office.cloud.runSchedule("check");
  await office.settled();
}

const facts = async (id: string) => {
  const { outcome, seconds, talkSeconds, recordings, story } = await office.owner.call(id);
  const kept = recordings.map(({ kind, state, seconds: length }) => ({ kind, state, seconds: length }));
  return { outcome, seconds, talkSeconds, recordings: kept, story: story.map(({ text }) => text) };
};

test("notices that come twice or in another order end in the same record", async () => {
  const plain = await talk();
  await office.settled();
  const expected = await facts(plain);
  expect(expected.recordings).toEqual([{ kind: "call", state: "stored", seconds: 5 }]);
  const days: Faults["notification"][] = [
    () => "twice",
    ({ fields }) => ({ lateMs: "RecordingSid" in fields ? 0 : 20_000 }),
    ({ fields }) => ({ lateMs: "RecordingSid" in fields ? 60_000 : 0 }),
    ({ fields }) => ({ lateMs: "ParentCallSid" in fields ? 90_000 - Number(fields["SequenceNumber"]) * 20_000 : 100 }),
  ];
  for (const notification of days) {
    office.carrier.setFaults(notification === undefined ? {} : { notification });
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    const id = await talk();
    // oxlint-disable-next-line no-await-in-loop
    await office.scenario.passes(120);
    // oxlint-disable-next-line no-await-in-loop
    await office.settled();
    // oxlint-disable-next-line no-await-in-loop
    expect(await facts(id)).toEqual(expected);
  }
});

test("the end of a call is never announced: the check-up asks the carrier", async () => {
  office.carrier.setFaults({ notification: ({ fields }) => ("RecordingSid" in fields ? "deliver" : "lose") });
  const id = await talk();
  await office.settled();
  expect((await facts(id)).seconds).toBeUndefined();
  await checkUp();
  expect(await facts(id)).toMatchObject({ outcome: { kind: "answered" }, seconds: expect.any(Number) });
});

test("a recording is never announced: the check-up finds it, and it is saved as it was spoken", async () => {
  office.carrier.setFaults({ announcesRecordings: false });
  const id = await leaveMessage();
  await office.settled();
  expect((await facts(id)).recordings).toEqual([]);
  await checkUp();
  const call = await office.owner.call(id);
  expect(call.recordings).toMatchObject([{ kind: "voicemail", state: "stored" }]);
  const { channels } = await office.owner.listen(id, call.recordings[0]?.id ?? "");
  expect(findSound(channels[0] ?? new Int16Array(), MESSAGE.subarray(800, -800)).correlation).toBeGreaterThan(0.99);
});

test("media that comes late is tried again until it is there", async () => {
  office.carrier.setFaults({ mediaLateMs: 60_000 });
  const id = await leaveMessage();
  await office.scenario.passes(1);
  await expect.poll(async () => (await facts(id)).recordings.map(({ state }) => state)).toEqual(["pending"]);
  await office.scenario.passes(61);
  await expect
    .poll(async () => (await facts(id)).recordings.map(({ state }) => state), { timeout: 40_000, interval: 500 })
    .toEqual(["stored"]);
});

test.each(["before", "after"] as const)(
  "the function dies %s it wrote the recording's notice: the carrier's or the check-up's word still counts",
  async (when) => {
    const fault = office.cloud.tap.addFault({
      functionName: "notices",
      service: "dynamodb",
      operation: "UpdateItem",
      when,
      action: { kind: "kill" },
      times: 20,
    });
    const id = await leaveMessage();
    await office.scenario.passes(5);
    await expect.poll(() => fault.hits).toBeGreaterThan(0);
    fault.remove();
    await office.settled();
    await checkUp();
    expect((await facts(id)).recordings).toMatchObject([{ kind: "voicemail", state: "stored" }]);
  },
);

test.each(["before", "after"] as const)(
  "the voice function dies %s its write: the caller is served by the fallback, and the office is rung",
  async (when) => {
    const fault = office.cloud.tap.addFault({
      functionName: "control",
      service: "dynamodb",
      operation: "UpdateItem",
      when,
      action: { kind: "kill" },
    });
    const caller = office.caller(3).calls(NAIROBI);
    await expect.poll(() => fault.hits).toBe(1);
    await caller.hears(/Duka Travel|sorry/i);
    await office.amina.rings();
    await office.amina.answers();
    await caller.talks();
    await office.scenario.passes(4);
    await caller.hangsUp();
    fault.remove();
    await office.settled();
    // The call is in the account all the same: its end was announced, or its first step had been written.
    expect(await office.owner.call(caller.id)).toMatchObject({ number: NAIROBI, seconds: expect.any(Number) });
  },
);

test("the table is down: the menu still works, since the call's state is in its addresses", async () => {
  const id = await talk();
  await office.settled();
  expect((await facts(id)).outcome.kind).toBe("answered");
  const down = office.cloud.tap.addFault({
    functionName: "control",
    service: "dynamodb",
    operation: "UpdateItem",
    action: { kind: "throttle" },
    times: 1000,
  });
  const caller = office.caller(4).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  await caller.hangsUp();
  down.remove();
  await office.settled();
});

test("the copy dies in the middle: the check-up finds it stuck, and the recording is stored once", async () => {
  const fault = office.cloud.tap.addFault({ functionName: "copy", service: "dynamodb", action: { kind: "kill" } });
  const id = await leaveMessage();
  await office.scenario.passes(5);
  await expect.poll(() => fault.hits, { timeout: 30_000 }).toBe(1);
  await checkUp();
  await expect.poll(async () => (await facts(id)).recordings, { timeout: 50_000, interval: 500 }).toMatchObject([{ state: "stored" }]);
});

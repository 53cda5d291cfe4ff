/** Whole calls to the demo office: the carrier calls the product, the product answers, people talk. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findSound, voiceOf } from "../local/carrier/correlate.ts";
import { AMSTERDAM, NAIROBI, openOffice, type Office } from "./office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test("press 1: Amina's phone rings, they talk, and the account has who, when, how long, why, and the recording", async () => {
  const { amina, owner, clock, scenario } = office;
  const caller = office.caller(1).calls(NAIROBI, { displayName: "Wanjiku" });
  const began = clock.now();
  await caller.hears(/Welcome to Duka Travel/);
  await caller.presses("1");
  await caller.hears(/recorded/);
  await amina.rings();
  await scenario.passes(4);
  await amina.answers();
  await caller.talks();
  const [question, answer] = [voiceOf(1, 3), voiceOf(2, 2)];
  await scenario.passes(1);
  await caller.says(question);
  await amina.says(answer);
  await amina.hangsUp();
  await caller.ends();
  await office.settled();
  const call = await owner.call(caller.id);
  expect(call).toMatchObject({
    from: "+254722000001",
    callerName: "Wanjiku",
    number: NAIROBI,
    outcome: { kind: "answered", by: "Amina" },
    talkSeconds: 6,
    planVersions: [1],
  });
  // The functions' clock follows the carrier's by a few milliseconds.
  expect(Math.abs(call.startedAt - began)).toBeLessThan(1000);
  expect(call.story.map(({ text }) => text).join("\n")).toMatch(/pressed 1.*Sales[^]*Amina/i);
  const [recording] = call.recordings;
  expect(recording).toMatchObject({ kind: "call", state: "stored", channels: 2, seconds: 6 });
  const { channels } = await owner.listen(caller.id, recording?.id ?? "");
  const [left = new Int16Array(), right = new Int16Array()] = channels;
  expect(findSound(left, question).correlation).toBeGreaterThan(0.99);
  expect(findSound(right, answer).correlation).toBeGreaterThan(0.99);
  expect(findSound(right, question).correlation).toBeLessThan(0.3);
  // It is the office's alone now.
  expect(office.carrier.telephoneSwitch.recordings.list("AC00000000000000000000000000000001", caller.id)).toEqual([]);
});

test("press 2: a message is left, and is in the office's mailbox as it was spoken", async () => {
  const { owner } = office;
  const caller = office.caller(2).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(5);
  const message = voiceOf(3, 5);
  await caller.says(message);
  await caller.presses("#");
  await caller.hears(/saved/);
  await caller.ends();
  await office.settled();
  const call = await owner.call(caller.id);
  expect(call.outcome.kind).toBe("voicemail");
  const [recording] = call.recordings;
  expect(recording).toMatchObject({ kind: "voicemail", state: "stored", channels: 1 });
  const { channels } = await owner.listen(caller.id, recording?.id ?? "");
  expect(findSound(channels[0] ?? new Int16Array(), message.subarray(800, -800)).correlation).toBeGreaterThan(0.99);
});

test("press 3: opening hours of both offices are told, then the menu comes again", async () => {
  const caller = office.caller(3).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("3");
  await caller.hears(/Nairobi[^]*Amsterdam|Nairobi/);
  await caller.hears(/Welcome/);
  await caller.hangsUp();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome.kind).toBe("informed");
});

test("a wrong key is told, silence is told, and after three tries it rings sales", async () => {
  const caller = office.caller(4).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("9");
  await caller.hears(/not one of the choices/);
  await caller.hears(/did not hear a key/);
  await office.amina.rings();
  await caller.hangsUp();
  await office.settled();
  const call = await office.owner.call(caller.id);
  expect(call.outcome.kind).toBe("missed");
});

test("an extension dialled during the menu rings that person, who is asked to press 1", async () => {
  const { joseph, scenario } = office;
  const caller = office.caller(5).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("102");
  await joseph.rings();
  await joseph.answers();
  await joseph.hears(/Press 1 to take the call/);
  expect(caller.line.state).toBe("talking");
  await joseph.presses("1");
  await scenario.passes(10);
  await caller.hangsUp();
  await joseph.ends();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome).toMatchObject({ kind: "answered", by: "Joseph" });
});

test("an extension nobody has is told", async () => {
  const caller = office.caller(6).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("177");
  await caller.hears(/Nobody has that extension/);
  await caller.hangsUp();
  await office.settled();
});

test("nobody answers: the caller is asked for a message, which goes to Amina's mailbox", async () => {
  const { amina, owner } = office;
  const caller = office.caller(7).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await caller.hears(/leave a message/);
  await caller.waits(8);
  await caller.says(voiceOf(7, 4));
  await caller.hangsUp();
  await office.settled();
  const call = await owner.call(caller.id);
  expect(call.outcome).toEqual({ kind: "voicemail", mailbox: "Amina" });
  expect(call.recordings[0]).toMatchObject({ kind: "voicemail", mailbox: "Amina", state: "stored" });
});

test("declined: the same, at once", async () => {
  const { amina } = office;
  const caller = office.caller(8).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await amina.declines();
  await caller.hears(/leave a message/, 2);
  await caller.hangsUp();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome.kind).toBe("missed");
});

test("a mobile's own voicemail answers Joseph's phone and does not press 1: the call goes on to his mailbox", async () => {
  const { joseph } = office;
  const caller = office.caller(9).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("102");
  await joseph.rings();
  await joseph.answers();
  await joseph.says(voiceOf(9, 6));
  await joseph.ends();
  await caller.hears(/You have reached Joseph/);
  await caller.hangsUp();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome.kind).toBe("missed");
});

test("silence in the mailbox: nothing was heard, nothing is kept", async () => {
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/did not hear a message/);
  await caller.ends();
  await office.settled();
  const call = await office.owner.call(caller.id);
  expect(call.outcome.kind).toBe("missed");
  expect(call.recordings.filter(({ state }) => state === "stored")).toEqual([]);
});

test("the Amsterdam number rings Sanne while Amsterdam is open", async () => {
  const { sanne } = office;
  const caller = office.caller(2).calls(AMSTERDAM);
  await caller.hears(/Welkom/);
  await sanne.rings();
  await sanne.answers();
  await sanne.presses("1");
  await caller.waits(3);
  await sanne.hangsUp();
  await caller.ends();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome).toMatchObject({ kind: "answered", by: "Sanne" });
});

test("a withheld caller is served like everybody, and shown as withheld", async () => {
  const { amina } = office;
  const caller = office.caller(3).calls(NAIROBI, { withheld: true });
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await amina.rings();
  await amina.answers();
  await caller.hangsUp();
  await amina.ends();
  await office.settled();
  expect((await office.owner.call(caller.id)).from).toBeNull();
});

test("the story is told in Swahili too", async () => {
  const [latest] = await office.owner.calls();
  const call = await office.owner.call(latest?.id ?? "", "sw");
  expect(call.story.length).toBeGreaterThan(1);
  expect(call.story.map(({ text }) => text).join(" ")).toMatch(/simu|menyu|bonyeza|mpigaji/i);
});

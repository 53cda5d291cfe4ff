/** Messages heard by telephone: a caller leaves them, and whose they are dials in from anywhere. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MessageView } from "../../core/account/api/voicemail.ts";
import { findSound, voiceOf } from "../local/carrier/correlate.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";

const PIN = "4711";
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const messages = async () =>
  (await office.owner.ask<{ readonly messages: readonly MessageView[] }>("GET", "/api/mailboxes/101/messages")).messages;

async function dialsIn(pin: string) {
  const amina = office.caller(9).calls(NAIROBI);
  await amina.hears(/Welcome/);
  await amina.presses("*101");
  await amina.hears(/Enter your PIN/);
  await amina.presses(`${pin}#`);
  return amina;
}

test("a message is left for Amina; she dials *101 and her PIN, hears it as it was spoken, and 7 deletes it", async () => {
  await office.owner.ask("PUT", "/api/my-phone/pin", { pin: PIN });
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("101");
  await office.amina.rings();
  await caller.hears(/You have reached Amina/, 60);
  await caller.waits(5);
  const spoken = voiceOf(7, 4);
  await caller.says(spoken);
  await caller.presses("#");
  await caller.ends();
  await office.settled();
  expect(await messages()).toMatchObject([{ from: "+254722000001", heard: false }]);

  const amina = await dialsIn(PIN);
  await amina.hears(/A message from 2 5 4 7 2 2 0 0 0 0 0 1/);
  await amina.hears(/To delete it, press 7/);
  expect(findSound(amina.sound, spoken.subarray(800, -800)).correlation).toBeGreaterThan(0.9);
  await amina.presses("7");
  await amina.hears(/no more messages/);
  await amina.ends();
  await office.settled();
  expect(await messages()).toEqual([]);
  const { recordings } = await office.owner.call(caller.id);
  expect(recordings).toMatchObject([{ kind: "voicemail", state: "deleted", deletedBy: "Amina" }]);
});

test("a wrong PIN is told as such, and five lock the mailbox for a quarter of an hour, for the right one too", async () => {
  for (let tries = 0; tries < 5; tries += 2) {
    // oxlint-disable-next-line no-await-in-loop -- one call after the other
    const guesser = await dialsIn("0000");
    // oxlint-disable-next-line no-await-in-loop
    await guesser.hears(/do not fit together|too many/);
    // oxlint-disable-next-line no-await-in-loop
    await guesser.presses("1111#");
    // oxlint-disable-next-line no-await-in-loop
    await guesser.hears(/do not fit together|too many/);
    // oxlint-disable-next-line no-await-in-loop
    await guesser.hangsUp();
    // oxlint-disable-next-line no-await-in-loop
    await office.settled();
  }
  const locked = await dialsIn(PIN);
  await locked.hears(/too many wrong PINs/);
  await locked.ends();
  await office.scenario.passes(16 * 60);
  const later = await dialsIn(PIN);
  await later.hears(/no more messages/);
  await later.ends();
  await office.settled();
});

/** What people set on their pages, heard by callers: quiet and its end, forwards, suspension, groups, and mails about missed calls. */
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod/mini";
import type { PhoneView } from "../../core/account/api/my-phone.ts";
import type { PersonView } from "../../core/account/api/person-view.ts";
import type { PeopleView } from "../../core/account/api/people.ts";
import { voiceOf } from "../local/carrier/correlate.ts";
import { NAIROBI, openOffice, type Office } from "./office.ts";

const HOUR = 3_600_000;
/** A route is kept in memory for three seconds: then new calls see what was set. */
const SEEN_SECONDS = 4;
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

async function setPhone(change: object): Promise<void> {
  const { etag } = await office.owner.ask<PhoneView>("GET", "/api/my-phone");
  await office.owner.ask("PATCH", "/api/my-phone", { etag, ...change });
  await office.scenario.passes(SEEN_SECONDS);
}
async function person(extension: string): Promise<PersonView> {
  const { people } = await office.owner.ask<PeopleView>("GET", "/api/people");
  const found = people.find((each) => each.extension === extension);
  if (found === undefined) throw new Error(`nobody has ${extension}`);
  return found;
}
async function dials(extension: string, n = 1) {
  const caller = office.caller(n).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses(extension);
  return caller;
}
/** The mails sent so far, oldest first. */
async function mails(): Promise<z.infer<typeof mailsSchema>["emails"]> {
  return mailsSchema.parse(await (await fetch(`${office.cloud.mailUrl}/store`)).json()).emails;
}
const mailsSchema = z.object({ emails: z.array(z.object({ subject: z.string(), body: z.object({ text: z.string() }) })) });
const story = async (id: string): Promise<string> => (await office.owner.call(id)).story.map(({ text }) => text).join(" ");

test("do not disturb, set on the page: the caller reaches voicemail; when its end has passed, the phone rings again", async () => {
  await setPhone({ doNotDisturb: { until: office.clock.now() + HOUR } });
  const quiet = await dials("101");
  await quiet.hears(/You have reached Amina/);
  await quiet.hangsUp();
  await office.settled();
  expect(await story(quiet.id)).toContain("Amina did not want to be disturbed.");
  await office.scenario.passes(HOUR / 1000);
  const later = await dials("101");
  await office.amina.rings();
  await later.hangsUp();
  await office.settled();
});

test("forwarded when busy or not answered: a colleague rings, and the message is for whoever was called", async () => {
  await setPhone({ doNotDisturb: null, forward: { noAnswer: { to: "extension", extension: "102" } } });
  const caller = await dials("101", 2);
  await office.amina.rings();
  await office.joseph.rings(30);
  await caller.hears(/You have reached Amina/, 40);
  await caller.hangsUp();
  await office.settled();
  expect(await story(caller.id)).toContain("Amina forwards calls that are not answered: it went on to Joseph.");
  await setPhone({ forward: { busy: { to: "extension", extension: "103" } } });
  const second = await dials("101", 3);
  await office.amina.rings();
  await office.amina.declines();
  await office.sanne.rings();
  await second.hangsUp();
  await office.settled();
  await setPhone({ forward: null });
});

test("suspended: not rung; their extension is not available, and the office's way on takes over", async () => {
  const { etag } = await person("102");
  await office.owner.ask("PUT", "/api/people/102/suspension", { etag, suspended: true });
  await office.scenario.passes(SEEN_SECONDS);
  const caller = await dials("102", 4);
  await caller.hears(/not available/);
  await office.amina.rings();
  await caller.hangsUp();
  await office.settled();
  const now = await person("102");
  await office.owner.ask("PUT", "/api/people/102/suspension", { etag: now.etag, suspended: false });
  await office.scenario.passes(SEEN_SECONDS);
});

test("a group that rings one after another goes from phone to phone until somebody answers", async () => {
  const group = { name: "Everybody", extension: "200", people: ["101", "103"], strategy: "one-after-another", seconds: 10 };
  await office.owner.ask("POST", "/api/groups", group);
  await office.scenario.passes(SEEN_SECONDS);
  const caller = await dials("200", 5);
  await office.amina.rings();
  await office.sanne.rings(20);
  await office.sanne.answers();
  await office.sanne.hears(/Press 1/);
  await office.sanne.presses("1");
  await caller.talks();
  await caller.hangsUp();
  await office.settled();
  expect((await office.owner.call(caller.id)).outcome).toMatchObject({ kind: "answered", by: "Sanne" });
});

test("whoever asked for it gets one mail about a missed call and one about a message, with the way to it", async () => {
  await office.owner.ask("PUT", "/api/my-phone/notifications", { missed: true, voicemail: true });
  const before = (await mails()).length;
  const missed = await dials("101", 6);
  await office.amina.rings();
  await missed.hangsUp();
  await office.settled();
  await expect.poll(async () => (await mails()).slice(before).map(({ subject }) => subject)).toEqual(["Missed call from +254722000006"]);
  const left = await dials("101", 7);
  await left.hears(/after the tone/, 40);
  await left.waits(5);
  await left.says(voiceOf(3, 4));
  await left.presses("#");
  await left.hears(/saved/);
  await left.ends();
  await office.settled();
  await expect
    .poll(async () => (await mails()).slice(before).map(({ subject }) => subject))
    .toEqual(["Missed call from +254722000006", "Message from +254722000007"]);
  expect((await mails()).at(-1)?.body.text).toContain(`/o/duka-travel/calls/${left.id}`);
});

/** Text messages over REST, asked by the carrier's own client library, and their way to the telephones. */
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import twilio from "twilio";
import { expect, onTestFinished, test } from "vitest";
import type { ReceivedText } from "../../../local/carrier/line.ts";
import { segments } from "../../../local/carrier/messages/segments.ts";
import { ACCOUNT, AMINA, JOSEPH, OFFICE, openDesk, type Desk } from "./carrier-desk.ts";

const OTHER = { sid: "AC00000000000000000000000000000002", authToken: "another-token-0002" };

function clientOf({ carrier }: Desk, { sid, authToken } = ACCOUNT) {
  const client = twilio(sid, authToken);
  client.api.baseUrl = carrier.baseUrl;
  return client;
}

/** A telephone with a display. */
function display({ carrier }: Desk, address: string): ReceivedText[] {
  const shown: ReceivedText[] = [];
  carrier.attach({ address, ring: () => undefined, receive: (text) => void shown.push(text) });
  return shown;
}

test("a message is queued, then delivered to every telephone of the number", async () => {
  const desk = await openDesk({});
  const [first, second, joseph] = [display(desk, AMINA), display(desk, AMINA), display(desk, JOSEPH)];
  const created = await clientOf(desk).messages.create({ to: AMINA, from: OFFICE, body: "Top up by Monday" });
  expect(created).toMatchObject({ status: "queued", direction: "outbound-api", to: AMINA, from: OFFICE, body: "Top up by Monday" });
  expect(created).toMatchObject({
    numSegments: "1",
    numMedia: "0",
    dateSent: null,
    errorCode: null,
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/),
  });
  expect(first).toEqual([]);
  await desk.scenario.passes(1);
  expect(first).toEqual([{ id: created.sid, from: OFFICE, body: "Top up by Monday", at: created.dateCreated.getTime() }]);
  expect(second).toEqual(first);
  expect(joseph).toEqual([]);
  const fetched = await clientOf(desk).messages(created.sid).fetch();
  expect(fetched).toMatchObject({ status: "delivered", dateSent: created.dateCreated });
});

test("a message waits for a telephone that is switched off, and comes in order", async () => {
  const desk = await openDesk({});
  const client = clientOf(desk);
  const one = await client.messages.create({ to: AMINA, from: OFFICE, body: "one" });
  await desk.scenario.passes(60);
  await client.messages.create({ to: AMINA, from: OFFICE, body: "two" });
  await desk.scenario.passes(60);
  desk.scenario.phone(AMINA);
  expect(await client.messages(one.sid).fetch()).toMatchObject({ status: "sent" });
  expect(display(desk, AMINA).map(({ body }) => body)).toEqual(["one", "two"]);
  expect(await client.messages(one.sid).fetch()).toMatchObject({ status: "delivered" });
});

test("lists are of the account, newest first, by number and in pages", async () => {
  const desk = await openDesk({}, { accounts: [ACCOUNT, OTHER] });
  const client = clientOf(desk);
  for (const [to, body] of [[AMINA, "1"] as const, [JOSEPH, "2"] as const, [AMINA, "3"] as const]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await client.messages.create({ to, from: OFFICE, body });
  }
  const bodies = async (wanted: Parameters<typeof client.messages.list>[0]) => (await client.messages.list(wanted)).map(({ body }) => body);
  expect(await bodies({ pageSize: 2 })).toEqual(["3", "2", "1"]);
  expect(await bodies({ to: AMINA })).toEqual(["3", "1"]);
  expect(await bodies({ from: JOSEPH })).toEqual([]);
  const [message] = await client.messages.list();
  const stranger = clientOf(desk, OTHER);
  expect(await stranger.messages.list()).toEqual([]);
  await expect(stranger.messages(message?.sid ?? "").fetch()).rejects.toMatchObject({ status: 404, code: 20404 });
  await expect(stranger.messages.create({ to: AMINA, from: OFFICE, body: "not mine" })).rejects.toMatchObject({ code: 21606 });
});

test.each([
  [{ to: "0722000001", from: OFFICE, body: "x" }, 21211],
  [{ to: "client:amina", from: OFFICE, body: "x" }, 21211],
  [{ to: "", from: OFFICE, body: "x" }, 21604],
  [{ to: AMINA, body: "x" }, 21603],
  [{ to: AMINA, from: JOSEPH, body: "x" }, 21606],
  [{ to: AMINA, from: OFFICE }, 21602],
  [{ to: AMINA, from: OFFICE, body: "x".repeat(1601) }, 21617],
  [{ to: AMINA, from: OFFICE, body: "x", mediaUrl: ["https://files.example/x.png"] }, 21620],
  [{ to: OFFICE, from: OFFICE, body: "x" }, 21266],
])("%j is refused with %i, and nothing is sent", async (message, code) => {
  const desk = await openDesk({});
  await expect(clientOf(desk).messages.create(message)).rejects.toMatchObject({ status: 400, code });
  expect(await clientOf(desk).messages.list()).toEqual([]);
});

test("1,600 characters are taken", async () => {
  const desk = await openDesk({});
  const long = await clientOf(desk).messages.create({ to: AMINA, from: OFFICE, body: "x".repeat(1600) });
  expect(long.numSegments).toBe("11");
});

test("messages outlive the process, also one that it had no time to send, and a line that was cut short", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "messages-"));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const before = await openDesk({}, { dataDir });
  await clientOf(before).messages.create({ to: AMINA, from: OFFICE, body: "sent" });
  await before.scenario.passes(1);
  await clientOf(before).messages.create({ to: AMINA, from: OFFICE, body: "still queued" });
  await appendFile(join(dataDir, "messages.jsonl"), '{"sid":"SM1","acc');
  const after = await openDesk({}, { dataDir });
  const shown = display(after, AMINA);
  await after.scenario.passes(1);
  expect(shown.map(({ body }) => body)).toEqual(["sent", "still queued"]);
  await clientOf(after).messages.create({ to: JOSEPH, from: OFFICE, body: "after the crash" });
  const listed = await clientOf(await openDesk({}, { dataDir })).messages.list();
  expect(listed.map(({ body, status }) => [body, status])).toEqual([
    ["after the crash", "queued"],
    ["still queued", "delivered"],
    ["sent", "delivered"],
  ]);
});

test.each([
  ["a".repeat(160), 1],
  ["a".repeat(161), 2],
  ["a".repeat(306), 2],
  ["a".repeat(307), 3],
  ["€".repeat(81), 2],
  ["é".repeat(160), 1],
  ["ĩ".repeat(70), 1],
  ["ĩ".repeat(71), 2],
])("%s is so many messages: %i", (body, count) => {
  expect(segments(body)).toBe(count);
});

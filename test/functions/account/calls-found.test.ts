/** Calls are found by whom they were with, when and how they ended, and everybody finds only what is theirs to see. */
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { recordStep } from "../../../adapters/dynamodb/calls.ts";
import { tenantKey } from "../../../adapters/dynamodb/keys.ts";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import { saveMember } from "../../../adapters/dynamodb/members.ts";
import type { Query, Table } from "../../../adapters/dynamodb/table.ts";
import type { TrailEntry } from "../../../core/voice/trail.ts";
import { putPlan } from "../../adapters/dynamodb/put-office.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { openAccountDeskOn, userOf } from "./account-desk.ts";
import { ACCOUNT, BEGAN, callId, makeCall, makeRecording, message, NUMBER, recordingId, talked } from "./made-calls.ts";

const OWNER = "owner@duka.example";
const AMINA = "amina@duka.example";
const JOSEPH = "joseph@duka.example";
const CLERK = "clerk@duka.example";
const RIVAL = "rival@other.example";

const pageSchema = z.object({
  calls: z.array(z.looseObject({ id: z.string() })),
  cursor: z.optional(z.string()),
  searchedBack: z.optional(z.number()),
});

async function openOffice() {
  const memory = createMemoryTable();
  const asked: Query[] = [];
  const gets = { keys: 0 };
  const table: Table = {
    ...memory,
    query: (query) => {
      asked.push(query);
      return memory.query(query);
    },
    getMany: (keys) => {
      gets.keys += keys.length;
      return memory.getMany(keys);
    },
  };
  const desk = openAccountDeskOn(table);
  await putPlan(table, samplePlan(), BEGAN);
  await table.put({
    ...tenantKey("duka"),
    id: "duka",
    name: "Duka",
    zone: "Africa/Nairobi",
    country: "KE",
    language: "en",
    account: ACCOUNT,
    plan: 7,
  });
  await desk.enrol("duka", OWNER);
  await desk.enrol("other", RIVAL);
  const user = (email: string, extension?: string) => ({
    tenant: "duka",
    user: userOf(email),
    email,
    name: email.split("@", 1).join(),
    role: "user" as const,
    ...(extension === undefined ? {} : { extension }),
  });
  await saveMember(table, user(AMINA, "101"));
  await saveMember(table, user(JOSEPH, "102"));
  await saveMember(table, user(CLERK));
  const list = async (query = "", by = OWNER) => {
    const { status, body } = await desk.ask("GET", "/api/calls", { by, query });
    expect(status).toBe(200);
    return pageSchema.parse(body);
  };
  const numbers = async (query = "", by = OWNER) => (await list(query, by)).calls.map(({ id }) => Number(id.slice(2)));
  const ask = (method: string, path: string, by: string, body?: unknown) =>
    desk.ask(method, path, body === undefined ? { by } : { by, body });
  return { desk, table, memory, asked, gets, list, numbers, ask };
}

let office: Awaited<ReturnType<typeof openOffice>>;
beforeEach(async () => {
  office = await openOffice();
});

describe("the list", () => {
  beforeEach(async () => {
    const { table } = office;
    await makeCall(table, 1, { trail: talked("Amina"), callerName: "Sanne de Vries", recorded: true });
    await makeCall(table, 2, { trail: message, from: "+254722000111" });
    await makeCall(table, 3, { trail: [{ kind: "ring", people: ["Amina", "Joseph"], seconds: 20, extensions: ["101", "102"] }] });
    await makeCall(table, 4, { trail: [{ kind: "caller-gone" }], from: "client:duka_102" });
    // The next day in Nairobi.
    await makeCall(table, 13 * 60, { trail: [{ kind: "nobody-to-ring", people: ["Joseph"] }] });
    await makeCall(table, 99, { trail: talked("Amina"), tenant: "other" });
  });

  test.each([
    ["", [780, 4, 3, 2, 1]],
    ["person=101", [3, 2, 1]],
    ["person=102", [780, 3]],
    ["person=103", []],
    ["outcome=missed", [780, 3]],
    ["outcome=voicemail", [2]],
    ["outcome=answered&person=102", []],
    ["direction=internal", [4]],
    ["direction=in&outcome=informed", []],
    [`number=${encodeURIComponent(NUMBER)}`, [780, 4, 3, 2, 1]],
    ["number=%2B254200000009", []],
    ["from=2026-11-23&to=2026-11-23", [4, 3, 2, 1]],
    ["from=2026-11-24", [780]],
    ["to=2026-11-22", []],
    ["search=sanne", [1]],
    ["search=DE%20VRIES", [1]],
    ["search=0722%20000%20111", [2]],
    ["search=722000", [2]],
    ["search=joseph", []],
    ["search=%22%3Cscript%3E", []],
    ["open=yes", [780, 3, 2]],
    ["open=no", []],
  ])("with %s holds %j", async (query, expected) => {
    expect(await office.numbers(query)).toEqual(expected);
  });

  test.each(["person=x", "outcome=live", "from=2026-02-30", "from=yesterday", "open=maybe", "search=" + "a".repeat(81), "tenant=other"])(
    "with %s is refused",
    async (query) => {
      expect(await office.desk.ask("GET", "/api/calls", { by: OWNER, query })).toMatchObject({ status: 400 });
    },
  );

  test("of somebody who may not see every call holds their own, whatever they ask for", async () => {
    expect(await office.numbers("", AMINA)).toEqual([3, 2, 1]);
    expect(await office.numbers("", JOSEPH)).toEqual([780, 3]);
    expect(await office.numbers("person=101", JOSEPH)).toEqual([]);
    expect(await office.numbers("", CLERK)).toEqual([]);
    expect(await office.numbers("", RIVAL)).toEqual([99]);
  });

  test("shows a call while it is going on, to those who are part of it", async () => {
    const startedAt = BEGAN + 800 * 60_000;
    const identity = { tenant: "duka", call: callId(800), account: ACCOUNT, from: "+31612345678", number: NUMBER, startedAt };
    const ring: TrailEntry[] = [{ kind: "ring", people: ["Amina"], seconds: 20, extensions: ["101"] }];
    await recordStep(office.table, identity, 0, { step: { at: startedAt, plan: 7, entries: ring }, expectsRecording: false });
    expect(await office.numbers()).toEqual([800, 780, 4, 3, 2, 1]);
    expect(await office.numbers("", AMINA)).toEqual([800, 3, 2, 1]);
    expect(await office.numbers("", JOSEPH)).toEqual([780, 3]);
    expect(await office.numbers("outcome=missed")).toEqual([780, 3]);
  });

  test("holds own calls alone in a file as well, where no text is a formula", async () => {
    await makeCall(office.table, 5, { trail: talked("Amina"), callerName: '=HYPERLINK("http://x","y")' });
    const { body, headers, status } = await office.desk.ask("GET", "/api/calls.csv", { by: AMINA, query: "from=2026-11-23" });
    expect([status, headers["content-disposition"]]).toEqual([200, 'attachment; filename="calls-duka.csv"']);
    const text = String(body);
    expect(text.startsWith("\uFEFFtime,local time,")).toBe(true);
    expect(text.split("\r\n").filter((line) => line.startsWith("2026"))).toHaveLength(4);
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect(text).toContain(",'+31612345678,");
    expect(text).toContain("2026-11-23 12:05:00");
    expect(text).not.toMatch(/(^|,)[=+@-]/m);
  });
});

test("a search reads a bounded part of a long list and goes on where it stopped", async () => {
  const { table, asked, gets } = office;
  await makeCall(table, 1, { trail: talked("Amina"), callerName: "Needle" });
  for (let n = 2; n <= 1500; n++) await makeCall(table, n, { trail: [] });
  asked.length = 0;
  gets.keys = 0;
  const first = await office.list("search=needle");
  expect(first.calls).toEqual([]);
  expect(first.searchedBack).toBe(BEGAN + (1500 - 951 + 1) * 60_000);
  expect(asked.filter(({ pk }) => pk === "CALLS#duka").length).toBeLessThanOrEqual(11);
  const second = await office.list(`search=needle&cursor=${first.cursor}`);
  expect(second.calls).toMatchObject([{ id: callId(1), callerName: "Needle" }]);
  expect(second.cursor).toBeUndefined();
});

test("a page costs the same however many calls there are", async () => {
  const cost = async (calls: number, before: number) => {
    for (let n = before + 1; n <= calls; n++) await makeCall(office.table, n, { trail: talked("Amina") });
    office.asked.length = 0;
    office.gets.keys = 0;
    await office.list("limit=25");
    await office.list("limit=25", AMINA);
    return [office.asked.length, office.asked.reduce((sum, { limit = Infinity }) => sum + limit, 0), office.gets.keys];
  };
  const few = await cost(60, 0);
  expect(await cost(1000, 60)).toEqual(few);
});

describe("one call", () => {
  beforeEach(async () => {
    await makeCall(office.table, 1, { trail: talked("Amina"), recorded: true });
    await makeCall(office.table, 2, { trail: [{ kind: "ring", people: ["Joseph"], seconds: 20 }] });
    await makeRecording(office.table, 1);
  });
  const path = (n: number) => `/api/calls/${callId(n)}`;
  const recording = `/api/calls/${callId(1)}/recordings/${recordingId(1)}`;

  test("is open to whoever was part of it or may see every call; to nobody else it exists", async () => {
    for (const [by, n, status] of [
      [OWNER, 1, 200],
      [AMINA, 1, 200],
      [AMINA, 2, 404],
      [JOSEPH, 1, 404],
      [JOSEPH, 2, 200],
      [CLERK, 1, 404],
      [RIVAL, 1, 404],
    ] as const)
      expect([by, n, (await office.ask("GET", path(n), by)).status]).toEqual([by, n, status]);
    expect((await office.ask("POST", `${recording}/audio`, AMINA)).status).toBe(200);
    for (const by of [JOSEPH, CLERK, RIVAL]) expect((await office.ask("POST", `${recording}/audio`, by)).status).toBe(404);
  });

  test("keeps notes as they were written, with who and when, and gives them up to their writer alone", async () => {
    const text = '<img src=x onerror="alert(1)"> rang about the invoice';
    const { status, body } = await office.ask("POST", `${path(1)}/notes`, AMINA, { text: `  ${text} ` });
    expect([status, body]).toMatchObject([200, { text, by: "amina", at: office.desk.clock.now, isOwn: true }]);
    const { id } = z.object({ id: z.string() }).parse(body);
    expect((await office.ask("GET", path(1), OWNER)).body).toMatchObject({ notes: [{ id, text, by: "amina", isOwn: false }] });
    for (const [by, expected] of [
      [OWNER, 403],
      [JOSEPH, 404],
      [RIVAL, 404],
    ] as const)
      expect((await office.ask("DELETE", `${path(1)}/notes/${id}`, by)).status).toBe(expected);
    office.desk.clock.now += 1000;
    expect((await office.ask("DELETE", `${path(1)}/notes/${id}`, AMINA)).status).toBe(204);
    expect((await office.ask("GET", path(1), OWNER)).body).toMatchObject({ notes: [] });
    const audit = (await office.ask("GET", "/api/audit", OWNER)).body;
    expect(audit).toMatchObject({ entries: [{ action: "call.note" }, { action: "call.note", after: JSON.stringify(text) }] });
    for (const bad of [{ text: " " }, { text: "x".repeat(2001) }, { text, by: "somebody" }, {}])
      expect((await office.ask("POST", `${path(1)}/notes`, AMINA, bad)).status).toBe(400);
  });

  test("is called back once, by whoever says so first, and not any more when that was wrong", async () => {
    expect(await office.numbers("open=yes")).toEqual([2]);
    const returned = { at: office.desk.clock.now, by: "joseph" };
    expect(await office.ask("PUT", `${path(2)}/returned`, JOSEPH, { returned: true })).toMatchObject({ status: 200, body: { returned } });
    office.desk.clock.now += 1000;
    expect((await office.ask("PUT", `${path(2)}/returned`, OWNER, { returned: true })).body).toEqual({ returned });
    expect([await office.numbers("open=yes"), await office.numbers("open=no")]).toEqual([[], [2]]);
    // A word on the call that comes late changes nothing of it.
    await makeCall(office.table, 2, { trail: [] });
    expect((await office.ask("GET", path(2), OWNER)).body).toMatchObject({ returned });
    expect((await office.ask("PUT", `${path(2)}/returned`, AMINA, { returned: false })).status).toBe(404);
    expect((await office.ask("PUT", `${path(2)}/returned`, OWNER, { returned: false })).body).toEqual({});
    expect(await office.numbers("open=yes")).toEqual([2]);
    expect((await office.ask("GET", "/api/audit", OWNER)).body).toMatchObject({
      entries: [{ action: "call.return" }, { action: "call.return" }],
    });
  });

  test("loses its recording to whoever has the right, once, and says who and when", async () => {
    for (const [by, status] of [
      [AMINA, 403],
      [RIVAL, 404],
      [OWNER, 204],
    ] as const)
      expect((await office.ask("DELETE", recording, by)).status).toBe(status);
    const deletedAt = office.desk.clock.now;
    const deleted = { id: recordingId(1), state: "deleted", deletedAt, deletedBy: "owner" };
    expect((await office.ask("GET", path(1), OWNER)).body).toMatchObject({ recordings: [deleted] });
    expect((await office.ask("POST", `${recording}/audio`, OWNER)).status).toBe(404);
    office.desk.clock.now += 5000;
    expect((await office.ask("DELETE", recording, OWNER)).status).toBe(204);
    expect((await office.ask("GET", path(1), OWNER)).body).toMatchObject({ recordings: [deleted] });
    // The worker that removes the sound is asked once more whenever this item changes.
    expect(office.memory.items().find(({ sk }) => sk.startsWith("RECORDING#"))).toMatchObject({ outbox: "copy-recording" });
    expect((await office.ask("GET", "/api/audit", OWNER)).body).toMatchObject({
      entries: [{ action: "recording.delete", subject: "+31612345678", before: expect.stringContaining('"called":') }],
    });
  });
});

describe("voicemail", () => {
  beforeEach(async () => {
    for (const n of [1, 2, 3]) await makeCall(office.table, n, { trail: message, callerName: `Caller ${n}` });
    await makeRecording(office.table, 1, "101");
    await makeRecording(office.table, 2, "101");
    await makeRecording(office.table, 3, "office");
  });
  const inBox = async (mailbox: string, by: string, query = "") => {
    const { status, body } = await office.desk.ask("GET", `/api/mailboxes/${mailbox}/messages`, { by, query });
    return status === 200
      ? z.object({ messages: z.array(z.object({ call: z.string(), heard: z.boolean() })) }).parse(body).messages
      : status;
  };
  const at = (mailbox: string, n: number) => `/api/mailboxes/${mailbox}/messages/${callId(n)}/${recordingId(n)}`;

  test("is open to its owner, and to whoever may see every call", async () => {
    expect((await office.ask("GET", "/api/mailboxes", AMINA)).body).toEqual({
      mailboxes: [{ id: "101", name: "Amina", isOwn: true, unheard: 2 }],
    });
    expect((await office.ask("GET", "/api/mailboxes", CLERK)).body).toEqual({ mailboxes: [] });
    expect((await office.ask("GET", "/api/mailboxes", OWNER)).body).toMatchObject({
      mailboxes: [{ id: "office", name: "Duka", isOwn: false, unheard: 1 }, { id: "101" }, { id: "102" }, { id: "103" }],
    });
    const both = [2, 1].map((n) => ({ call: callId(n), heard: false }));
    expect(await inBox("101", AMINA)).toEqual(both);
    expect(await inBox("101", OWNER)).toEqual(both);
    for (const [mailbox, by] of [
      ["101", JOSEPH],
      ["office", AMINA],
      ["101", CLERK],
    ] as const)
      expect(await inBox(mailbox, by)).toBe(404);
    expect(await inBox("101", RIVAL)).toEqual([]);
    expect(await inBox("x", OWNER)).toBe(404);
  });

  test("is heard by each for themselves", async () => {
    expect((await office.ask("PUT", `${at("101", 2)}/heard`, AMINA, { heard: true })).status).toBe(204);
    expect(await inBox("101", AMINA)).toMatchObject([{ heard: true }, { heard: false }]);
    expect(await inBox("101", OWNER)).toMatchObject([{ heard: false }, { heard: false }]);
    expect((await office.ask("PUT", `${at("101", 2)}/heard`, AMINA, { heard: false })).status).toBe(204);
    expect(await inBox("101", AMINA)).toMatchObject([{ heard: false }, { heard: false }]);
    for (const [path, by] of [
      [at("101", 2), JOSEPH],
      [at("101", 2), RIVAL],
      [at("office", 2), OWNER],
      [at("101", 9), AMINA],
    ] as const)
      expect((await office.ask("PUT", `${path}/heard`, by, { heard: true })).status).toBe(404);
  });

  test("is deleted in one's own mailbox, and elsewhere by right", async () => {
    expect((await office.ask("DELETE", at("101", 1), AMINA)).status).toBe(204);
    expect(await inBox("101", AMINA)).toMatchObject([{ call: callId(2) }]);
    expect((await office.ask("DELETE", at("101", 2), JOSEPH)).status).toBe(404);
    expect((await office.ask("DELETE", at("office", 3), AMINA)).status).toBe(404);
    expect((await office.ask("DELETE", at("office", 3), OWNER)).status).toBe(204);
    expect(await inBox("office", OWNER)).toEqual([]);
    // A copy that was under way when it was deleted does not bring it back.
    await makeRecording(office.table, 1, "101");
    expect(await inBox("101", AMINA)).toMatchObject([{ call: callId(2) }]);
  });
});

/** An office as one file: written whole, read back, and refused with nothing changed whenever anything about it is wrong. */
import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { noteWrite } from "../../../adapters/dynamodb/call-notes.ts";
import { draftWrite, readDraft } from "../../../adapters/dynamodb/flow-drafts.ts";
import { listFollowers } from "../../../adapters/dynamodb/holiday-followers.ts";
import { soundRoomKey, tenantKey, transferKey } from "../../../adapters/dynamodb/keys.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { keepSound } from "../../../adapters/dynamodb/sounds.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { Refusal } from "../../../core/errors.ts";
import { SETUP_KINDS, TRANSFER_LIMITS, transferKeyOf } from "../../../core/tenants/transfer.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { exportOffice } from "../../../functions/office/export-office.ts";
import { readLines, writeLines, type Line } from "../../../functions/office/transfer-lines.ts";
import { writeWav } from "../../../local/carrier/audio/wav.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { ACCOUNT_URL, openAccountDesk } from "../account/account-desk.ts";
import { ACCOUNT, BEGAN, callId, makeCall, makeRecording, message, NUMBER } from "../account/made-calls.ts";

const OWNER = "owner@duka.example";
const RIVAL = "rival@other.example";
const MANAGER = "manager@duka.example";
const ID = "00000000-0000-4000-8000-000000000001";
const THEIRS = "+254200000009";

/** One number leads to all of it. */
function officePlan(): DialPlan {
  const { "by-hours": _, ...nodes } = samplePlan().nodes;
  return { ...samplePlan(), nodes };
}

async function openOffices() {
  const desk = openAccountDesk();
  const { table } = desk;
  for (const [tenant, number] of [
    ["duka", NUMBER],
    ["other", THEIRS],
  ] as const) {
    await putPlan(table, { ...officePlan(), tenant, officeName: tenant, entries: { [number]: "main" } }, BEGAN);
    const profile = {
      id: tenant,
      name: `Office ${tenant}`,
      zone: "Africa/Nairobi",
      country: "KE",
      language: "en",
      account: ACCOUNT,
      plan: 7,
    };
    await table.put({ ...tenantKey(tenant), ...profile });
    await putRoute(table, { number, tenant, plan: 7, account: ACCOUNT });
  }
  await desk.enrol("duka", OWNER);
  await desk.enrol("duka", MANAGER, "manager");
  await desk.enrol("other", RIVAL);
  const store = {
    write: async (key: string, content: Readable) => void desk.files.set(key, await buffer(content)),
    sizeOf: async (key: string) => desk.files.get(key)?.length,
  };
  /** The office's file, as the worker writes it. */
  const write = async (by = OWNER, tenant = "duka"): Promise<Buffer> => {
    const { body } = await desk.ask("POST", "/api/office/exports", { by });
    const { id } = z.object({ id: z.string() }).parse(body);
    await exportOffice(
      { table, transfers: store, soundFiles: { read: async (name) => desk.soundFiles.get(name) }, now: () => desk.clock.now },
      transferKey(tenant, id),
    );
    const file = desk.files.get(transferKeyOf(tenant, id, "out"));
    if (file === undefined) throw new Error("no file");
    return file;
  };
  const take = async (file: Buffer, way: "check" | "apply", { by = OWNER, tenant = "duka", asCopy = false } = {}) => {
    desk.files.set(transferKeyOf(tenant, ID, "in"), file);
    return desk.ask("POST", `/api/office/imports/${ID}/${way}`, { by, ...(way === "apply" ? { body: { asCopy } } : {}) });
  };
  const planNow = async (tenant: string): Promise<unknown> => {
    const profile = await readTenant(table, tenant);
    return readPlan(table, tenant, profile?.plan ?? 0);
  };
  return { desk, table, write, take, planNow };
}

let office: Awaited<ReturnType<typeof openOffices>>;
beforeEach(async () => {
  office = await openOffices();
});

const linesOf = (file: Buffer): Line[] =>
  gunzipSync(file)
    .toString()
    .trim()
    .split("\n")
    .map((line) => z.looseObject({ kind: z.string() }).parse(JSON.parse(line)));

/** A whole file of other lines: its sum is right. */
async function sealed(lines: readonly Line[]): Promise<Buffer> {
  const texts: string[] = [];
  for await (const text of writeLines(Readable.from(lines))) texts.push(text);
  return gzipSync(texts.join(""));
}

async function changed(file: Buffer, change: (plan: DialPlan) => unknown): Promise<Buffer> {
  return sealed(
    linesOf(file)
      .filter(({ kind }) => kind !== "end")
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written a moment ago
      .map((line) => (line.kind === "plan" ? { ...line, plan: change(line["plan"] as DialPlan) } : line)),
  );
}

test("the file holds set-up, people, calls with their notes, and the log; no id of the user pool", async () => {
  const { table, write } = office;
  await makeCall(table, 1, { trail: message });
  await makeRecording(table, 1, "101");
  await table.transact([
    noteWrite("duka", callId(1), { id: `${BEGAN}-x`, at: BEGAN, text: "<b>call</b>", user: "secret-id", by: "Amina" }),
  ]);
  const lines = linesOf(await write());
  expect(lines.map(({ kind }) => kind)).toEqual(["simu-office", "profile", "plan", "member", "member", "call", "change", "end"]);
  expect(lines[5]).toMatchObject({
    call: callId(1),
    notes: [{ text: "<b>call</b>", by: "Amina" }],
    recordings: [{ kind: "voicemail", mailbox: "101", state: "stored" }],
  });
  expect(JSON.stringify(lines)).not.toMatch(/secret-id|user-owner/);
  const { body } = await office.desk.ask("GET", "/api/office/exports", { by: OWNER });
  const { exports } = z.object({ exports: z.array(z.looseObject({ id: z.string() })) }).parse(body);
  expect(exports).toMatchObject([{ state: "done", by: "owner", lines: lines.length }]);
  const address = await office.desk.ask("POST", `/api/office/exports/${exports[0]?.id}/address`, { by: OWNER });
  expect(JSON.stringify(address.body)).toContain("as=duka-2026-11-23.simu.gz");
  expect((await office.desk.ask("POST", `/api/office/exports/${exports[0]?.id}/address`, { by: RIVAL })).status).toBe(404);
  expect((await office.desk.ask("POST", "/api/office/exports", { by: MANAGER })).status).toBe(403);
});

test("what was changed since is restored, with numbers that the office has got meanwhile", async () => {
  const { desk, table, write, take, planNow } = office;
  const file = await write();
  const before = await planNow("duka");
  await putPlan(
    table,
    {
      ...samplePlan(),
      version: 8,
      people: [],
      nodes: { gone: { kind: "goodbye", name: "Gone", prompts: [] } },
      entries: { [NUMBER]: "gone", "+254200000003": "gone" },
    },
    BEGAN,
  );
  await table.update(tenantKey("duka"), { set: { plan: 8, name: "Renamed" } });
  await putRoute(table, { number: "+254200000003", tenant: "duka", plan: 8, account: ACCOUNT });
  desk.clock.now += 1000;
  const preview = await take(file, "check");
  expect(preview).toMatchObject({
    status: 200,
    body: { office: "Office duka", isForeign: false, people: 3, numbersKept: [NUMBER], numbersLeftOut: [], devicesLeftOut: 0 },
  });
  expect(await planNow("duka")).toMatchObject({ version: 8 });
  expect((await take(file, "apply")).status).toBe(200);
  const entries = { [NUMBER]: "main", "+254200000003": "main" };
  expect(await planNow("duka")).toEqual({ ...Object(before), version: 9, entries });
  expect(await table.get(tenantKey("duka"))).toMatchObject({ name: "Office duka", plan: 9 });
  expect((await desk.ask("GET", "/api/audit", { by: OWNER })).body).toMatchObject({ entries: [{ action: "office.import" }, {}] });
  // Once more changes nothing.
  await take(file, "apply");
  expect(await planNow("duka")).toMatchObject({ version: 9 });
});

test("numbers that the file knows are limited as they were there; others stay as they are, and another office's are left out", async () => {
  const { table, write, take, planNow } = office;
  const [few, many] = [
    { outside: true, callsAtOnce: 2 },
    { outside: false, callsAtOnce: 9 },
  ];
  const bought = "+254200000003";
  const file = await changed(await write(), (plan) => ({ ...plan, limits: { [NUMBER]: few, [bought]: few } }));
  const now = { ...officePlan(), version: 8, entries: { [NUMBER]: "main", [bought]: "main" }, limits: { [NUMBER]: many, [bought]: many } };
  await putPlan(table, now, BEGAN);
  await table.update(tenantKey("duka"), { set: { plan: 8 } });
  await putRoute(table, { number: bought, tenant: "duka", plan: 8, account: ACCOUNT });
  expect((await take(file, "apply")).status).toBe(200);
  expect(await planNow("duka")).toMatchObject({ version: 9, limits: { [NUMBER]: few, [bought]: many } });
  expect(linesOf(await write()).find(({ kind }) => kind === "plan")).toMatchObject({ plan: { limits: { [NUMBER]: few } } });
  expect((await take(file, "apply", { by: RIVAL, tenant: "other", asCopy: true })).status).toBe(200);
  expect(await planNow("other")).not.toHaveProperty("limits");
  const bad = await changed(file, (plan) => ({ ...plan, limits: { [NUMBER]: { outside: true, callsAtOnce: 51 } } }));
  expect((await take(bad, "apply")).body).toMatchObject({ code: "damaged-file" });
});

/** A draft and a sound of the library, which is heard at the menu; its file lies where the office's sounds lie. */
async function withSounds() {
  const { desk, table } = office;
  const audio = `${ACCOUNT_URL}/audio/duka/AAAAAAAAAAAAAAAAAAAAAA.wav`;
  const wav = writeWav([new Int16Array(8000).fill(1000)], 8000);
  desk.soundFiles.set("audio/duka/AAAAAAAAAAAAAAAAAAAAAA.wav", wav);
  await keepSound(table, "duka", { id: "welcome", name: "Welcome", prompt: { audio }, changedAt: BEGAN });
  const plan = officePlan();
  const nodes = {
    ...plan.nodes,
    end: { kind: "goodbye" as const, name: "End", prompts: [{ audio, sound: "welcome" }] },
  } satisfies DialPlan["nodes"];
  const flow = { nodes, entries: { [NUMBER]: "end" } };
  await table.transact([draftWrite("duka", { flow, rev: 3, basedOn: 7, by: { user: "secret-id", name: "Amina" }, at: BEGAN }, undefined)]);
  return { audio, wav, flow };
}

test("the draft and the sounds come with it, stored anew for whoever takes them", async () => {
  const { desk, table, write, take } = office;
  const { wav } = await withSounds();
  const file = await write();
  expect(linesOf(file).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["draft", "sound", "audio"]));
  expect(JSON.stringify(linesOf(file))).not.toContain("secret-id");
  const theirs = { by: RIVAL, tenant: "other", asCopy: true };
  const stored = desk.soundFiles.size;
  expect((await take(file, "check", theirs)).body).toMatchObject({ sounds: 1, draft: "taken" });
  expect(desk.soundFiles.size).toBe(stored);
  expect((await take(file, "apply", theirs)).status).toBe(200);
  const [key = "", ...more] = [...desk.soundFiles.keys()].filter((name) => name.startsWith("audio/other/"));
  expect(more).toEqual([]);
  expect(desk.soundFiles.get(key)).toEqual(Buffer.from(wav));
  const sounds = await desk.ask("GET", "/api/sounds", { by: RIVAL });
  expect(JSON.stringify(sounds.body)).toContain(`${ACCOUNT_URL}/${key}`);
  const draft = await readDraft(table, "other");
  expect(draft).toMatchObject({ rev: 1, basedOn: 8, by: { name: "rival" } });
  expect(draft?.flow.nodes["end"]).toMatchObject({ prompts: [{ audio: `${ACCOUNT_URL}/${key}`, sound: "welcome" }] });
  expect((await desk.ask("GET", "/api/flow", { by: RIVAL })).status).toBe(200);
  // A draft that is being drawn stays; nothing is stored twice.
  expect((await take(file, "apply", theirs)).body).toMatchObject({ draft: "left-out" });
  expect(await readDraft(table, "other")).toEqual(draft);
  expect([...desk.soundFiles.keys()].filter((name) => name.startsWith("audio/other/"))).toEqual([key]);
});

test("sounds that the office has no room for are refused, and nothing is changed", async () => {
  const { table, write, take } = office;
  await withSounds();
  const file = await write();
  await table.put({ ...soundRoomKey("other"), left: 10, day: "2026-11-23", leftToday: 0 });
  const before = table.items().filter(({ sk }) => sk !== "SOUND-ROOM");
  const theirs = { by: RIVAL, tenant: "other", asCopy: true };
  expect(await take(file, "apply", theirs)).toMatchObject({ status: 422, body: { code: "sound-room-full" } });
  expect(table.items().filter(({ sk }) => sk !== "SOUND-ROOM")).toEqual(before);
  // How many are made in a day is no matter of a file.
  await table.update(soundRoomKey("other"), { set: { left: 1_000_000 } });
  expect((await take(file, "apply", theirs)).status).toBe(200);
});

test("what a file calls a sound is one, or nothing is changed", async () => {
  const { desk, table, write, take } = office;
  await withSounds();
  const file = linesOf(await write()).filter(({ kind }) => kind !== "end");
  const [before, files] = [table.items(), desk.soundFiles.size];
  const other = async (audio: Line) => sealed(file.map((line) => (line.kind === "audio" ? { ...line, ...audio } : line)));
  const html = Buffer.from("<script>alert(1)</script>").toString("base64");
  for (const way of ["check", "apply"] as const) {
    expect((await take(await other({ kind: "audio", wav: html }), way)).body).toMatchObject({ code: "sound-refused" });
    expect((await take(await other({ kind: "audio", wav: 1 }), way)).body).toMatchObject({ code: "damaged-file" });
  }
  expect(table.items()).toEqual(before);
  expect(desk.soundFiles.size).toBe(files);
});

test("an office that came out of a file has its holidays refreshed as well", async () => {
  const { table, write, take } = office;
  const follows = (plan: DialPlan) => ({
    ...plan,
    offices: plan.offices.map((each) => ({ ...each, calendar: { country: "KE", without: [] } })),
  });
  const file = await changed(await write(), follows);
  expect(await take(file, "apply")).toMatchObject({ status: 200 });
  expect((await listFollowers(table, { limit: 10 })).tenants).toEqual(["duka"]);
  await take(await write(RIVAL, "other").then((theirs) => changed(theirs, (plan) => ({ ...plan, tenant: "other" }))), "apply", {
    asCopy: true,
  });
  expect((await listFollowers(table, { limit: 10 })).tenants).toEqual([]);
});

test("another office's file is taken as a copy of its set-up alone, and only when that is said", async () => {
  const { write, take, planNow, table } = office;
  const file = await write();
  expect((await take(file, "check", { by: RIVAL, tenant: "other" })).body).toMatchObject({
    isForeign: true,
    numbersKept: [],
    numbersLeftOut: [NUMBER],
  });
  const before = await planNow("other");
  expect(await take(file, "apply", { by: RIVAL, tenant: "other" })).toMatchObject({ status: 409, body: { code: "foreign-file" } });
  expect(await planNow("other")).toEqual(before);
  expect((await take(file, "apply", { by: RIVAL, tenant: "other", asCopy: true })).status).toBe(200);
  expect(await planNow("other")).toMatchObject({ tenant: "other", officeName: "other", entries: { [THEIRS]: "main" } });
  expect(JSON.stringify(await planNow("other"))).not.toContain('"kind":"client"');
  expect(await table.get(tenantKey("other"))).toMatchObject({ name: "Office other" });
  expect(await table.get({ pk: `NUMBER#${NUMBER}`, sk: "ROUTE" })).toMatchObject({ tenant: "duka" });
});

describe("a file that is not right changes nothing and says why", () => {
  const wrong: [string, string, (file: Buffer) => Buffer | Promise<Buffer>][] = [
    ["that is none", "not-an-office-file", () => Buffer.from("<html>MP3</html>")],
    ["that is empty", "damaged-file", () => Buffer.alloc(0)],
    ["of other lines", "not-an-office-file", () => gzipSync("hello\n")],
    ["of another kind", "not-an-office-file", () => gzipSync('{"kind":"plan"}\n')],
    ["that was cut off", "damaged-file", (file) => file.subarray(0, file.length - 20)],
    ["without its end", "damaged-file", (file) => gzipSync(gunzipSync(file).toString().split("\n").slice(0, -2).join("\n") + "\n")],
    ["with a letter changed", "damaged-file", (file) => gzipSync(gunzipSync(file).toString().replace("Amina", "Anima"))],
    ["with a line more", "damaged-file", (file) => gzipSync(`${gunzipSync(file).toString()}{"kind":"call"}\n`)],
    ["without a plan", "damaged-file", async (file) => sealed(linesOf(file).filter(({ kind }) => kind !== "plan" && kind !== "end"))],
    [
      "of a newer format",
      "newer-file",
      async (file) =>
        sealed(
          linesOf(file)
            .map((line) => (line.kind === "simu-office" ? { ...line, format: 2 } : line))
            .slice(0, -1),
        ),
    ],
    ["with a field that no plan has", "damaged-file", (file) => changed(file, (plan) => ({ ...plan, balance: 1 }))],
    ["with a name of ../", "damaged-file", (file) => changed(file, (plan) => ({ ...plan, entries: { [NUMBER]: "../main" } }))],
    ["of one office that says it is another's", "damaged-file", (file) => changed(file, (plan) => ({ ...plan, tenant: "other" }))],
    [
      "in which callers would get stuck",
      "plan-refused",
      (file) => changed(file, (plan) => ({ ...plan, entries: { [NUMBER]: "nowhere" } })),
    ],
  ];

  test.each(wrong)("%s", async (_, code, make) => {
    const { table, take, write } = office;
    const file = await make(await write());
    const before = table.items();
    for (const way of ["check", "apply"] as const) expect((await take(file, way)).body).toMatchObject({ code });
    expect(table.items()).toEqual(before);
  });

  test("that unpacks to more than it may, in a line or in many", async () => {
    const limits = { ...TRANSFER_LIMITS, inflated: 1_000_000, line: 100_000, lines: 50 };
    const head = '{"kind":"simu-office","format":1,"tenant":"duka","office":"x","madeAt":1}\n';
    const read = (text: string | Buffer) => readLines(Readable.from([gzipSync(text)]), SETUP_KINDS, undefined, limits);
    const tooLarge = (error: unknown) => error instanceof Refusal && error.code === "file-too-large";
    await expect(read(head + "x".repeat(200_000))).rejects.toSatisfy(tooLarge);
    await expect(read(head + '{"kind":"call"}\n'.repeat(60))).rejects.toSatisfy(tooLarge);
    await expect(
      read(head + `${JSON.stringify({ kind: "call", text: randomBytes(20_000).toString("hex") })}\n`.repeat(45)),
    ).rejects.toSatisfy(tooLarge);
    const bytes = TRANSFER_LIMITS.bytes + 1;
    expect(await office.desk.ask("POST", "/api/office/imports", { by: OWNER, body: { bytes } })).toMatchObject({
      body: { code: "file-too-large" },
    });
  });

  test("and one that was never sent, or was sent to another office", async () => {
    const file = await office.write();
    expect((await office.desk.ask("POST", `/api/office/imports/${ID}/check`, { by: OWNER })).status).toBe(404);
    office.desk.files.set(transferKeyOf("duka", ID, "in"), file);
    expect((await office.desk.ask("POST", `/api/office/imports/${ID}/check`, { by: RIVAL })).status).toBe(404);
    expect((await office.desk.ask("POST", `/api/office/imports/..%2F..%2Fx/check`, { by: OWNER })).status).toBe(404);
    expect((await office.desk.ask("POST", `/api/office/imports/${ID}/apply`, { by: MANAGER, body: { asCopy: true } })).status).toBe(403);
  });
});

/** An office's end: asked for, taken back, carried out, and repeated after a crash at any of its writes until nothing is left of it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { auditWrite } from "../../../adapters/dynamodb/audit-log.ts";
import { noteWrite } from "../../../adapters/dynamodb/call-notes.ts";
import { recordLeg } from "../../../adapters/dynamodb/calls.ts";
import { sendDueDeletions } from "../../../adapters/dynamodb/deletions.ts";
import {
  adjustmentKey,
  begunOfficeKey,
  deletionKey,
  entryItemKey,
  noticeKey,
  orderKey,
  releaseKey,
  tenantKey,
  signedOutKey,
} from "../../../adapters/dynamodb/keys.ts";
import { startVisitWrite } from "../../../adapters/dynamodb/visits.ts";
import { saveMember } from "../../../adapters/dynamodb/members.ts";
import type { Item } from "../../../adapters/dynamodb/table.ts";
import { transferWrite } from "../../../adapters/dynamodb/transfers.ts";
import { GRACE_MS, SECOND_LOOK_MS } from "../../../core/tenants/deletion.ts";
import { deleteOffice, type DeletionServices } from "../../../functions/office/delete-office.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { openAccountDesk, PROVIDER, userOf } from "../account/account-desk.ts";
import { ACCOUNT, BEGAN, callId, makeCall, makeRecording, message, talked } from "../account/made-calls.ts";
import { putMeans } from "../billing/paid-office.ts";

const OWNER = "owner@duka.example";
const SHARED = "both@duka.example";

const order = (tenant: string) => {
  return { tenant, id: "o", number: "+254200000003", country: "KE", account: ACCOUNT, entry: "main", state: "open", at: BEGAN };
};

interface Crash {
  /** The write at which the run dies; counts from 1. */
  at?: number;
}

/** An office with one of everything, beside another that must not be touched. */
async function openFullOffice(billed: boolean) {
  const crash: Crash = {};
  let writes = 0;
  const desk = openAccountDesk({
    onWrite: (when) => {
      if (when === "before" && crash.at !== undefined && ++writes === crash.at) throw new Error("the power went out");
    },
  });
  const { table } = desk;
  for (const tenant of ["duka", "duka-travel"]) {
    const plan = { ...samplePlan(), tenant, entries: { [tenant === "duka" ? "+254200000001" : "+254200000002"]: "main" } };
    await putPlan(table, plan, BEGAN);
    const profile = { id: tenant, name: "Duka", zone: "Africa/Nairobi", country: "KE", language: "en", account: ACCOUNT, plan: 7 };
    await table.put({ ...tenantKey(tenant), ...profile });
    for (const number of Object.keys(plan.entries)) await putRoute(table, { number, tenant, plan: 7, account: ACCOUNT });
    await desk.enrol(tenant, tenant === "duka" ? OWNER : "other@duka.example");
    await saveMember(table, { tenant, user: userOf(SHARED), email: SHARED, name: "Both", role: "admin" });
    await makeCall(table, 1, { tenant, trail: talked("Amina"), recorded: true });
    await makeCall(table, 2, { tenant, trail: message });
    await makeRecording(table, 1, undefined, tenant);
    await makeRecording(table, 2, "101", tenant);
    await recordLeg(table, { tenant, call: callId(1), leg: `CA${"e".repeat(32)}` }, { to: "+254711000101", answeredAt: BEGAN });
    const at = BEGAN + 1;
    await table.transact([
      noteWrite(tenant, callId(1), { id: `${at}-${"0".repeat(36)}`, at, text: "n", user: "u", by: "b" }),
      auditWrite(tenant, { id: "1", at, action: "office.change", subject: "s", by: { user: "u", name: "n" } }),
      auditWrite(tenant, { id: "2", at, action: "office.visit", subject: "s", by: { user: userOf(PROVIDER), name: "n", visiting: true } }),
      startVisitWrite(userOf(PROVIDER), { tenant, reason: "menu", since: at, until: at + 1 }),
      transferWrite({ id: "t", tenant, state: "waiting", startedAt: at, by: "b", lines: 0 }),
      ...[
        "VERSION#00000007",
        "FLOW-DRAFT",
        "FLOW-DRAWING",
        "PIN#101",
        "LINES#+254200000001",
        "TRIAL-CALL#2026-11-23T10#1",
        "SOUND#s",
        "SOUND-ROOM",
        "HOLIDAYS",
      ].map((sk) => ({
        put: { pk: `TENANT#${tenant}`, sk, some: "thing" },
      })),
      { put: { ...orderKey(tenant, "o"), ...order(tenant) } },
      { put: { pk: `CALL#${tenant}#${callId(1)}`, sk: "TOLD#missed#u" } },
      { put: { ...releaseKey(tenant, at), tenant, account: ACCOUNT, numbers: [] } },
      { put: { ...noticeKey(tenant, at, "n"), to: OWNER } },
      { put: { ...adjustmentKey(tenant, "a"), by: PROVIDER } },
      { put: { ...entryItemKey({ tenant, at, key: "TOPUP#1" }), kept: true } },
    ]);
    if (billed) await putMeans(table, tenant, BEGAN);
  }
  await table.put({ ...begunOfficeKey(userOf(OWNER), "2026-11-23", 1), tenant: "duka" });
  await table.put({ ...signedOutKey(userOf(OWNER), "t"), expiresAt: 2e9 });
  const objects = new Set(["duka/2026/11/a.wav", "_transfer/duka/out/b", "duka-travel/2026/11/c.wav"]);
  const sounds = new Set(["audio/duka/a.wav", "audio/duka-travel/b.wav"]);
  const released: string[] = [];
  const forgotten: string[] = [];
  const services: DeletionServices = {
    table,
    removeRecordings: async (prefix) => {
      for (const key of objects) if (key.startsWith(prefix)) objects.delete(key);
      return 0;
    },
    removeSounds: async (prefix) => {
      for (const key of sounds) if (key.startsWith(prefix)) sounds.delete(key);
      return 0;
    },
    fallbacks: { remove: async (name) => void desk.fallbacks.delete(name) },
    findOrder: async () => false,
    releaseNumber: async (_, number) => void released.push(number),
    removeUser: async (user) => void forgotten.push(user),
    providerEmail: PROVIDER,
    now: () => desk.clock.now,
  };
  const run = () => deleteOffice(services, deletionKey("duka"));
  const ask = (method: string, by = OWNER, body?: unknown) =>
    desk.ask(method, "/api/office/deletion", { by, headers: { "simu-office": "duka" }, ...(body === undefined ? {} : { body }) });
  return { desk, table, crash, run, ask, objects, sounds, released, forgotten, resetWrites: () => void (writes = 0) };
}

const isOf = (tenant: string) => {
  const named = new RegExp(`(^|[#/])${tenant}($|[#/])`);
  return (item: Item) => Object.values(item).some((value) => typeof value === "string" && named.test(value));
};
const left = (items: readonly Item[]) => items.filter(isOf("duka")).map(({ pk, sk }) => `${pk} ${sk}`);

describe("the deletion of an office", () => {
  test("is confirmed by the office's name, shown, and taken back by one word", async () => {
    const { ask, desk, run, table } = await openFullOffice(false);
    expect((await ask("GET")).body).toEqual({
      mustSwitchOff: false,
      people: 3,
      members: 2,
      numbers: ["+254200000001"],
      keepsLedger: false,
    });
    expect(await ask("POST", OWNER, { confirm: "Duk" })).toMatchObject({ status: 422, body: { code: "not-confirmed" } });
    expect((await ask("POST", SHARED, { confirm: "Duka" })).status).toBe(403);
    const dueAt = desk.clock.now + GRACE_MS;
    const planned = { askedAt: desk.clock.now, askedBy: "owner", dueAt, hasBegun: false };
    expect((await ask("POST", OWNER, { confirm: "Duka" })).body).toMatchObject({ planned });
    desk.clock.now += 1000;
    expect((await ask("POST", OWNER, { confirm: " Duka" })).body).toMatchObject({ planned });
    const before = table.items().length;
    await run();
    expect(await sendDueDeletions(table, desk.clock.now)).toBe(0);
    expect(table.items()).toHaveLength(before);
    expect((await ask("DELETE")).body).not.toHaveProperty("planned");
    desk.clock.now = dueAt + 1;
    await run();
    expect((await ask("GET")).status).toBe(200);
    expect((await desk.ask("GET", "/api/audit", { by: OWNER })).body).toMatchObject({
      entries: [{ action: "office.keep" }, { action: "office.delete" }, { action: "office.visit" }, { action: "office.change" }],
    });
  });

  test("waits for the PBX to be switched off where there is an account to settle", async () => {
    const { ask, desk, run, table } = await openFullOffice(true);
    expect(await ask("POST", OWNER, { confirm: "Duka" })).toMatchObject({ status: 409, body: { code: "switch-off-first" } });
    expect((await ask("GET")).body).toMatchObject({ mustSwitchOff: true, keepsLedger: true });
    await switchOff(table, "duka", desk.clock.now);
    expect((await ask("POST", OWNER, { confirm: "Duka" })).status).toBe(200);
    // Switched on again in the meantime: nothing is deleted under a running office.
    await switchOff(table, "duka", undefined);
    desk.clock.now += GRACE_MS + 1;
    await run();
    expect((await ask("GET")).body).toMatchObject({ planned: { hasBegun: false } });
  });

  test("leaves nothing of the office but its books and a stone, and nothing of another office is touched", async () => {
    const office = await openFullOffice(true);
    const { ask, desk, run, table, objects, released, forgotten } = office;
    const others = table.items().filter(isOf("duka-travel"));
    await switchOff(table, "duka", desk.clock.now);
    await ask("POST", OWNER, { confirm: "Duka" });
    desk.clock.now += GRACE_MS + 1;
    expect(await sendDueDeletions(table, desk.clock.now)).toBe(1);
    await run();
    // A word of the carrier that was on its way comes late.
    await recordLeg(table, { tenant: "duka", call: callId(5), leg: `CA${"f".repeat(32)}` }, { answeredAt: 1 });
    await makeCall(table, 5, { trail: [] });
    expect(await ask("DELETE")).toMatchObject({ status: 404 });
    desk.clock.now += SECOND_LOOK_MS + 1;
    expect(await sendDueDeletions(table, desk.clock.now)).toBe(1);
    await run();
    expect(left(table.items())).toEqual([
      "DELETION#duka DELETION",
      "LEDGER#duka 2026-11-23T09:00:00.000Z#TRIAL#duka",
      "LEDGER#duka 2026-11-23T09:00:00.001Z#TOPUP#1",
      "TENANT#duka ADJUSTMENT#a",
      "TENANT#duka BILLING",
    ]);
    const stone = table.items().find(({ pk }) => pk === "DELETION#duka");
    expect(Object.keys(stone ?? {}).toSorted()).toEqual(["askedAt", "doneAt", "dueAt", "pk", "sk", "state", "tenant"]);
    expect(JSON.stringify(table.items().filter(isOf("duka")))).not.toContain(OWNER);
    expect(table.items().filter(isOf("duka-travel"))).toEqual(others);
    expect([...objects]).toEqual(["duka-travel/2026/11/c.wav"]);
    expect([...office.sounds]).toEqual(["audio/duka-travel/b.wav"]);
    expect(released).toEqual(["+254200000001"]);
    expect(forgotten).toEqual([userOf(OWNER)]);
    expect(await sendDueDeletions(table, desk.clock.now + GRACE_MS)).toBe(0);
  });

  test("ends the same after a crash at any of its writes", async () => {
    for (let at = 1; ; at++) {
      const office = await openFullOffice(true);
      const { ask, desk, run, table, crash } = office;
      await switchOff(table, "duka", desk.clock.now);
      await ask("POST", OWNER, { confirm: "Duka" });
      desk.clock.now += GRACE_MS + 1;
      office.resetWrites();
      crash.at = at;
      const died = await run().then(
        () => false,
        () => true,
      );
      delete crash.at;
      await run();
      desk.clock.now += SECOND_LOOK_MS + 1;
      await run();
      expect([at, left(table.items()).length, office.objects.size, new Set(office.forgotten).size]).toEqual([at, 5, 1, 1]);
      if (!died) {
        expect(at).toBeGreaterThan(20);
        return;
      }
    }
  });
});

/** Which rows of the page of keys go with an office; a new shape is put here by whoever adds it, and deleted, or it is a mistake. */
const KEPT = ["account with the provider", "ledger entry", "adjustment, once", "deletion of an office"];
const NOT_AN_OFFICES = [
  // A person's own: they go with the person, whose whole partition is emptied; a visit ends by itself within hours.
  "when all a person's sessions ended",
  "visit of the provider",
  "payment",
  "payment, by the provider's name",
  "refund or dispute that came before its payment",
  "tariff plan",
  "rate deck in force",
  "rate deck, a version",
  "chunk of a version's rates",
  "where the ledger's audit stopped",
];

test("every shape of key is deleted, kept for a reason, or none of an office", async () => {
  const page = readFileSync(join(import.meta.dirname, "../../../adapters/dynamodb/keys.ts"), "utf8");
  const rows = [...page.matchAll(/^ \* \| ([^|]+?) +\| ([^|]+?) +\| ([^|]+?) +\|/gm)].map(([, name = "", pk = "", sk = ""]) => ({
    name,
    pk,
    sk,
  }));
  const { table } = await openFullOffice(true);
  const stored = table.items();
  const shapes = rows.filter(({ name }) => name !== "item" && !name.startsWith("---") && !NOT_AN_OFFICES.includes(name));
  const missing = shapes.filter(({ name, pk, sk }) => !KEPT.includes(name) && !stored.some((item) => hasShape(item, pk, sk)));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

/** `CALLS#duka#101` stands for any extension, `PLAN#00000007` for any version, `<…>` for anything. */
function hasShape(item: Item, pk: string, sk: string): boolean {
  const pattern = (shape: string) =>
    new RegExp(
      `^${shape
        .replaceAll(/<[^>]*>/g, "\u0000")
        .replaceAll(/\d+|\.\.\./g, "\u0000")
        .replaceAll("+", "\\+")
        .replaceAll("\u0000", ".+?")}$`,
    );
  return pattern(pk).test(item.pk) && pattern(sk).test(item.sk);
}

async function switchOff(table: Awaited<ReturnType<typeof openFullOffice>>["table"], tenant: string, at: number | undefined) {
  const key = { pk: `TENANT#${tenant}`, sk: "BILLING" };
  const item = await table.get(key);
  const facts = item?.["facts"];
  if (typeof facts !== "object" || facts === null || Array.isArray(facts)) throw new Error("no account");
  const { closedAt: _, ...open } = Object(facts);
  await table.update(key, { set: { facts: at === undefined ? open : { ...open, closedAt: at } } });
}

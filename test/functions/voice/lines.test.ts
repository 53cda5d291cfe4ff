/** A number that may have only so many calls at once: who gets in, who hears the busy tone, and when a line is free again. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import { linesKey } from "../../../adapters/dynamodb/keys.ts";
import { heldLines } from "../../../adapters/dynamodb/lines.ts";
import { createSignedTable } from "../../../adapters/dynamodb/signed-table.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { summarize } from "../../../core/voice/call-summary.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { tell } from "../../../core/voice/story.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";
import { startDatabase, type Database } from "../../adapters/dynamodb/databases.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { accountOf, DECK, putMeans } from "../billing/paid-office.ts";
import { ACCOUNT, actionOf, limitedOf, NUMBER, openDesk, webhook } from "./voice-desk.ts";

const OTHER_NUMBER = "+31200000001";
const BUSY = /<Response><Reject reason="busy"\/><\/Response>$/;
const IN = /Press 1 for sales/;
/** A route is kept in memory for so long. */
const ROUTE_MS = 3001;
const MINUTE = 60_000;

const callOf = (n: number): string => `CA${n.toString(16).padStart(32, "0")}`;
const incoming = (n: number, fields: Record<string, string> = {}) =>
  webhook("/voice/incoming", { CallSid: callOf(n), CallStatus: "ringing", ...fields });
const over = (n: number, CallStatus = "completed") =>
  webhook("/voice/status", { CallSid: callOf(n), CallStatus, ...(CallStatus === "completed" ? { CallDuration: "95" } : {}) });
const limitedTo = (lines: number, change: Partial<DialPlan> = {}): DialPlan =>
  samplePlan({ limits: { [NUMBER]: { outside: true, callsAtOnce: lines } }, ...change });
const heldIn = async (table: Pick<Table, "get">) => {
  const item = await table.get(linesKey("duka", NUMBER), { consistent: true });
  const calls = [...heldLines(item).keys()].toSorted();
  return { calls, count: item?.["held"] };
};

type Desk = Awaited<ReturnType<typeof openDesk>>;
const says = async ({ answer }: Desk, ...request: Parameters<Desk["answer"]>) => (await answer(...request)).body ?? "";

/** Publishes the plan's next version; what routes are in memory goes on for a moment. */
async function publish({ table, clock }: Desk, plan: DialPlan): Promise<void> {
  await putPlan(table, plan, clock.now);
  for (const number of Object.keys(plan.entries))
    // oxlint-disable-next-line no-await-in-loop -- they are two
    await putRoute(table, { number, tenant: "duka", plan: plan.version, account: ACCOUNT, ...limitedOf(plan, number) });
  clock.now += ROUTE_MS;
}

describe("a number with one line", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openDesk(limitedTo(1));
  });

  test("lets one caller in, and the next hears the busy tone until the first has hung up", async () => {
    expect(await says(desk, incoming(1))).toMatch(IN);
    expect(await says(desk, incoming(2))).toMatch(BUSY);
    expect(await heldIn(desk.table)).toEqual({ calls: [callOf(1)], count: 1 });
    expect((await desk.notify(over(1))).statusCode).toBe(204);
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: 0 });
    expect(await says(desk, incoming(3))).toMatch(IN);
  });

  test("is free again after a call that nobody answered, and not by what is no end", async () => {
    await desk.answer(incoming(1));
    await desk.notify(over(1, "in-progress"));
    await desk.notify(over(2, "busy"));
    expect(await says(desk, incoming(3))).toMatch(BUSY);
    await desk.notify(over(1, "no-answer"));
    await desk.notify(over(1, "no-answer"));
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: 0 });
  });

  test("keeps a call that heard the busy tone as missed, and says why in both languages", async () => {
    await desk.answer(incoming(1));
    await desk.answer(incoming(2));
    await desk.notify(over(2, "busy"));
    const record = await readCall(desk.table, "duka", callOf(2));
    expect(record?.call).toMatchObject({ from: "+31612345678", number: NUMBER, endStatus: "busy" });
    expect(record === undefined ? undefined : summarize(record.call).outcome).toEqual({ kind: "missed" });
    const trail = record?.call.steps.flatMap(({ entries }) => entries) ?? [];
    expect(trail.map((entry) => tell(entry, "en"))).toEqual([
      `The call came in on ${NUMBER}.`,
      "The one line of this number was busy: the caller heard the busy tone.",
    ]);
    expect(tell({ kind: "lines-busy", lines: 3 }, "en")).toBe("All 3 lines of this number were busy: the caller heard the busy tone.");
    expect(tell({ kind: "lines-busy", lines: 3 }, "sw")).toBe(
      "Laini zote 3 za namba hii zilikuwa na shughuli: mpigaji alisikia mlio wa laini yenye shughuli.",
    );
  });

  test("counts a webhook that comes again once, and answers it as the first time", async () => {
    const first = await says(desk, incoming(1));
    desk.clock.now += 5000;
    expect(await says(desk, incoming(1))).toBe(first);
    expect(await heldIn(desk.table)).toEqual({ calls: [callOf(1)], count: 1 });
    expect(await says(desk, incoming(2))).toMatch(BUSY);
    await desk.notify(over(1));
    // The line is free by now, but whoever heard the busy tone is gone.
    expect(await says(desk, incoming(2))).toMatch(BUSY);
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: 0 });
  });

  test("is held by nobody whose call has ended, though its webhook comes later, or again", async () => {
    await desk.notify(over(1));
    expect(await says(desk, incoming(1))).toMatch(IN);
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: 0 });
    const first = await says(desk, incoming(2));
    await desk.notify(over(2));
    desk.clock.now += 5000;
    expect(await says(desk, incoming(2))).toBe(first);
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: 0 });
  });

  test("is not taken by a caller who is gone, by a call that we make, or by a call of another number", async () => {
    expect(await says(desk, incoming(1, { CallStatus: "completed" }))).toMatch(IN);
    const ours = { Direction: "outbound-api", From: NUMBER, To: "+254711000101", CallStatus: "in-progress" };
    expect(await says(desk, incoming(2, ours))).toMatch(IN);
    expect(await says(desk, incoming(3, { To: OTHER_NUMBER }))).not.toMatch(BUSY);
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: undefined });
  });

  test("answers a call that we make also when its line is busy", async () => {
    await desk.answer(incoming(1));
    const ours = { Direction: "outbound-api", From: NUMBER, To: "+254711000101", CallStatus: "in-progress" };
    expect(await says(desk, incoming(2, ours))).toMatch(IN);
  });

  test("comes back by itself when nobody told of a call's end", async () => {
    await desk.answer(incoming(1));
    desk.clock.now += 45 * MINUTE - 1;
    expect(await says(desk, incoming(2))).toMatch(BUSY);
    desk.clock.now += 1;
    expect(await says(desk, incoming(3))).toMatch(IN);
    expect(await heldIn(desk.table)).toEqual({ calls: [callOf(3)], count: 1 });
    // The end that comes at last gives nobody else's line back.
    await desk.notify(over(1));
    expect(await heldIn(desk.table)).toEqual({ calls: [callOf(3)], count: 1 });
  });

  test("leaves an item that goes by itself", async () => {
    await desk.answer(incoming(1));
    const item = await desk.table.get(linesKey("duka", NUMBER));
    expect(item?.["expiresAt"]).toBe((desk.clock.now + 45 * MINUTE + 24 * 60 * MINUTE) / 1000);
  });

  test("writes nothing of an office whose service is stopped: its callers hear that", async () => {
    const stopped = { state: "blocked", language: "en" } as const;
    await putRoute(desk.table, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, limited: true, service: stopped });
    for (const n of [1, 2])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await says(desk, incoming(n))).toContain("We are sorry");
    expect(await heldIn(desk.table)).toEqual({ calls: [], count: undefined });
  });

  test("keeps money for those who get in: the busy tone costs nothing", async () => {
    const plan = limitedTo(1, { entries: { [NUMBER]: "sales" }, recordCalls: false });
    desk = await openDesk(plan);
    await putMeans(desk.table, "duka", desk.clock.now, {});
    await putRoute(desk.table, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, deck: DECK, limited: true });
    expect(await says(desk, incoming(1))).toContain("<Dial");
    const { reservedMicros, holds } = await accountOf(desk.table, "duka");
    expect(await says(desk, incoming(2))).toMatch(BUSY);
    expect(await accountOf(desk.table, "duka")).toMatchObject({ reservedMicros, holds });
    expect(holds.size).toBe(1);
  });
});

describe("a limit that changes", () => {
  test("ends no call when it is lowered, and acts at once when it is raised or lifted", async () => {
    const desk = await openDesk(limitedTo(3));
    const menus = [await says(desk, incoming(1)), await says(desk, incoming(2)), await says(desk, incoming(3))];
    await publish(desk, { ...limitedTo(1), version: 8 });
    expect(await says(desk, incoming(4))).toMatch(BUSY);
    for (const [n, menu] of menus.entries())
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await says(desk, webhook(actionOf(menu, "Gather"), { CallSid: callOf(n + 1), Digits: "1" }))).toContain("<Dial");
    await desk.notify(over(1));
    await desk.notify(over(2));
    expect(await says(desk, incoming(5))).toMatch(BUSY);
    await publish(desk, { ...limitedTo(2), version: 9 });
    expect(await says(desk, incoming(6))).toMatch(IN);
    expect(await says(desk, incoming(7))).toMatch(BUSY);
    await publish(desk, { ...samplePlan(), version: 10 });
    expect(await says(desk, incoming(8))).toMatch(IN);
    expect((await heldIn(desk.table)).calls).toEqual([callOf(3), callOf(6)]);
  });
});

describe("a number without a limit", () => {
  test("reads and writes nothing more", async () => {
    const desk = await openDesk();
    const asked: string[] = [];
    const table: Pick<Table, "get" | "update"> = {
      get: (key) => (asked.push(`get ${key.sk}`), desk.table.get(key)),
      update: (key, change) => (asked.push(`update ${key.sk}`), desk.table.update(key, change)),
    };
    await desk.answer(incoming(1), { table });
    await desk.notify(over(1), { table });
    expect(asked).toEqual(["update CALL", "update CALL"]);
    expect((await desk.table.get({ pk: `CALL#duka#${callOf(1)}`, sk: "CALL" }))?.["holdsLine"]).toBeUndefined();
  });
});

describe("a table in trouble", () => {
  afterEach(() => vi.useRealTimers());

  test.each([
    ["fails", () => Promise.reject(new Error("throttled"))],
    ["does not answer", () => new Promise<never>(() => {})],
  ])("that %s at the line lets the caller in, and the log says so", async (_what, trouble) => {
    vi.useFakeTimers();
    const desk = await openDesk(limitedTo(1));
    await desk.answer(incoming(1));
    const update: Table["update"] = (key, change) => (key.sk.startsWith("LINES#") ? trouble() : desk.table.update(key, change));
    const reply = says(desk, incoming(2), { table: { ...desk.table, update } });
    await vi.advanceTimersByTimeAsync(800);
    expect(await reply).toMatch(IN);
    expect(desk.lines).toContainEqual(expect.objectContaining({ trouble: "line not taken", call: callOf(2) }));
    // Its end gives nobody else's line back.
    await desk.notify(over(2));
    expect(await heldIn(desk.table)).toEqual({ calls: [callOf(1)], count: 1 });
  });

  test("that cannot give a line back keeps the call's end, and the carrier may tell it again", async () => {
    const desk = await openDesk(limitedTo(1));
    await desk.answer(incoming(1));
    const broken: Table["update"] = (key, change) =>
      key.sk.startsWith("LINES#") ? Promise.reject(new Error("throttled")) : desk.table.update(key, change);
    await expect(desk.notify(over(1), { table: { ...desk.table, update: broken } })).rejects.toThrow("throttled");
    expect((await readCall(desk.table, "duka", callOf(1)))?.call.endStatus).toBe("completed");
    await desk.notify(over(1));
    expect((await heldIn(desk.table)).count).toBe(0);
  });
});

describe("a thousand callers at once", () => {
  let database: Database;
  beforeAll(async () => {
    database = await startDatabase();
  });
  afterAll(() => database.close());
  let slowly: NodeJS.Timeout | undefined;
  afterEach(() => {
    clearInterval(slowly);
    vi.useRealTimers();
  });

  test("137: of 1000 parallel calls exactly 10 get in, the others are rejected, and in the end no line is held", async () => {
    const plan = limitedTo(10);
    const desk = await openDesk(plan);
    const { table: setUp, tableName } = await database.emptyTable();
    await putPlan(setUp, plan, desk.clock.now);
    await putRoute(setUp, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, limited: true });
    const credentials = () => ({ accessKeyId: "test", secretAccessKey: "test" });
    const table = createSignedTable({ tableName, region: "us-east-1", endpoint: database.endpoint, credentials });
    const services = { table, ledger: table, configuration: createConfiguration(table, () => desk.clock.now) };
    // How long it takes is this machine's: nobody is let in because the table was slow. Time goes on all the same, by a twentieth: the
    // table resets connections when so many come at once, and what is tried again waits a moment before.
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    slowly = setInterval(() => vi.advanceTimersByTime(1), 20);

    const calls = Array.from({ length: 1000 }, (_, n) => n);
    // Some webhooks come twice, at the same moment.
    const sent = [...calls, ...calls.filter((n) => n % 20 === 0)];
    const answers = await Promise.all(sent.map(async (n) => [n, (await desk.answer(incoming(n), services)).body ?? ""] as const));
    const bodies = new Map<number, Set<string>>();
    for (const [n, body] of answers) bodies.set(n, (bodies.get(n) ?? new Set()).add(body));
    expect([...bodies.values()].every(({ size }) => size === 1)).toBe(true);
    const accepted = calls.filter((n) => IN.test([...(bodies.get(n) ?? [])].join()));
    expect(accepted).toHaveLength(10);
    expect(calls.filter((n) => BUSY.test([...(bodies.get(n) ?? [])].join()))).toHaveLength(990);
    expect(await heldIn(setUp)).toEqual({ calls: accepted.map(callOf).toSorted(), count: 10 });
    expect(desk.lines.filter((line) => "trouble" in line)).toEqual([]);

    const ends = sent.map((n) => desk.notify(over(n, accepted.includes(n) ? "completed" : "busy"), services));
    expect(new Set((await Promise.all(ends)).map(({ statusCode }) => statusCode))).toEqual(new Set([204]));
    expect(await heldIn(setUp)).toEqual({ calls: [], count: 0 });
  }, 120_000);
});

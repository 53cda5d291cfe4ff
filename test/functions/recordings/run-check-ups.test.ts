import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { recordStep } from "../../../adapters/dynamodb/calls.ts";
import { callKey, dueIndex, linesKey, recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { heldLines, takeLine } from "../../../adapters/dynamodb/lines.ts";
import { announceRecording } from "../../../adapters/dynamodb/recordings.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { createWorkQueue } from "../../../adapters/sqs/work-queue.ts";
import type { TrailEntry } from "../../../core/voice/trail.ts";
import { createCarrier } from "../../../functions/recordings/carrier.ts";
import type { CheckUpServices } from "../../../functions/recordings/check-up-call.ts";
import { runCheckUps } from "../../../functions/recordings/run-check-ups.ts";
import { ACCOUNT, startCarrierServer, TOKEN, type CarrierServer } from "../../adapters/carrier/carrier-server.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../../adapters/s3/objects-and-queues.ts";
import { DATABASES, type Database } from "../../adapters/dynamodb/databases.ts";
import { Killed, killedAt } from "./killable.ts";

const TENANT = "duka-travel";
const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 23, 8);
const CALL = `CA${"1".repeat(32)}`;
const RECORDING = `RE${"2".repeat(32)}`;

let cloud: ObjectsAndQueues;
let server: CarrierServer;
let database: Database;
let table: Table;
let services: CheckUpServices;
let clock: number;
const logged: Readonly<Record<string, unknown>>[] = [];

beforeAll(async () => {
  cloud = await startObjectsAndQueues();
  server = await startCarrierServer();
});
afterAll(async () => {
  await server.close();
  await cloud.close();
});

async function freshCall() {
  await cloud.emptyQueue();
  server.trouble = undefined;
  for (const held of [server.calls, server.recordings]) held.clear();
  for (const list of [server.requests, logged]) list.length = 0;
  ({ table } = await database.emptyTable());
  clock = START + 31 * MINUTE;
  services = {
    table,
    queue: createWorkQueue(cloud.sqs, cloud.queueUrl),
    carrier: createCarrier({ apiUrl: server.url, tokenOf: async () => TOKEN }),
    now: () => clock,
    log: (line) => void logged.push(line),
  };
}

const began = (call: string, entries: TrailEntry[] = [], expectsRecording = false) =>
  recordStep(table, { tenant: TENANT, call, account: ACCOUNT, from: "+254711000001", number: "+254200000100", startedAt: START }, 0, {
    step: { at: START, plan: 1, entries },
    expectsRecording,
  });
const NUMBER = "+254200000100";
/** The call came in on a number that may have only so many at once. */
async function beganOnLine(): Promise<void> {
  await takeLine(table, { tenant: TENANT, number: NUMBER }, CALL, 1, START);
  const identity = { tenant: TENANT, call: CALL, account: ACCOUNT, from: "+254711000001", number: NUMBER, startedAt: START };
  await recordStep(table, identity, 0, { step: { at: START, plan: 1, entries: [] }, expectsRecording: false, holdsLine: true });
}
const lines = async () => [...heldLines(await table.get(linesKey(TENANT, NUMBER), { consistent: true }))];
const run = (until = Number.POSITIVE_INFINITY) => runCheckUps(services, until);
const stored = (call = CALL) => table.get(callKey(TENANT, call));
const endedAtCarrier = (call = CALL) =>
  server.calls.set(call, { sid: call, status: "completed", end_time: "Mon, 23 Nov 2026 08:05:00 +0000", duration: "300" });
const message = {
  sid: RECORDING,
  status: "completed",
  source: "RecordVerb",
  duration: "4",
  channels: 1,
  start_time: "Mon, 23 Nov 2026 08:01:00 +0000",
};
const work = { kind: "copy-recording", ...recordingKey(TENANT, CALL, RECORDING) };

describe.each(DATABASES)("a run of check-ups (%s)", (_name, start) => {
  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.close());
  beforeEach(() => freshCall());

  it("leaves alone what is not due", async () => {
    await began(CALL);
    clock = START + 29 * MINUTE;
    expect(await run()).toEqual({ checked: 0, failed: 0 });
    expect(server.requests).toEqual([]);
  });

  it("ends a call whose end we were not told, and lets it go", async () => {
    await began(CALL);
    endedAtCarrier();
    expect(await run()).toEqual({ checked: 1, failed: 0 });
    const call = await stored();
    expect(call).toMatchObject({ endedAt: START + 5 * MINUTE, endStatus: "completed", seconds: 300 });
    expect([call?.["duePk"], call?.["dueSk"]]).toEqual([undefined, undefined]);
    expect(await run()).toEqual({ checked: 0, failed: 0 });
  });

  it("comes back to a call that is running", async () => {
    await began(CALL);
    server.calls.set(CALL, { sid: CALL, status: "in-progress", end_time: null, duration: null });
    await run();
    expect(await stored()).toMatchObject(dueIndex(TENANT, CALL, clock + 30 * MINUTE));
    expect((await stored())?.["endedAt"]).toBeUndefined();
  });

  it("gives back the line of a call whose end we were not told", async () => {
    await beganOnLine();
    endedAtCarrier();
    expect(await run()).toEqual({ checked: 1, failed: 0 });
    expect(await stored()).toMatchObject({ endStatus: "completed" });
    expect(await lines()).toEqual([]);
  });

  it("renews the line of a call that is running each half hour, until it ends", async () => {
    await beganOnLine();
    server.calls.set(CALL, { sid: CALL, status: "in-progress", end_time: null, duration: null });
    for (let visit = 0; visit < 6; visit++) {
      expect(await run()).toEqual({ checked: 1, failed: 0 });
      expect(await lines()).toEqual([[CALL, clock + 45 * MINUTE]]);
      expect(await stored()).toMatchObject(dueIndex(TENANT, CALL, clock + 30 * MINUTE));
      clock += 31 * MINUTE;
    }
    endedAtCarrier();
    await run();
    expect(await lines()).toEqual([]);
    expect((await stored())?.["duePk"]).toBeUndefined();
  });

  it("leaves the line of a call that somebody else took over meanwhile", async () => {
    await beganOnLine();
    server.calls.set(CALL, { sid: CALL, status: "in-progress", end_time: null, duration: null });
    clock = START + 50 * MINUTE;
    const other = `CA${"9".repeat(32)}`;
    await takeLine(table, { tenant: TENANT, number: NUMBER }, other, 1, clock);
    await run();
    expect(await lines()).toEqual([[other, clock + 45 * MINUTE]]);
  });

  it("ends a call that the carrier does not know as unknown", async () => {
    await began(CALL);
    await run();
    expect(await stored()).toMatchObject({ endedAt: clock, endStatus: "unknown" });
  });

  it("announces a message that no notice told us of, for the mailbox it was left in, and closes when it is stored", async () => {
    await began(CALL, [{ kind: "voicemail", mailbox: "101" }], true);
    endedAtCarrier();
    server.recordings.set(CALL, [message]);
    await run();
    expect(await table.get(recordingKey(TENANT, CALL, RECORDING))).toMatchObject({
      tenant: TENANT,
      call: CALL,
      account: ACCOUNT,
      recording: RECORDING,
      kind: "voicemail",
      mailbox: "101",
      seconds: 4,
      channels: 1,
      startedAt: START + MINUTE,
      announcedAt: clock,
      state: "pending",
      outbox: "copy-recording",
    });
    expect(await stored()).toMatchObject(dueIndex(TENANT, CALL, clock + 10 * MINUTE));

    await table.update(recordingKey(TENANT, CALL, RECORDING), { set: { state: "stored" }, remove: ["outbox"] });
    clock += 11 * MINUTE;
    await run();
    expect((await stored())?.["duePk"]).toBeUndefined();
  });

  it("sends work that got stuck to the queue again, and gives it up after a day", async () => {
    await began(CALL, [], true);
    endedAtCarrier();
    const announcement = { tenant: TENANT, call: CALL, account: ACCOUNT, recording: RECORDING, kind: "call" } as const;
    await announceRecording(table, announcement, "completed", START + 6 * MINUTE);
    await run();
    expect(cloud.queued()).toEqual([work]);

    for (let visits = 0; (await stored())?.["duePk"] !== undefined; visits++) {
      expect(visits).toBeLessThan(10);
      clock += 24 * 60 * MINUTE;
      await run();
    }
    expect(await table.get(recordingKey(TENANT, CALL, RECORDING))).toMatchObject({ state: "missing" });
    expect((await table.get(recordingKey(TENANT, CALL, RECORDING)))?.["outbox"]).toBeUndefined();
    expect(logged).toEqual([{ level: "error", code: "recording-missing", tenant: TENANT, call: CALL, recording: RECORDING }]);
  });

  it("marks a call whose recording never came", async () => {
    await began(CALL, [], true);
    endedAtCarrier();
    clock = START + 25 * 60 * MINUTE;
    await run();
    expect(await stored()).toMatchObject({ recordingMissing: true, endStatus: "completed" });
    expect((await stored())?.["duePk"]).toBeUndefined();
  });

  it("comes back when the carrier cannot be asked", async () => {
    await began(CALL);
    server.trouble = 503;
    expect(await run()).toEqual({ checked: 1, failed: 0 });
    expect(await stored()).toMatchObject(dueIndex(TENANT, CALL, clock + 30 * MINUTE));
    expect(logged).toMatchObject([{ level: "warn", code: "carrier-unavailable" }]);
  });

  it("fails when our credentials are refused, and gives nothing up for it", async () => {
    await began(CALL, [{ kind: "voicemail", mailbox: "101" }], true);
    await table.update(callKey(TENANT, CALL), { set: { endedAt: START + MINUTE, endStatus: "completed" } });
    server.trouble = 401;
    clock = START + 48 * 60 * MINUTE;
    expect(await run()).toEqual({ checked: 1, failed: 1 });
    expect((await stored())?.["recordingMissing"]).toBeUndefined();
    expect(await stored()).toMatchObject(dueIndex(TENANT, CALL, clock + 60 * MINUTE));
    expect(logged).toMatchObject([{ level: "error", code: "check-up-failed", tenant: TENANT, call: CALL }]);

    server.trouble = undefined;
    server.recordings.set(CALL, [message]);
    clock += 61 * MINUTE;
    await run();
    expect(await table.get(recordingKey(TENANT, CALL, RECORDING))).toMatchObject({ state: "pending" });
  });

  it("does the rest when one call cannot be read, which waits an hour", async () => {
    const others = Array.from({ length: 9 }, (_, n) => `CA${String(n).repeat(32)}`);
    for (const call of others) await began(call);
    for (const call of others) endedAtCarrier(call);
    const broken = `CA${"b".repeat(32)}`;
    await table.update(callKey(TENANT, broken), {
      set: { tenant: TENANT, call: broken, startedAt: "yesterday", ...dueIndex(TENANT, broken, START) },
    });
    expect(await run()).toEqual({ checked: 10, failed: 1 });
    for (const call of others) expect(await stored(call)).toMatchObject({ endStatus: "completed" });
    expect(await stored(broken)).toMatchObject(dueIndex(TENANT, broken, clock + 60 * MINUTE));
  });

  it("goes through many pages, and stops beginning when its time is over", async () => {
    const calls = Array.from({ length: 300 }, (_, n) => `CA${n.toString(16).padStart(32, "0")}`);
    for (const call of calls) {
      await began(call);
      await table.update(callKey(TENANT, call), { set: { endedAt: START + MINUTE, endStatus: "completed" } });
    }
    expect(await run(clock)).toEqual({ checked: 0, failed: 0 });
    expect(await run()).toEqual({ checked: 300, failed: 0 });
    expect(await run()).toEqual({ checked: 0, failed: 0 });
  });

  it("may run twice at once", async () => {
    await began(CALL, [{ kind: "voicemail", mailbox: "101" }], true);
    endedAtCarrier();
    server.recordings.set(CALL, [message]);
    await Promise.all([run(), run()]);
    expect(await table.get(recordingKey(TENANT, CALL, RECORDING))).toMatchObject({ state: "pending", announcedAt: clock });
    expect(await stored()).toMatchObject({ endStatus: "completed", ...dueIndex(TENANT, CALL, clock + 10 * MINUTE) });
  });

  it.each(["before", "after"] as const)("ends the same when it is killed %s any of its steps", async (moment) => {
    let step = 1;
    for (; ; step++) {
      await freshCall();
      await began(CALL, [{ kind: "voicemail", mailbox: "101" }], true);
      endedAtCarrier();
      server.recordings.set(CALL, [message]);
      const process = killedAt(step, moment);
      const { table: items, queue, carrier } = services;
      const doomed = { ...services, table: process.run(items), queue: process.run(queue), carrier: process.run(carrier) };
      const end = await runCheckUps(doomed, Number.POSITIVE_INFINITY).catch((error: unknown) => error);
      if (!process.killed) break;
      if (!(end instanceof Killed)) throw new Error(`it went on after it was killed at step ${step}`, { cause: end });

      await run();
      expect(await table.get(recordingKey(TENANT, CALL, RECORDING))).toMatchObject({ state: "pending", outbox: "copy-recording" });
      expect(await stored()).toMatchObject({ endStatus: "completed", seconds: 300, ...dueIndex(TENANT, CALL, clock + 10 * MINUTE) });
    }
    // 8 shards asked, the call read, its office's account, two questions to the carrier, the end, the recording, the appointment
    expect(step).toBe(16);
  });
});

import { createHash } from "node:crypto";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callKey, dueIndex, recordingKey } from "../../../adapters/dynamodb/keys.ts";
import { announceRecording } from "../../../adapters/dynamodb/recordings.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { createRecordingStore } from "../../../adapters/s3/recording-store.ts";
import { createCarrier } from "../../../functions/recordings/carrier.ts";
import { copyRecording, type CopyServices } from "../../../functions/recordings/copy-recording.ts";
import { ACCOUNT, sends, startCarrierServer, TOKEN, wav, type CarrierServer } from "../../adapters/carrier/carrier-server.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "../../adapters/s3/objects-and-queues.ts";
import { DATABASES, type Database } from "../../adapters/dynamodb/databases.ts";
import { Killed, killedAt } from "./killable.ts";

const TENANT = "duka-travel";
const CALL = `CA${"1".repeat(32)}`;
const RECORDING = `RE${"2".repeat(32)}`;
const KEY = recordingKey(TENANT, CALL, RECORDING);
const OBJECT = `${TENANT}/2026/11/${CALL}/${RECORDING}.wav`;
const NOW = Date.UTC(2026, 10, 23, 12);
const SOUND = wav(100_044);
const announcement = { tenant: TENANT, call: CALL, account: ACCOUNT, recording: RECORDING, kind: "call", seconds: 6 } as const;

let cloud: ObjectsAndQueues;
let server: CarrierServer;
let database: Database;
let table: Table;
let services: CopyServices;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
  server = await startCarrierServer();
});
afterAll(async () => {
  await server.close();
  await cloud.close();
});

async function freshRecording() {
  cloud.server.emptyBucket(cloud.bucket);
  server.trouble = undefined;
  server.requests.length = 0;
  server.sounds.set(RECORDING, sends(SOUND));
  ({ table } = await database.emptyTable());
  const store = createRecordingStore(cloud.bucket, cloud.s3Config);
  services = { table, store, carrier: createCarrier({ apiUrl: server.url, tokenOf: async () => TOKEN }), now: () => NOW };
  await table.update(callKey(TENANT, CALL), { setOnce: { tenant: TENANT, call: CALL, startedAt: NOW - 60_000 } });
  await announceRecording(table, announcement, "completed", NOW);
}

const item = () => table.get(KEY);
const call = () => table.get(callKey(TENANT, CALL));
const deletions = () => server.requests.filter((request) => request.startsWith("DELETE")).length;
async function storedHash() {
  const { Body } = await cloud.s3.send(new GetObjectCommand({ Bucket: cloud.bucket, Key: OBJECT }));
  return createHash("sha256")
    .update((await Body?.transformToByteArray()) ?? "")
    .digest("hex");
}
const HASH = createHash("sha256").update(SOUND).digest("hex");

describe.each(DATABASES)("copying a recording (%s)", (_name, start) => {
  beforeAll(async () => {
    database = await start();
  });
  afterAll(() => database.close());
  beforeEach(() => freshRecording());

  it("stores it, notes what it stored, and then deletes it at the carrier", async () => {
    await copyRecording(services, KEY);
    expect((await item())?.["outbox"]).toBeUndefined();
    expect(await item()).toMatchObject({
      ...announcement,
      state: "stored",
      objectKey: OBJECT,
      bytes: SOUND.length,
      sha256: HASH,
      storedAt: NOW,
    });
    expect(await storedHash()).toBe(HASH);
    expect(server.sounds.has(RECORDING)).toBe(false);
    expect((await call())?.["duePk"]).toBeUndefined();
  });

  it("does not copy again what is stored, but sees to it that the carrier's copy goes", async () => {
    await copyRecording(services, KEY);
    server.requests.length = 0;
    await copyRecording(services, KEY);
    expect(server.requests).toEqual([`DELETE /2010-04-01/Accounts/${ACCOUNT}/Recordings/${RECORDING}.json`]);
  });

  it("asks nothing when there is no such recording, or none was made", async () => {
    await copyRecording(services, recordingKey(TENANT, CALL, `RE${"3".repeat(32)}`));
    const silent = { ...announcement, recording: `RE${"4".repeat(32)}` };
    await announceRecording(table, silent, "absent", NOW);
    await copyRecording(services, recordingKey(TENANT, CALL, silent.recording));
    expect(server.requests).toEqual([]);
  });

  it("takes up again one that was given up as missing", async () => {
    await table.update(KEY, { set: { state: "missing" }, remove: ["outbox"] });
    await copyRecording(services, KEY);
    expect(await item()).toMatchObject({ state: "stored", sha256: HASH });
  });

  it("never brings a deleted one back, and deletes the carrier's copy too", async () => {
    await table.update(KEY, { set: { state: "deleted", deletedAt: NOW }, remove: ["outbox"] });
    await copyRecording(services, KEY);
    expect(await item()).toMatchObject({ state: "deleted" });
    expect(await services.store.sizeOf(OBJECT)).toBeUndefined();
    expect(server.sounds.has(RECORDING)).toBe(false);
  });

  it("removes its object again when somebody deletes the recording meanwhile", async () => {
    const sizeOf = async (key: string) => {
      await table.update(KEY, { set: { state: "deleted", deletedAt: NOW }, remove: ["outbox"] });
      return services.store.sizeOf(key);
    };
    await copyRecording({ ...services, store: { ...services.store, sizeOf } }, KEY);
    expect(await item()).toMatchObject({ state: "deleted" });
    expect((await item())?.["objectKey"]).toBeUndefined();
    expect(await services.store.sizeOf(OBJECT)).toBeUndefined();
    expect(server.sounds.has(RECORDING)).toBe(false);
  });

  it("makes sure of a check-up when it fails, and leaves everything as it was", async () => {
    server.sounds.delete(RECORDING);
    await expect(copyRecording(services, KEY)).rejects.toMatchObject({ trouble: "not-ready" });
    expect(await item()).toMatchObject({ state: "pending", outbox: "copy-recording" });
    expect(await call()).toMatchObject(dueIndex(TENANT, CALL, NOW + 600_000));
    expect(deletions()).toBe(0);
  });

  it("notes that the carrier's copy is left when the carrier does not delete it, and clears the note later", async () => {
    const refusing = { ...services.carrier, deleteRecording: async () => Promise.reject(new Error("503")) };
    await expect(copyRecording({ ...services, carrier: refusing }, KEY)).rejects.toThrow("503");
    expect(await item()).toMatchObject({ state: "stored", leftAtCarrier: true });
    expect(await call()).toMatchObject(dueIndex(TENANT, CALL, NOW + 600_000));
    await copyRecording(services, KEY);
    expect((await item())?.["leftAtCarrier"]).toBeUndefined();
    expect(server.sounds.has(RECORDING)).toBe(false);
  });

  it("ends the same when two run at once", async () => {
    await Promise.all([copyRecording(services, KEY), copyRecording(services, KEY)]).catch(() => copyRecording(services, KEY));
    expect(await item()).toMatchObject({ state: "stored", sha256: HASH });
    expect(await storedHash()).toBe(HASH);
  });

  it.each(["before", "after"] as const)("ends the same when it is killed %s any of its steps", async (moment) => {
    let step = 1;
    for (; ; step++) {
      await freshRecording();
      const process = killedAt(step, moment);
      const { table: items, store, carrier, now } = services;
      const doomed = { table: process.run(items), store: process.run(store), carrier: process.run(carrier), now };
      const end = await copyRecording(doomed, KEY).catch((error: unknown) => error);
      if (!process.killed) break;
      if (!(end instanceof Killed)) throw new Error(`it went on after it was killed at step ${step}`, { cause: end });
      // The carrier's copy must be there as long as ours is not noted.
      const noted = (await item())?.["state"] === "stored";
      expect(noted || server.sounds.has(RECORDING)).toBe(true);

      await copyRecording(services, KEY);
      const settled = await item();
      expect(settled).toMatchObject({ state: "stored", bytes: SOUND.length, sha256: HASH });
      expect(settled?.["outbox"]).toBeUndefined();
      expect(await storedHash()).toBe(HASH);
      expect(server.sounds.has(RECORDING)).toBe(false);
    }
    // read, open, write, size, mark, delete at the carrier
    expect(step).toBe(7);
  });
});

import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { GetObjectCommand } from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createRecordingStore, type RecordingStore } from "../../../adapters/s3/recording-store.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "./objects-and-queues.ts";

let cloud: ObjectsAndQueues;
let store: RecordingStore;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
  store = createRecordingStore(cloud.bucket, cloud.s3Config);
});
afterAll(() => cloud.close());

const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const pattern = (length: number) => Buffer.from(Uint8Array.from({ length }, (_, i) => (i * 31) % 251));
const inPieces = (bytes: Buffer, size: number) =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size)));

async function stored(key: string) {
  const { Body, ContentType } = await cloud.s3.send(new GetObjectCommand({ Bucket: cloud.bucket, Key: key }));
  return { bytes: (await Body?.transformToByteArray()) ?? new Uint8Array(), type: ContentType };
}

describe("a recording", () => {
  it.each([0, 100_000, 8 * 1024 * 1024, 20_000_001])("of %i bytes is held byte for byte", async (length) => {
    const bytes = pattern(length);
    const key = `recording/${length}`;
    await store.write(key, inPieces(bytes, 65_521));
    const object = await stored(key);
    expect(object.bytes.length).toBe(length);
    expect(hash(object.bytes)).toBe(hash(bytes));
    expect(object.type).toBe("audio/wav");
    expect(await store.sizeOf(key)).toBe(length);
  });

  it.each([1000, 20_000_000])("is not held at all when the stream breaks after %i bytes", async (length) => {
    const bytes = pattern(length);
    async function* broken() {
      yield* inPieces(bytes, 65_536);
      throw new Error("the line broke");
    }
    await expect(store.write("broken", Readable.from(broken()))).rejects.toThrow("the line broke");
    expect(await store.sizeOf("broken")).toBeUndefined();
  });

  it("does not go into a bucket that is not there", async () => {
    const elsewhere = createRecordingStore("no-such-bucket", cloud.s3Config);
    const bytes = pattern(20_000_000);
    await expect(elsewhere.write("x", inPieces(bytes, 65_536))).rejects.toThrow();
  });
});

describe("the bucket of recordings", () => {
  it("removes what is there and is content when nothing is", async () => {
    await store.write("old", Readable.from([pattern(10)]));
    await store.remove("old");
    await store.remove("old");
    expect(await store.sizeOf("old")).toBeUndefined();
  });
});

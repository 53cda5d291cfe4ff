import { afterAll, beforeAll, expect, test } from "vitest";
import { createSoundStore, type SoundStore } from "../../../adapters/s3/sound-store.ts";
import { createStoredSounds, type StoredSounds } from "../../../adapters/s3/stored-sounds.ts";
import { startObjectsAndQueues, type ObjectsAndQueues } from "./objects-and-queues.ts";

let cloud: ObjectsAndQueues;
let store: SoundStore;
let stored: StoredSounds;
beforeAll(async () => {
  cloud = await startObjectsAndQueues();
  store = createSoundStore(cloud.bucket, cloud.s3Config);
  stored = createStoredSounds(cloud.bucket, cloud.s3Config);
});
afterAll(() => cloud.close());

test("an office's sounds are told with their sizes, more than one page of them, and one goes alone", async () => {
  const count = 1003;
  for (let from = 0; from < count; from += 100)
    // oxlint-disable-next-line no-await-in-loop -- so many at once are enough
    await Promise.all(
      Array.from({ length: Math.min(100, count - from) }, (_, at) => store.write(`audio/duka/${from + at}.wav`, new Uint8Array(from + at))),
    );
  await store.write("audio/duka-travel/a.wav", new Uint8Array(7));
  const sizes = await stored.sizes("audio/duka/");
  expect(sizes.size).toBe(count);
  expect([...sizes.values()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, at) => at));
  await stored.remove("audio/duka/5.wav");
  expect((await stored.sizes("audio/duka/")).has("audio/duka/5.wav")).toBe(false);
  expect(await store.read("audio/duka/6.wav")).toHaveLength(6);
  expect(await stored.sizes("audio/nobody/")).toEqual(new Map());
});

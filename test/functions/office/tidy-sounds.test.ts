/** Room for sounds: what may still be heard stays, whatever was gone back to; what nothing plays goes, a day after that was first seen. */
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { draftWrite } from "../../../adapters/dynamodb/flow-drafts.ts";
import { sendDueSoundRooms, SOUND_ROOM, TIDY_SOUNDS } from "../../../adapters/dynamodb/sound-room.ts";
import { soundRoomKey } from "../../../adapters/dynamodb/keys.ts";
import { tidySounds } from "../../../functions/office/tidy-sounds.ts";
import { encodeWav } from "../../../web/src/sounds/encode-wav.ts";
import { ACCOUNT_URL } from "../account/account-desk.ts";
import { publishSample } from "../account/published-desk.ts";

const OWNER = "amina@duka.example";
const HOUR = 60 * 60_000;
const WAV = Buffer.from(encodeWav(Float32Array.from({ length: 8000 }, (_, at) => 0.5 * Math.sin(at / 4))));

let desk: Awaited<ReturnType<typeof publishSample>>;
beforeEach(async () => {
  desk = await publishSample();
});

const storedSounds = {
  sizes: async (prefix: string) =>
    new Map([...desk.soundFiles].flatMap(([key, { length }]) => (key.startsWith(prefix) ? [[key, length] as const] : []))),
  remove: async (key: string) => void desk.soundFiles.delete(key),
};
const ask = (method: string, path: string, body?: unknown) =>
  desk.ask(method, path, { by: OWNER, ...(body === undefined ? {} : { body }) });
const room = () => desk.table.get(soundRoomKey("duka"));
const names = () => [...desk.soundFiles.keys()];

async function upload(): Promise<string> {
  return z.object({ audio: z.string() }).parse((await ask("POST", "/api/sound-files", { wav: WAV.toString("base64") })).body).audio;
}
async function add(name: string) {
  const audio = await upload();
  const { body } = await ask("POST", "/api/sounds", { name, prompt: { audio } });
  return { audio, ...z.object({ id: z.string(), etag: z.string() }).parse(body) };
}
const remove = async (id: string) => {
  const { sounds } = z
    .object({ sounds: z.array(z.object({ id: z.string(), etag: z.string() })) })
    .parse((await ask("GET", "/api/sounds")).body);
  const etag = sounds.find((sound) => sound.id === id)?.etag;
  expect((await ask("DELETE", `/api/sounds/${id}`, { etag })).status).toBe(204);
};
async function sayGoodbye(prompt: object) {
  const seen = z.looseObject({ etag: z.string(), sentences: z.looseObject({}) }).parse((await ask("GET", "/api/sentences")).body);
  const sentences = { ...seen.sentences, goodbye: [prompt] };
  expect((await ask("PUT", "/api/sentences", { etag: seen.etag, sentences, recordCalls: true })).status).toBe(200);
}

/** The quarter of an hour comes round, and the worker does what is asked for. */
async function sweep(hours: number): Promise<void> {
  desk.clock.now += hours * HOUR;
  await sendDueSoundRooms(desk.table, desk.clock.now);
  for (const item of desk.table.items())
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as the queue does
    if (item["outbox"] === TIDY_SOUNDS) await tidySounds({ ...desk.services, storedSounds }, item);
}
const keyOf = (audio: string): string => audio.slice(ACCOUNT_URL.length + 1);

describe("a sound that leaves the library", () => {
  test("gives its room back a day later, and a file that nobody saved goes with it", async () => {
    const [kept, gone] = [await add("Kept"), await add("Gone")];
    const unsaved = await upload();
    await remove(gone.id);
    await sweep(0.5);
    await sweep(23);
    expect(names()).toEqual([kept.audio, gone.audio, unsaved].map(keyOf));
    expect(await room()).toMatchObject({ left: SOUND_ROOM - 3 * WAV.length });
    await sweep(1.5);
    expect(names()).toEqual([keyOf(kept.audio)]);
    expect(await room()).toMatchObject({ left: SOUND_ROOM - WAV.length, unused: {} });
    expect(await room()).not.toHaveProperty("dueSk");
    expect(await room()).not.toHaveProperty("outbox");
  });

  test("keeps its file as long as an older version of the plan, or the draft, can play it", async () => {
    const [former, drawn] = [await add("Former"), await add("Drawn")];
    await sayGoodbye({ audio: former.audio, sound: former.id });
    await sayGoodbye({ text: "Bye.", language: "en-GB" });
    const end = { kind: "goodbye" as const, name: "End", prompts: [{ audio: drawn.audio, sound: drawn.id }] };
    const draft = { flow: { nodes: { end }, entries: {} }, rev: 1, basedOn: 1, by: { user: "u", name: "Amina" }, at: desk.clock.now };
    await desk.table.transact([draftWrite("duka", draft, undefined)]);
    await remove(former.id);
    await remove(drawn.id);
    await sweep(0.5);
    await sweep(25);
    await sweep(25);
    expect(names()).toEqual([former.audio, drawn.audio].map(keyOf));
  });

  test("and is used again within the day stays", async () => {
    const sound = await add("Again");
    await remove(sound.id);
    await sweep(0.5);
    await sayGoodbye({ audio: sound.audio });
    await sweep(25);
    expect(names()).toEqual([keyOf(sound.audio)]);
    expect(await room()).toMatchObject({ left: SOUND_ROOM - WAV.length, unused: {} });
  });
});

test("an office that is full has its room looked through, and gets what it lost in a crash", async () => {
  await add("Kept");
  await desk.table.update(soundRoomKey("duka"), { set: { left: 10 } });
  expect(await ask("POST", "/api/sound-files", { wav: WAV.toString("base64") })).toMatchObject({
    status: 422,
    body: { code: "sound-room-full" },
  });
  await sweep(0.5);
  expect(await room()).toMatchObject({ left: SOUND_ROOM - WAV.length });
  await upload();
});

test("a run that dies is repeated, and one during which something was stored counts again", async () => {
  const gone = await add("Gone");
  await remove(gone.id);
  await sweep(0.5);
  const sizes = async (prefix: string) => {
    const found = await storedSounds.sizes(prefix);
    await upload();
    return found;
  };
  desk.clock.now += 24.5 * HOUR;
  await sendDueSoundRooms(desk.table, desk.clock.now);
  const services = { ...desk.services, storedSounds: { ...storedSounds, sizes } };
  await expect(tidySounds(services, soundRoomKey("duka"))).rejects.toThrow("stored while they were counted");
  await tidySounds({ ...desk.services, storedSounds }, soundRoomKey("duka"));
  expect(names()).toHaveLength(1);
  expect(names()).not.toContain(keyOf(gone.audio));
  expect(await room()).toMatchObject({ left: SOUND_ROOM - WAV.length });
  // The new one is unused since now.
  await sweep(23);
  expect(names()).toHaveLength(1);
  await sweep(1.5);
  expect(names()).toEqual([]);
});

test("sounds of another office, and of one that never kept any, are left alone", async () => {
  desk.soundFiles.set("audio/duka-travel/a.wav", WAV);
  const gone = await add("Gone");
  await remove(gone.id);
  await sweep(0.5);
  await sweep(24.5);
  expect(names()).toEqual(["audio/duka-travel/a.wav"]);
  await tidySounds({ ...desk.services, storedSounds }, soundRoomKey("duka-travel"));
  expect(names()).toEqual(["audio/duka-travel/a.wav"]);
});

test("thousands of files that nothing plays go as well, so many a day", async () => {
  await remove((await add("Gone")).id);
  for (let n = 0; n < 2500; n++) desk.soundFiles.set(`audio/duka/${n}.wav`, WAV);
  await sweep(0.5);
  expect(Object.keys(z.record(z.string(), z.number()).parse((await room())?.["unused"]))).toHaveLength(2000);
  await sweep(24.5);
  expect(names()).toHaveLength(501);
  await sweep(24.5);
  expect(names()).toEqual([]);
  expect(await room()).toMatchObject({ left: SOUND_ROOM, unused: {} });
});

/** The library of sounds, by the front door: what is stored, where it is heard, and every lie that an upload can tell. */
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { soundRoomKey } from "../../../../adapters/dynamodb/keys.ts";
import { readPlan } from "../../../../adapters/dynamodb/plans.ts";
import { SOUND_ROOM, SOUNDS_A_DAY } from "../../../../adapters/dynamodb/sound-room.ts";
import { readTenant } from "../../../../adapters/dynamodb/tenants.ts";
import { readWav, writeWav } from "../../../../local/carrier/audio/wav.ts";
import { encodeWav } from "../../../../web/src/sounds/encode-wav.ts";
import { publishSample } from "../published-desk.ts";

const OWNER = "amina@duka.example";
const USER = "joseph@duka.example";
const soundSchema = z.object({
  id: z.string(),
  name: z.string(),
  etag: z.string(),
  uses: z.array(z.object({ kind: z.string(), name: z.string() })),
});
const tone = (seconds: number): Float32Array => Float32Array.from({ length: seconds * 8000 }, (_, at) => 0.5 * Math.sin(at / 4));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const TONE = base64(encodeWav(tone(1)));

let desk: Awaited<ReturnType<typeof publishSample>>;
beforeEach(async () => {
  desk = await publishSample();
});

const upload = (wav: string, by = OWNER) => desk.ask("POST", "/api/sound-files", { by, body: { wav } });
const add = async (prompt: unknown, name = "Welcome") => desk.ask("POST", "/api/sounds", { by: OWNER, body: { name, prompt } });
const sentences = async () =>
  z.looseObject({ etag: z.string(), sentences: z.looseObject({}) }).parse((await desk.ask("GET", "/api/sentences", { by: OWNER })).body);
const plan = async () => readPlan(desk.table, "duka", (await readTenant(desk.table, "duka"))?.plan ?? 0);

async function addText(text: string) {
  const { status, body } = await add({ text, language: "en-GB" });
  expect(status, JSON.stringify(body)).toBe(200);
  return soundSchema.parse(body);
}

/** The goodbye is said by a sound. */
async function useAsGoodbye(sound: string, text: string): Promise<void> {
  const { etag, sentences: before } = await sentences();
  const after = { ...before, goodbye: [{ text, language: "en-GB", sound }] };
  expect(await desk.ask("PUT", "/api/sentences", { by: OWNER, body: { etag, sentences: after, recordCalls: true } })).toMatchObject({
    status: 200,
  });
}

describe("the library", () => {
  test("a text is added, renamed, listed and deleted, and the log tells", async () => {
    const sound = await addText("Karibu Duka.");
    desk.clock.now += 1000;
    const renamed = await desk.ask("PATCH", `/api/sounds/${sound.id}`, { by: OWNER, body: { etag: sound.etag, name: "Karibu" } });
    expect(renamed).toMatchObject({ status: 200, body: { name: "Karibu", prompt: { text: "Karibu Duka." }, uses: [] } });
    const { etag } = soundSchema.parse(renamed.body);
    desk.clock.now += 1000;
    expect((await desk.ask("DELETE", `/api/sounds/${sound.id}`, { by: OWNER, body: { etag } })).status).toBe(204);
    expect((await desk.ask("GET", "/api/sounds", { by: OWNER })).body).toEqual({ sounds: [] });
    const log = await desk.ask("GET", "/api/audit", { by: OWNER });
    expect(log.body).toMatchObject({
      entries: [
        { action: "sound.remove" },
        { action: "sound.change", before: expect.stringContaining("Welcome") },
        { action: "sound.add" },
      ],
    });
  });

  test("replacing a sound replaces it wherever it is heard, as one version", async () => {
    const sound = await addText("Bye.");
    await useAsGoodbye(sound.id, "Bye.");
    const before = await plan();
    const [listed] = z.object({ sounds: z.array(soundSchema) }).parse((await desk.ask("GET", "/api/sounds", { by: USER })).body).sounds;
    expect(listed?.uses).toEqual([{ kind: "sentence", name: "goodbye" }]);
    const prompt = { text: "Kwaheri means goodbye.", language: "en-GB" };
    expect((await desk.ask("PATCH", `/api/sounds/${sound.id}`, { by: OWNER, body: { etag: sound.etag, prompt } })).status).toBe(200);
    const after = await plan();
    expect(after?.sentences.goodbye).toEqual([{ ...prompt, sound: sound.id }]);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    expect(after?.sentences.screening).toEqual(before?.sentences.screening);
  });

  test("a sound that is heard is not deleted, and it is said where", async () => {
    const sound = await addText("Bye.");
    await useAsGoodbye(sound.id, "Bye.");
    const before = desk.table.items();
    expect(await desk.ask("DELETE", `/api/sounds/${sound.id}`, { by: OWNER, body: { etag: sound.etag } })).toMatchObject({
      status: 409,
      body: { code: "sound-used", detail: "goodbye" },
    });
    expect(desk.table.items()).toEqual(before);
  });

  test("who saves on something older loses nothing and overwrites nothing", async () => {
    const sound = await addText("First.");
    const save = (text: string) =>
      desk.ask("PATCH", `/api/sounds/${sound.id}`, { by: OWNER, body: { etag: sound.etag, prompt: { text, language: "en-GB" } } });
    const [one, two] = await Promise.all([save("Mine."), save("Yours.")]);
    expect([one.status, two.status].toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect([one, two].find(({ status }) => status === 409)?.body).toMatchObject({ code: "stale", current: { id: sound.id } });
  });

  test("users hear the library and change nothing; another office's sound is not there", async () => {
    const sound = await addText("Ours.");
    expect((await desk.ask("GET", "/api/sounds", { by: USER })).status).toBe(200);
    expect(
      (await desk.ask("POST", "/api/sounds", { by: USER, body: { name: "x", prompt: { text: "x", language: "en-GB" } } })).status,
    ).toBe(403);
    await desk.other();
    const foreign = await desk.ask("PATCH", `/api/sounds/${sound.id}`, { by: "zuri@other.example", body: { etag: sound.etag, name: "x" } });
    expect(foreign).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  test("a language without a voice, and a file from elsewhere, are refused", async () => {
    expect(await add({ text: "Habari", language: "sw-KE" })).toMatchObject({ status: 422, body: { code: "no-voice" } });
    for (const audio of [
      "https://evil.example/a.wav",
      "https://account.example.com/audio/other/a.wav",
      "https://account.example.com.evil.example/audio/duka/a.wav",
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await add({ audio })).toMatchObject({ status: 422, body: { code: "sound-refused" } });
  });
});

describe("the voice", () => {
  test("says the text with the carrier's own voice, as a WAV file", async () => {
    const { status, body } = await desk.ask("POST", "/api/speech", {
      by: USER,
      body: { text: "Good morning, everybody.", language: "nl-NL" },
    });
    expect(status).toBe(200);
    const { wav } = z.object({ wav: z.string() }).parse(body);
    const file = Buffer.from(wav, "base64");
    expect(file.subarray(44).toString()).toBe("Lotte: Good morning, everybody.");
    expect(readWav(file).sampleRate).toBe(8000);
  });

  test("has none for Swahili", async () => {
    expect(await desk.ask("POST", "/api/speech", { by: USER, body: { text: "Habari", language: "sw-KE" } })).toMatchObject({
      status: 422,
      body: { code: "no-voice" },
    });
  });
});

describe("what is uploaded", () => {
  test("gets an address that nobody guesses, below the office's own", async () => {
    const { status, body } = await upload(TONE, USER);
    expect([status, body]).toMatchObject([200, { seconds: 1 }]);
    const { audio } = z.object({ audio: z.string() }).parse(body);
    expect(audio).toMatch(/^https:\/\/account\.example\.com\/audio\/duka\/[A-Za-z0-9_-]{22}\.wav$/);
    expect([...desk.soundFiles.keys()]).toEqual([new URL(audio).pathname.slice(1)]);
    expect(await add({ audio }, "<script>alert(1)</script>/../../etc/passwd")).toMatchObject({ status: 200, body: { prompt: { audio } } });
    const same = z.object({ audio: z.string() }).parse((await upload(TONE, USER)).body);
    expect(same.audio).not.toBe(audio);
  });

  const html = Buffer.from("<html><script>alert(1)</script></html>".repeat(40));
  const stereo = Buffer.from(writeWav([new Int16Array(8000), new Int16Array(8000)]));
  const header = Buffer.from(encodeWav(tone(0.01)));
  const liar = Buffer.from(encodeWav(tone(1)));
  liar.writeUInt32LE(0x7fff_ffff, 54);
  liar.writeUInt32LE(0x7fff_ffff, 46);
  const float = Buffer.from(writeWav([new Int16Array(8000).fill(100)]));
  float.writeUInt16LE(3, 20);
  const fast = Buffer.from(writeWav([new Int16Array(96_000).fill(100)], 96_000));
  const riffOnly = Buffer.concat([Buffer.from("RIFF"), Buffer.alloc(4), Buffer.from("WAVE"), html]);
  test.each([
    ["HTML that says it is a sound", html],
    ["HTML behind the first letters of a sound", riffOnly],
    ["an MP3's first bytes", Buffer.concat([Buffer.from("ID3\u0003"), Buffer.alloc(2000)])],
    ["a zip bomb", gzipSync(Buffer.alloc(8 * 1024 * 1024))],
    ["two channels", stereo],
    ["hardly any sound", header],
    ["a header that promises two gigabytes", liar],
    ["samples of another kind", float],
    ["samples too fast", fast],
    ["nothing", Buffer.from("RIFF")],
  ])("%s is refused, and nothing is stored", async (_, file) => {
    const answered = await upload(base64(file));
    expect(answered.status, JSON.stringify(answered.body)).toBe(422);
    expect(answered.body).toMatchObject({ code: expect.stringMatching(/^sound-(refused|too-long)$/) });
    expect(desk.soundFiles.size).toBe(0);
  });

  test("five minutes are taken, more are not; what is far too large is not even read", async () => {
    expect((await upload(base64(encodeWav(tone(299))))).status).toBe(200);
    expect(await upload(base64(encodeWav(tone(301))))).toMatchObject({ status: 422, body: { code: "sound-too-long" } });
    expect(await upload("A".repeat(5 * 1024 * 1024))).toMatchObject({ status: 413, body: { code: "too-large" } });
    expect((await upload("no base64!")).status).toBe(400);
    expect(desk.soundFiles.size).toBe(1);
  });
});

describe("the standing sentences", () => {
  test("recording cannot be switched on without its notice", async () => {
    const { etag, sentences: before } = await sentences();
    const body = { etag, sentences: { ...before, recordingNotice: [] }, recordCalls: true };
    expect(await desk.ask("PUT", "/api/sentences", { by: OWNER, body })).toMatchObject({ status: 422, body: { code: "plan-refused" } });
    expect((await desk.ask("PUT", "/api/sentences", { by: OWNER, body: { ...body, recordCalls: false } })).status).toBe(200);
    expect((await plan())?.recordCalls).toBe(false);
  });

  test("a stale save is refused with what is there now", async () => {
    const { etag, sentences: before } = await sentences();
    await useAsGoodbye((await addText("Bye.")).id, "Bye.");
    const stale = await desk.ask("PUT", "/api/sentences", { by: OWNER, body: { etag, sentences: before, recordCalls: true } });
    expect(stale).toMatchObject({ status: 409, body: { code: "stale", current: { sentences: { goodbye: [{ text: "Bye." }] } } } });
  });
});

describe("room for sounds", () => {
  const room = (change: object) => desk.table.update(soundRoomKey("duka"), { set: { ...change } });
  const speech = () => desk.ask("POST", "/api/speech", { by: USER, body: { text: "Karibu", language: "en-GB" } });
  const bytes = Buffer.from(TONE, "base64").length;

  test("is taken by each file, to the last byte, and what does not fit is not stored", async () => {
    expect((await upload(TONE)).status).toBe(200);
    expect(await desk.table.get(soundRoomKey("duka"))).toMatchObject({ left: SOUND_ROOM - bytes, leftToday: SOUNDS_A_DAY - 1 });
    await room({ left: 2 * bytes });
    const answers = await Promise.all(Array.from({ length: 5 }, () => upload(TONE)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.find(({ status }) => status !== 200)).toMatchObject({ status: 422, body: { code: "sound-room-full" } });
    expect(desk.soundFiles.size).toBe(3);
    // What is only spoken needs none.
    expect((await speech()).status).toBe(200);
  });

  test("many at the same moment, on a day of which nothing is known yet, all count", async () => {
    expect((await Promise.all(Array.from({ length: 4 }, () => upload(TONE)))).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await desk.table.get(soundRoomKey("duka"))).toMatchObject({ left: SOUND_ROOM - 4 * bytes, leftToday: SOUNDS_A_DAY - 4 });
    desk.clock.now += 24 * 60 * 60_000;
    expect((await Promise.all([upload(TONE), speech()])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await desk.table.get(soundRoomKey("duka"))).toMatchObject({ left: SOUND_ROOM - 5 * bytes, leftToday: SOUNDS_A_DAY - 2 });
  });

  test("files and spoken texts are so many a day together, and as many again on the next", async () => {
    await upload(TONE);
    await room({ leftToday: 2 });
    expect([(await speech()).status, (await upload(TONE)).status]).toEqual([200, 200]);
    for (const refused of [await speech(), await upload(TONE)])
      expect(refused).toMatchObject({ status: 429, body: { code: "sounds-of-day-used" } });
    expect(desk.soundFiles.size).toBe(2);
    desk.clock.now += 24 * 60 * 60_000;
    expect([(await speech()).status, (await upload(TONE)).status]).toEqual([200, 200]);
  });

  test("is given back when the file could not be stored; a file that is refused takes none", async () => {
    await upload(TONE);
    Object.assign(desk.services.soundFiles, { write: () => Promise.reject(new Error("the bucket is away")) });
    expect((await upload(TONE)).status).toBe(500);
    expect((await upload(base64(Buffer.from("no sound")))).status).toBe(422);
    expect(await desk.table.get(soundRoomKey("duka"))).toMatchObject({ left: SOUND_ROOM - bytes });
  });
});

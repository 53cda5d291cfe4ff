/** The voice and the files of the library through the synthesized stack: Polly's place is taken by espeak, S3's by the embedded one. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWav, writeWav } from "../../../../local/carrier/audio/wav.ts";
import { findSound, voiceOf } from "../../../local/carrier/correlate.ts";
import { openOffice, type Office } from "../../../scenarios/office.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office?.close());

test("a text comes back as sound of its own length", async () => {
  const say = async (text: string) => {
    const { wav } = await office.owner.ask<{ readonly wav: string }>("POST", "/api/speech", { text, language: "en-GB" });
    return readWav(Buffer.from(wav, "base64"));
  };
  const [short, long] = [await say("Welcome."), await say("Welcome to Duka Travel, where the journey begins long before the road.")];
  expect(short.sampleRate).toBe(8000);
  const [one = new Int16Array(), two = new Int16Array()] = [short.channels[0], long.channels[0]];
  expect(two.length).toBeGreaterThan(2 * one.length);
  expect(Math.max(...two)).toBeGreaterThan(3000);
});

test("a file is there for anybody who knows its address, and stays as it is", async () => {
  const voice = voiceOf(5, 1);
  const wav = Buffer.from(writeWav([voice])).toString("base64");
  const { audio } = await office.owner.ask<{ readonly audio: string }>("POST", "/api/sound-files", { wav });
  const answer = await fetch(audio);
  expect([answer.status, answer.headers.get("content-type"), answer.headers.get("x-content-type-options")]).toEqual([
    200,
    "audio/wav",
    "nosniff",
  ]);
  const { channels } = readWav(new Uint8Array(await answer.arrayBuffer()));
  expect(findSound(channels[0] ?? new Int16Array(), voice).correlation).toBeGreaterThan(0.999);
  expect((await fetch(audio.replace(/[^/]+$/, "guessed.wav"))).status).toBe(403);
});

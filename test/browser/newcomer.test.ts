/** What a newcomer does in the first minutes, in a real browser, with sound; and kill -9 in the middle. */
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { resample } from "../../local/carrier/audio/resample.ts";
import { writeWav } from "../../local/carrier/audio/wav.ts";
import { createEspeakSpeech } from "../../local/carrier/speech/espeak-speech.ts";
import { findSoundBetween } from "../local/carrier/correlate.ts";
import { signIn as memberOf } from "../scenarios/member.ts";
import { launchChromium } from "./launch-chromium.ts";
import { startSimu, type RunningSimu } from "./start-simu.ts";

const STEP_MS = 30_000;
const CUSTOMER = "+254722000001";

let folder: string;
let simu: RunningSimu;
let browser: Browser;
/** What the customer says, at 8 kHz, and as the file the browser's microphone hears. */
let words: Int16Array;
let wav: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-newcomer-"));
  const speech = createEspeakSpeech();
  words = await speech.speak("Hello, this is Grace. I would like to book a journey to Zanzibar.", "en-GB");
  await speech.close();
  wav = join(folder, "grace.wav");
  await writeFile(wav, writeWav([resample(words, 8000, 48_000)], 48_000));
  simu = await startSimu(join(folder, "data"));
  browser = await launchChromium({ fakeMicrophoneWav: wav });
});
afterAll(async () => {
  await browser?.close();
  await simu?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(url: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, permissions: ["microphone"] });
  const page = await context.newPage();
  page.setDefaultTimeout(STEP_MS);
  await page.goto(url);
  return page;
}

/**
 * How much a recording is the words, half second by half second, the median. A file arrives whole; a browser's
 * microphone suppresses noise and echo on the way, and its clock is not the carrier's.
 */
function likeness(recording: Int16Array): number {
  const HALF = 4000;
  const found: number[] = [];
  for (let at = 0; at + HALF <= words.length; at += HALF)
    found.push(Math.abs(findSoundBetween(recording, words.subarray(at, at + HALF)).correlation));
  return found.toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
}

const status = (page: Page, text: string | RegExp) => page.locator("body").getByRole("status").filter({ hasText: text }).first().waitFor();

async function signIn(page: Page): Promise<void> {
  const [owner] = simu.signIns;
  await page.getByLabel("E-mail").fill(owner?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(owner?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("calls the office and talks with Amina, in two tabs", { timeout: 120_000 }, async () => {
  const amina = await open(`${simu.phoneUrl}?as=%2B254711000101`);
  const customer = await open(`${simu.phoneUrl}?as=${encodeURIComponent(CUSTOMER)}`);
  await status(customer, "Ready to call");
  await customer.getByRole("button", { name: "Use microphone" }).click();
  await customer.getByRole("button", { name: /Duka Travel.*254 20/ }).click();
  await customer.getByText("Welcome to Duka Travel").first().waitFor();
  await expect
    .poll(async () => Number(await customer.getByRole("meter", { name: "You hear" }).getAttribute("aria-valuenow")), { timeout: STEP_MS })
    .toBeGreaterThan(20);
  await customer.getByRole("button", { name: "1", exact: true }).click();
  await status(amina, "Incoming call");
  await amina.getByRole("button", { name: "Answer" }).click();
  await Promise.all([status(amina, "Talking"), status(customer, "Talking")]);
  await expect
    .poll(async () => Number(await amina.getByRole("meter", { name: "You hear" }).getAttribute("aria-valuenow")), { timeout: STEP_MS })
    .toBeGreaterThan(20);
  await amina.waitForTimeout(6000);
  await amina.getByRole("button", { name: "Hang up" }).click();
  await status(customer, "The other side hung up");
  await Promise.all([amina.context().close(), customer.context().close()]);
});

test("leaves a message by a WAV file; Simu is killed a moment later and started again", { timeout: 120_000 }, async () => {
  const customer = await open(`${simu.phoneUrl}?as=${encodeURIComponent(CUSTOMER)}`);
  await status(customer, "Ready to call");
  await customer.getByRole("button", { name: /Duka Travel.*254 20/ }).click();
  await customer.getByText("Welcome to Duka Travel").first().waitFor();
  await customer.getByRole("button", { name: /^2( ABC)?$/i }).click();
  await customer.getByText("Please leave your message after the tone").first().waitFor();
  await customer.waitForTimeout(4000);
  await customer.locator("input[type=file]").setInputFiles(wav);
  await customer.waitForTimeout((words.length / 8000) * 1000 + 1000);
  await customer.getByRole("button", { name: "Hang up" }).click();
  await status(customer, "You hung up");
  // Long enough for the carrier, which dies too, to have told of the message; test/scenarios/kill-9.test.ts aims better.
  await customer.waitForTimeout(1000);
  await simu.kill();
  await customer.context().close();
  simu = await startSimu(join(folder, "data"));
});

test("signs in, sees both calls and why they went where they went, and plays the recordings", { timeout: 120_000 }, async () => {
  const page = await open(simu.publicBaseUrl);
  await signIn(page);
  await page.getByRole("link", { name: "Calls", exact: true }).click();
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  await expect.poll(() => rows.count(), { timeout: STEP_MS }).toBe(2);
  await page.getByText("Amina answered").first().waitFor();
  await rows.filter({ hasText: "Voicemail" }).getByRole("link").first().click();
  const drawer = page.getByRole("dialog");
  await drawer
    .getByText(/pressed 2/i)
    .first()
    .waitFor();
  const play = drawer.getByRole("button", { name: "Play", exact: true });
  await play.waitFor();
  await expect.poll(() => play.isEnabled(), { timeout: STEP_MS }).toBe(true);
  await play.click();
  await drawer.getByRole("button", { name: "Pause", exact: true }).waitFor();
  const slider = drawer.getByRole("slider", { name: "Position in the recording" });
  await expect.poll(async () => Number(await slider.inputValue()), { timeout: STEP_MS }).toBeGreaterThan(0);
  await slider.focus();
  await page.keyboard.press("Home");
  await expect.poll(async () => Number(await slider.inputValue()), { timeout: STEP_MS }).toBeLessThan(2);
  await page.keyboard.press("Escape");
  await page.context().close();
});

test("the recordings really contain what was said, and can be read from the middle", { timeout: 60_000 }, async () => {
  const [owner] = simu.signIns;
  const member = await memberOf(simu.publicBaseUrl, { email: owner?.email ?? "", password: owner?.password ?? "" });
  const calls = await member.calls();
  expect(calls.map(({ outcome }) => outcome.kind).toSorted()).toEqual(["answered", "voicemail"]);
  for (const { id, outcome } of calls) {
    // oxlint-disable-next-line no-await-in-loop -- two calls
    const [recording] = (await member.call(id)).recordings;
    // oxlint-disable-next-line no-await-in-loop
    const { channels } = await member.listen(id, recording?.id ?? "");
    expect(likeness(channels[0] ?? new Int16Array())).toBeGreaterThan(outcome.kind === "voicemail" ? 0.99 : 0.7);
    // oxlint-disable-next-line no-await-in-loop
    const { url } = await member.audio(id, recording?.id ?? "");
    // oxlint-disable-next-line no-await-in-loop
    const part = await fetch(url, { headers: { range: "bytes=44-1043" } });
    expect([part.status, part.headers.get("content-length")]).toEqual([206, "1000"]);
  }
});

test("Ctrl-C stops all of it and takes the endpoints away", async () => {
  expect(await simu.stop()).toBe(0);
  await expect(stat(join(folder, "data/endpoints.json"))).rejects.toThrow("ENOENT");
  await expect(fetch(simu.publicBaseUrl)).rejects.toThrow();
  expect(simu.output()).not.toMatch(/error|exception/i);
});

/** What an office sets up in its pages, on the real stack: hours, holidays, sounds, settings; and what the next caller hears of it. */
import { mkdtemp, open as openFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { writeWav } from "../../local/carrier/audio/wav.ts";
import { findSound, voiceOf } from "../local/carrier/correlate.ts";
import { AMSTERDAM, NAIROBI, openOffice, type Office } from "../scenarios/office.ts";
import { atRest } from "./at-rest.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/office-setup");
const WIDTHS = [1280, 360] as const;

let office: Office;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-sounds-"));
  await writeFile(join(folder, "microphone.wav"), writeWav([voiceOf(9, 3)]));
  [office, browser] = await Promise.all([
    openOffice({ tariff: true }),
    launchChromium({ fakeMicrophoneWav: join(folder, "microphone.wav") }),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await office?.close();
  await rm(folder, { recursive: true, force: true });
});

async function visit(path: string, width: number, language: "en" | "sw" = "en"): Promise<Page> {
  const context = await browser.newContext({
    locale: language === "en" ? "en-GB" : "sw-KE",
    viewport: { width, height: width === 360 ? 740 : 800 },
    colorScheme: width === 360 ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const [name = "", value = ""] = office.owner.cookie.split("=");
  await context.addCookies([{ name, value, url: `${office.cloud.publicBaseUrl}/api`, httpOnly: true, sameSite: "Strict" }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setSystemTime(office.clock.now());
  await page.goto(office.cloud.publicBaseUrl + path);
  await page.locator("main").waitFor();
  return page;
}

/** Kept as a picture, and without anything that keeps somebody from reading it. */
async function isFine(page: Page, name: string): Promise<void> {
  await atRest(page);
  await expectReadable(page, `${name}-${page.viewportSize()?.width}`, PICTURES);
}

test.each(WIDTHS)("hours: a day is changed and copied, told in words, asked about, saved (%i wide)", async (width) => {
  const page = await visit("/places", width);
  await page
    .getByRole("link", { name: /Nairobi/ })
    .first()
    .click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Monday: opens").fill("07:30");
  await drawer.getByRole("button", { name: "Copy Monday…" }).click();
  await page.getByRole("menuitem", { name: "to Monday to Friday" }).click();
  await drawer.getByText(/Open Monday to Friday 07:30–17:30, Saturday 09:00–13:00\./).waitFor();
  await drawer.getByLabel("A moment there").fill("2026-11-24T07:29");
  await drawer.getByRole("button", { name: "Check" }).click();
  await drawer.getByText("Closed then, by the weekly hours.").waitFor();
  await drawer.getByLabel("A moment there").fill("2026-11-24T07:30");
  await drawer.getByRole("button", { name: "Check" }).click();
  await drawer.getByText("Open then, by the weekly hours.").waitFor();
  await isFine(page, "hours");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Saved: the next call goes by it.").waitFor();
});

test.each(WIDTHS)("holidays: a country's calendar, one holiday kept open, a half day (%i wide)", async (width) => {
  const page = await visit("/places/nairobi", width);
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Country").selectOption("KE");
  await drawer.getByLabel("Mashujaa Day").uncheck();
  await drawer.getByRole("button", { name: "Add a special day" }).click();
  await drawer.getByLabel("Date").last().fill("2026-12-24");
  await drawer.getByLabel("What is it?").last().fill("Half day");
  await drawer.getByLabel("Closed all day").last().uncheck();
  await drawer.getByLabel("Half day: closes").fill("12:00");
  await drawer.getByText(/Closed on 12 December 2026 \(Jamhuri Day\)/).waitFor();
  await isFine(page, "holidays");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Saved: the next call goes by it.").waitFor();
  await drawer.getByLabel("A moment there").fill("2027-10-20T10:00");
  await drawer.getByRole("button", { name: "Check" }).click();
  await drawer.getByText("Open then, by the weekly hours.").waitFor();
  await drawer.getByLabel("A moment there").fill("2027-12-13T10:00");
  await drawer.getByRole("button", { name: "Check" }).click();
  await drawer.getByText(/Closed then, because of “Jamhuri Day/).waitFor();
  // For the next width.
  await drawer.getByRole("button", { name: "Take out Half day", exact: true }).click();
  await drawer.getByLabel("Country").selectOption("");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Saved: the next call goes by it.").waitFor();
});

test("an office that is closed in the page is closed to the next caller, and open again when it is opened", async () => {
  const page = await visit("/places/amsterdam", 1280);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Close now" }).click();
  await drawer.getByText(/Closed until .*After that the hours count again/).waitFor();
  // What is shown with the press is in force only when this says so.
  await drawer.getByText("In force: the next call goes by it.").waitFor();
  await isFine(page, "closed");
  const shut = office.caller(1).calls(AMSTERDAM);
  // The menu, as at night: Sanne is not rung.
  await shut.hears(/For sales, press 1/);
  await shut.hangsUp();
  await drawer.getByRole("button", { name: "Open again now" }).click();
  await drawer.getByRole("button", { name: "Close now" }).waitFor();
  await drawer.getByText("In force: the next call goes by it.").waitFor();
  // A route is kept in memory for three seconds.
  await office.scenario.passes(4);
  const open = office.caller(2).calls(AMSTERDAM);
  await open.hears(/Welcome to Duka Travel Amsterdam/);
  await open.hangsUp();
});

test("an office that could not be closed is shown as it is, and says so", async () => {
  const page = await visit("/places/amsterdam", 1280);
  const drawer = page.getByRole("dialog");
  await page.route("**/api/places/amsterdam", (route) => route.abort());
  await drawer.getByRole("button", { name: "Close now" }).click();
  await drawer.getByRole("alert").waitFor();
  await drawer.getByRole("button", { name: "Close now" }).waitFor();
  expect(await drawer.getByText(/Closed until .*After that/).count()).toBe(0);
});

test("two who edit one office lose nothing: the later one sees both and chooses", async () => {
  const page = await visit("/places/amsterdam", 1280);
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name", { exact: true }).fill("Amsterdam Zuid");
  const { places } = await office.owner.ask<{ readonly places: readonly { readonly id: string; readonly etag: string }[] }>(
    "GET",
    "/api/places",
  );
  const etag = places.find(({ id }) => id === "amsterdam")?.etag;
  await office.owner.ask("PATCH", "/api/places/amsterdam", { etag, name: "Amsterdam Noord" });
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText(/Amsterdam Noord \(Europe\/Amsterdam\)/).waitFor();
  await isFine(page, "stale");
  await drawer.getByRole("button", { name: "Save mine over it" }).click();
  await drawer.getByText("Saved: the next call goes by it.").waitFor();
  await page.getByRole("dialog", { name: "Amsterdam Zuid" }).waitFor();
});

test.each(WIDTHS)("an office is added, and removed when another takes its place (%i wide)", async (width) => {
  const page = await visit("/places/new", width);
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Give it a name.").first().waitFor();
  await drawer.getByLabel("Name", { exact: true }).fill("Kampala");
  await drawer.getByRole("combobox", { name: "Time zone" }).fill("Kampala");
  await page.getByRole("option", { name: "Africa/Kampala" }).click();
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Kampala" }).waitFor();
  await isFine(page, "added");
  await drawer.getByRole("button", { name: "Remove this office" }).click();
  await drawer.getByText("Nobody uses it. It can't be brought back.").waitFor();
  await drawer.getByRole("button", { name: "Remove this office" }).click();
  await drawer.waitFor({ state: "detached" });
  await page.goto(`${office.cloud.publicBaseUrl}/places/nairobi`);
  await drawer.getByRole("button", { name: "Remove this office" }).click();
  await drawer.getByLabel("Which office takes its place?").waitFor();
  await isFine(page, "remove");
});

/** Adds the file to a sound's form and keeps it. */
async function capture(page: Page, file: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText("This is how callers will hear it.").waitFor();
  await page.getByRole("button", { name: "Use this" }).click();
  await page.getByText("This is how callers will hear it.").waitFor({ state: "detached" });
}

/** What a caller hears after having left a message. */
async function thanks(n: number): Promise<Int16Array> {
  const caller = office.caller(n).calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("2");
  await caller.hears(/after the tone/);
  await caller.waits(5);
  await caller.says(voiceOf(3, 2));
  const from = office.clock.now();
  await caller.presses("#");
  await caller.ends();
  return caller.line.listen(from, office.clock.now());
}

test("a sound is uploaded, used, replaced: the next caller hears the new one", { timeout: 120_000 }, async () => {
  const [first, second] = [voiceOf(21, 2), voiceOf(22, 2)];
  await writeFile(join(folder, "first.wav"), writeWav([first]));
  await writeFile(join(folder, "second.wav"), writeWav([second]));
  const page = await visit("/sounds", 1280);
  await page.getByText("No sounds yet").waitFor();
  await isFine(page, "sounds-empty");
  await page.getByRole("link", { name: "Add a sound" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name").fill("Thank you");
  await drawer.getByText("Record or upload", { exact: true }).click();
  await capture(page, join(folder, "first.wav"));
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Thank you" }).waitFor();
  await isFine(page, "sound");

  await page.goto(`${office.cloud.publicBaseUrl}/sounds/sentences`);
  const sentence = page.getByRole("group", { name: "Thanks for the message" });
  await sentence.getByText("Library", { exact: true }).click();
  await sentence.getByLabel("Sound from the library").selectOption({ label: "Thank you" });
  await isFine(page, "sentences");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved: the next caller hears it.").waitFor();
  const before = await thanks(11);
  expect(findSound(before, first.subarray(400, -400)).correlation).toBeGreaterThan(0.97);

  await page.goto(`${office.cloud.publicBaseUrl}/sounds`);
  await page.getByRole("link", { name: "Thank you" }).click();
  await drawer.getByText("Standing sentence: Thanks for the message").waitFor();
  await capture(page, join(folder, "second.wav"));
  await drawer.getByRole("button", { name: "Save" }).click();
  await drawer.getByText("Saved: the next caller hears it.").waitFor();
  const after = await thanks(12);
  expect(findSound(after, second.subarray(400, -400)).correlation).toBeGreaterThan(0.97);
  expect(findSound(after, first.subarray(400, -400)).correlation).toBeLessThan(0.3);

  await drawer.getByRole("button", { name: "Delete this sound" }).click();
  await drawer.getByText("Callers hear this sound at present").waitFor();
});

test.each(WIDTHS)(
  "a text is typed and listened to; a voice is recorded; lies are told apart (%i wide)",
  { timeout: 120_000 },
  async (width) => {
    const page = await visit("/sounds/new", width);
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("Text", { exact: true }).fill("Welkom bij Duka.");
    await drawer.getByLabel("Language of the voice").selectOption("nl-NL");
    await drawer.getByRole("button", { name: "Listen" }).click();
    await drawer.getByRole("button", { name: "Stop" }).waitFor();
    await isFine(page, "sound-new");

    await drawer.getByText("Record or upload", { exact: true }).click();
    const upload = page.locator('input[type="file"]');
    const huge = join(folder, `huge-${width}.wav`);
    const file = await openFile(huge, "w");
    await file.truncate(2 * 1024 ** 3);
    await file.close();
    await upload.setInputFiles(huge);
    await drawer.getByText("This file has 2048 MB; at most 50 MB are taken. Nothing was uploaded.").waitFor();
    await writeFile(join(folder, "page.mp3"), "<html><script>alert(1)</script></html>");
    await upload.setInputFiles(join(folder, "page.mp3"));
    await drawer.getByText("This file is no sound that we can read. Nothing was uploaded.").waitFor();
    await writeFile(join(folder, "silence.wav"), writeWav([new Int16Array(8000)]));
    await upload.setInputFiles(join(folder, "silence.wav"));
    await drawer.getByText("There is nothing to hear in it. Nothing was uploaded.").waitFor();
    await isFine(page, "sound-refused");

    await drawer.getByRole("button", { name: "Record", exact: true }).click();
    await drawer.getByText(/Recording: 0:0[1-9]/).waitFor();
    await drawer.getByRole("button", { name: "Stop recording" }).click();
    await drawer.getByText("This is how callers will hear it.").waitFor();
    await expect.poll(() => drawer.getByRole("button", { name: "Play" }).isEnabled()).toBe(true);
    await isFine(page, "sound-recorded");
    await drawer.getByRole("button", { name: "Use this" }).click();
    await page.getByText("This is how callers will hear it.").waitFor({ state: "detached" });
    await drawer.getByLabel("Name").fill(`My voice ${width}`);
    await drawer.getByRole("button", { name: "Save" }).click();
    await page.getByRole("dialog", { name: `My voice ${width}` }).waitFor();
  },
);

test.each(WIDTHS)("settings are saved, shown at the top, and stand in the log with before and after (%i wide)", async (width) => {
  const name = `Duka Travel ${width}`;
  const page = await visit("/settings", width);
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Legal name").fill("Duka Travel Limited");
  await page.getByLabel("Address").fill("Moi Avenue 12\nNairobi");
  await page.getByLabel("Tax number").fill("P051234567X");
  await isFine(page, "settings");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.getByText(name).first().waitFor();
  await page.getByRole("link", { name: "Changes" }).click();
  await page.getByRole("link", { name: `Settings changed: ${name}` }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText(name, { exact: true }).waitFor();
  await isFine(page, "change");
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  await isFine(page, "changes");
});

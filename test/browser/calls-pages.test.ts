/** Calls, voicemail, changes, and the office as a whole in a real browser, before the account's own API. */
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { BrowserContextOptions, Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { transferKey } from "../../adapters/dynamodb/keys.ts";
import { listTransfers } from "../../adapters/dynamodb/transfers.ts";
import { transferKeyOf } from "../../core/tenants/transfer.ts";
import { exportOffice } from "../../functions/office/export-office.ts";
import { writeWav } from "../../local/carrier/audio/wav.ts";
import { openCalledOffice, type CalledOffice } from "../functions/account/called-office.ts";
import { callId, makeCall } from "../functions/account/made-calls.ts";
import { makeChanges, type Made } from "../functions/account/made-changes.ts";
import { voiceOf } from "../local/carrier/correlate.ts";
import { atRest } from "./at-rest.ts";
import { deskBrowser } from "./desk-browser.ts";
import { expectReadable } from "./expect-readable.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/calls");
const WAV = Buffer.from(writeWav([voiceOf(1, 7)], 8000));
const at = deskBrowser(openCalledOffice, { begin: ({ clock }) => clock.now + 60_000 });

/** @param time what the clock on the wall shows; without it, the time that it is */
async function open(path: string, options?: BrowserContextOptions, time?: number): Promise<Page> {
  const page = await blank(options);
  if (time !== undefined) await page.clock.setFixedTime(time);
  await page.goto(addressOf(path));
  return page;
}

const addressOf = (path: string): string => `${at.desk.url}/o/duka${path}`;

/** A page that finds the bucket, and has fetched nothing yet. */
async function blank(options?: BrowserContextOptions): Promise<Page> {
  const page = await at.blank(options);
  await page.context().route("https://sound.example.com/**", atBucket);
  return page;
}

/** What the page sends to the bucket: a browser does not tell the body of a request that is a file. */
let sent = Buffer.alloc(0);

/** The bucket behind signed addresses. */
async function atBucket(route: Route): Promise<void> {
  const request = route.request();
  const headers = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*" };
  const key = decodeURIComponent(new URL(request.url()).pathname.slice(1));
  if (request.method() === "PUT") at.office.files.set(key, sent);
  const kept = at.office.files.get(key);
  await route.fulfill(
    key.endsWith(".wav") ? { headers, body: WAV, contentType: "audio/wav" } : { headers, ...(kept === undefined ? {} : { body: kept }) },
  );
}

/** What the worker does. */
async function writeFiles({ table, files, soundFiles, clock }: CalledOffice): Promise<void> {
  const transfers = {
    write: async (key: string, content: Readable) => void files.set(key, await buffer(content)),
    sizeOf: async (key: string) => files.get(key)?.length,
  };
  const services = { table, transfers, soundFiles: { read: async (key: string) => soundFiles.get(key) }, now: () => clock.now };
  for (const { id } of await listTransfers(table, "duka", clock.now)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await exportOffice(services, transferKey("duka", id));
  }
}

const narrow = { viewport: { width: 360, height: 740 } };
const widths = [
  ["1280 wide", {}],
  ["360 wide", narrow],
] as const;

test.each(widths)("a call is found, told of, noted, called back, played, and its recording deleted: %s", async (_, options) => {
  const page = await open("/calls", options);
  await page.getByRole("searchbox").fill("wanjiru");
  await page.getByText("1 call").waitFor();
  await page.getByRole("link", { name: /Grace <b>Wanjiru<\/b>/ }).click();
  const drawer = page.getByRole("dialog", { name: "Grace <b>Wanjiru</b>" });
  await drawer.getByText(/The call came in on/).waitFor();
  await drawer.getByRole("textbox").fill("Wants <i>six</i> seats");
  await drawer.getByRole("button", { name: "Save note" }).click();
  await drawer.getByText("Wants <i>six</i> seats").waitFor();
  await drawer.getByText("2×").click();
  await drawer.getByRole("button", { name: "Delete this recording" }).click();
  await drawer.getByText("nobody can play it any more").waitFor();
  await drawer.getByRole("button", { name: "Delete for good" }).click();
  await drawer.getByText(/By Amina/).waitFor();
  const toVersion = drawer.getByRole("link", { name: "Call flow, version 7" });
  expect(await toVersion.getAttribute("href")).toMatch(/\/flow\?version=7$/);
  await toVersion.click();
  await page.getByText("Version 7").first().waitFor();
  await page.goto(addressOf(`/calls/${callId(9)}`));
  await page.getByRole("button", { name: "Mark as called back" }).click();
  await page.getByText("Called back by Amina").waitFor();
});

test.each(widths)("messages: how many are new, heard, deleted, in one's own mailbox and the office's: %s", async (_, options) => {
  const page = await open("/voicemail", options);
  await page.getByRole("link", { name: /Voicemail.*2 new messages/ }).waitFor();
  await page.getByRole("button", { name: /^Listen to the message of Reisbureau/ }).click();
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await page.getByRole("link", { name: /Voicemail.*1 new message/ }).waitFor();
  await page.getByRole("button", { name: "Delete this message" }).click();
  await page.getByRole("button", { name: "Delete for good" }).click();
  await page.getByRole("button", { name: /^Listen to the message/ }).waitFor({ state: "detached" });
  await page.getByLabel("Mailbox").selectOption("office");
  await page.getByRole("button", { name: /^Listen to the message/ }).waitFor();
  expect(await page.getByRole("link", { name: /^Call back|Call .* back/ }).getAttribute("href")).toBe("tel:+31612345678");
});

test.each(widths)("the office goes into a file and comes out of it, is to be deleted, and is kept: %s", async (_, options) => {
  const page = await open("/settings/transfer", options);
  await page.getByRole("button", { name: "Write the file" }).click();
  await page.getByText("waiting…").waitFor();
  await writeFiles(at.office);
  await page.getByRole("button", { name: "Download" }).waitFor();
  const [file] = [...at.office.files].filter(([key]) => key.startsWith(transferKeyOf("duka", "", "out").replace(".simu.gz", "")));
  if (file === undefined) throw new Error("no file");
  const path = join(tmpdir(), `simu-calls-${process.pid}.simu.gz`);
  sent = Buffer.from("<html>");
  await writeFile(path, sent);
  await page.locator('input[type="file"]').setInputFiles(path);
  await page.getByText(/isn't .* file of an office|not .* office/i).waitFor();
  sent = Buffer.from(file[1]);
  // A file that changes after it was chosen can't be read by the browser any more: the right one is another file.
  const right = join(tmpdir(), `simu-calls-${process.pid}-right.simu.gz`);
  await writeFile(right, sent);
  await page.locator('input[type="file"]').setInputFiles(right);
  await page.getByText(/Your set-up becomes: 3 people/).waitFor();
  await page.getByRole("button", { name: "Replace the set-up" }).click();
  await page.getByText(/Done: your office is set up/).waitFor();
  await page.getByLabel(/^Type .* to delete it/).fill("Something");
  await page.getByRole("button", { name: "Delete the office in seven days" }).click();
  await page.getByText(/^That isn't/).waitFor();
  const { name } = JSON.parse(JSON.stringify((await at.office.ask("GET", "/api/session")).body)).tenant;
  await page.getByLabel(/^Type .* to delete it/).fill(name);
  await page.getByRole("button", { name: "Delete the office in seven days" }).click();
  await page.getByText(/This office is deleted on/).waitFor();
  await page.getByRole("button", { name: "Keep the office" }).click();
  await page.getByLabel(/^Type .* to delete it/).waitFor();
});

test("Home tells a day without missed calls from one on which all were returned", async () => {
  const quiet = await open("/");
  await quiet.getByRole("heading", { name: "No missed calls today" }).waitFor();
  await quiet.getByText("Everybody who called today was answered").waitFor();

  const missed = Array.from({ length: 58 }, (_, index) => callId(index + 2));
  for (const call of missed)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect((await at.office.ask("PUT", `/api/calls/${call}/returned`, { body: { returned: true } })).status).toBe(200);
  const page = await open("/", {}, at.office.clock.now);
  await page.getByRole("heading", { name: "Today's missed calls are all returned" }).waitFor();
  await page.getByText("Everybody who got no answer today, or left a message, was called back.").waitFor();

  await at.office.ask("PUT", `/api/calls/${callId(3)}/returned`, { body: { returned: false } });
  await page.reload();
  await page.getByRole("heading", { name: "1 message today" }).waitFor();
  expect(await page.getByText("No missed calls").count()).toBe(0);
});

test("changes are found by who made them and by what they were", async () => {
  await at.office.ask("POST", "/api/places", { body: { name: "Depot", zone: "Africa/Nairobi", weekly: [], days: [], calendar: null } });
  await makeCall(at.office.table, 60, { from: "", trail: [] });
  await at.office.ask("PUT", `/api/calls/${callId(60)}/returned`, { body: { returned: true } });
  const page = await open("/settings/changes");
  await page.getByRole("link", { name: "Marked as called back: Withheld number" }).waitFor();
  await page.getByPlaceholder("Everything").click();
  await page.getByRole("option", { name: "Marked as called back" }).click();
  await page.getByText("1 change").waitFor();
  await page.getByPlaceholder("Part of a name").fill("nobody");
  await page.getByText("No change matches").waitFor();
  await page.getByRole("button", { name: "Show all changes" }).click();
  await page.getByRole("link", { name: /Marked as called back/ }).waitFor();
});

test.each(widths)("a search for changes looks further back only when it is told to: %s", async (_, options) => {
  const others = Array.from({ length: 1000 }, (): Made => ({ by: "Joseph", action: "person.change" }));
  await makeChanges(at.office.table, [{ by: "Zawadi <b>Otieno</b>", action: "place.change" }, ...others]);
  const page = await open("/settings/changes", options);
  await page.getByText("50 changes").waitFor();
  await page.getByPlaceholder("Part of a name").fill("otieno");
  await page.getByText("0 changes · Looked through back to 1 March 2026.").waitFor();
  expect(await page.getByRole("link", { name: /change 0/ }).count()).toBe(0);
  await page.getByRole("button", { name: "Look further back" }).click();
  await page.getByText("1 change", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Look further back" }).waitFor({ state: "detached" });
  await page.getByRole("link", { name: /change 0/ }).click();
  await page.getByRole("dialog").getByText("Zawadi <b>Otieno</b>").waitFor();
});

test.each(widths)("a search for calls says how far back it came, and goes on when it is told to: %s", async (_, options) => {
  for (let n = 60; n < 1200; n++) await makeCall(at.office.table, n, { trail: [] });
  const page = await open("/calls", options);
  await page.getByText("50 calls").waitFor();
  await page.getByRole("searchbox").fill("wanjiru");
  await page.getByText(/^0 calls.* back to 23 November 2026/).waitFor();
  await page.getByRole("button", { name: "Go on searching" }).click();
  await page.getByText("1 call", { exact: true }).waitFor();
  await page.getByRole("link", { name: /Grace <b>Wanjiru<\/b>/ }).waitFor();
  await page.getByRole("button", { name: "Go on searching" }).waitFor({ state: "detached" });
});

const LOOKS = [
  { locale: "en-GB", colorScheme: "light", width: 1280 },
  { locale: "sw-KE", colorScheme: "dark", width: 1280 },
  { locale: "en-GB", colorScheme: "dark", width: 360 },
  { locale: "sw-KE", colorScheme: "light", width: 360 },
] as const;
const PAGES = ["/calls", `/calls/${callId(1)}`, `/calls/${callId(9)}`, "/voicemail", "/settings/transfer", "/settings/changes"];

test.each(LOOKS)("can be read by everybody: $locale, $colorScheme, $width wide", async ({ locale, colorScheme, width }) => {
  await at.office.ask("PUT", `/api/calls/${callId(9)}/returned`, { body: { returned: true } });
  const page = await blank({ locale, colorScheme, viewport: { width, height: 740 }, reducedMotion: "reduce" });
  for (const path of PAGES) {
    const name = `${path.replaceAll(/\W+/g, "-").slice(1, 16)}-${path.slice(-2).replace(/\W/, "")}-${locale.slice(0, 2)}-${width}`;
    // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
    await look(page, path, name);
  }
});

async function look(page: Page, path: string, name: string): Promise<void> {
  await page.goto(addressOf(path));
  await atRest(page);
  await expectReadable(page, name, PICTURES);
}

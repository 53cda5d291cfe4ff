/** The account's pages in a real browser: what they do, and that they can be read by everybody, in both themes, both languages, wide and narrow. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { someCalls } from "./account-calls.ts";
import { startAccountDouble, type AccountDouble } from "./account-double.ts";
import { atRest } from "./at-rest.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";

let account: AccountDouble;
let browser: Browser;

beforeAll(async () => {
  [account, browser] = await Promise.all([startAccountDouble(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await account?.stop();
});
beforeEach(() => Object.assign(account, { calls: someCalls(120), signedIn: true, broken: false }));
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(account.url + path);
  return page;
}

const callsOf = (page: Page) => page.locator("tbody tr");
const firstId = (): string => account.calls[0]?.id ?? "";
const slider = (page: Page) => page.getByRole("slider", { name: "Position in the recording" });
const position = async (page: Page): Promise<number> => Number(await slider(page).inputValue());

test("a link to a call outlives signing in; closing it leads to the list, and back does not lead out", async () => {
  account.signedIn = false;
  const page = await open(`/calls/${firstId()}`);
  await page.getByLabel("E-mail").fill("amina@duka.example");
  await page.getByLabel("Password", { exact: true }).fill("Zanzibar2026x");
  await page.keyboard.press("Enter");
  const drawer = page.getByRole("dialog", { name: "Grace Wanjiru" });
  await drawer.getByText("The call came in on +254 20 5550100.").waitFor();
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "detached" });
  expect(page.url()).toBe(`${account.url}/o/duka/calls`);
  await callsOf(page).nth(4).getByRole("link").click();
  await drawer.waitFor();
  await page.goBack();
  await drawer.waitFor({ state: "detached" });
  expect(page.url()).toBe(`${account.url}/o/duka/calls`);
});

test("a click anywhere in a line opens its call, and a click in the wave moves through its recording", async () => {
  const page = await open("/calls");
  const line = await callsOf(page).first().boundingBox();
  await page.mouse.click((line?.x ?? 0) + (line?.width ?? 0) - 8, (line?.y ?? 0) + 20);
  await expect.poll(() => slider(page).isEnabled()).toBe(true);
  const wave = await slider(page).boundingBox();
  await page.mouse.click((wave?.x ?? 0) + (wave?.width ?? 0) / 2, (wave?.y ?? 0) + 10);
  await expect.poll(() => position(page)).toBeCloseTo(6, 0);
  await slider(page).press("ArrowRight");
  await expect.poll(() => position(page)).toBeCloseTo(11, 0);
  await slider(page).press("Home");
  await slider(page).press(" ");
  await page.getByRole("button", { name: "Pause" }).waitFor();
  await expect.poll(() => position(page)).toBeGreaterThan(0.5);
});

test("earlier calls stay while new ones come", async () => {
  const page = await open("/calls");
  const earlier = page.getByRole("button", { name: "Show earlier calls" });
  await earlier.click();
  await expect.poll(() => callsOf(page).count()).toBe(100);
  await earlier.click();
  await expect.poll(() => callsOf(page).count()).toBe(120);
  expect(await earlier.count()).toBe(0);
  const [newest] = account.calls;
  if (newest === undefined) throw new Error("no calls");
  account.calls.unshift({ ...newest, id: "CAnew", startedAt: Date.now(), callerName: "Just Now", outcome: { kind: "live" } });
  await callsOf(page).filter({ hasText: "Just Now" }).getByText("Live").waitFor();
  expect(await callsOf(page).count()).toBe(121);
});

test("search and outcome narrow the list; the keyboard reaches all of it", async () => {
  const page = await open("/calls");
  await callsOf(page).first().waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type("020 123");
  await expect.poll(() => callsOf(page).count()).toBe(30);
  await page.getByText("Missed", { exact: true }).first().click();
  await page.getByText("No calls match").waitFor();
  await page.getByRole("button", { name: "Show all calls" }).last().click();
  await expect.poll(() => callsOf(page).count()).toBe(50);
  await page.getByRole("heading", { name: "Calls" }).click();
  await page.keyboard.press("g");
  await page.keyboard.press("v");
  await page.waitForURL(`${account.url}/o/duka/voicemail`);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
});

test("a line shows the caller's whole number, and that there is something to hear only where somebody talked or left a message", async () => {
  const page = await open("/calls");
  for (const [outcome, recordings] of [
    ["Answered", 1],
    ["Missed", 0],
  ] as const) {
    const line = callsOf(page).filter({ hasText: outcome }).first();
    // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
    await line.waitFor();
    // oxlint-disable-next-line no-await-in-loop
    expect(await line.getByRole("img", { name: "Recorded" }).count(), outcome).toBe(recordings);
  }
  const number = callsOf(page).getByText("+31 20 123 4567").first();
  const [shown, cell] = await Promise.all([number.boundingBox(), number.locator("xpath=ancestor::td").boundingBox()]);
  expect((shown?.x ?? 0) + (shown?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0));
});

test("a failing server is told of while what is known stays, and an ended session leads to the door", async () => {
  const page = await open("/calls");
  await callsOf(page).first().waitFor();
  account.broken = true;
  await page.getByText("This didn't work, and it is our fault.").waitFor();
  expect(await callsOf(page).count()).toBe(50);
  account.broken = false;
  await page.getByText("This didn't work, and it is our fault.").waitFor({ state: "detached" });
  account.signedIn = false;
  await page.getByLabel("E-mail").waitFor();
});

test.each([
  ["one's own, wide", 1280, { name: "Your account: Amina Hassan" }, "Sign out"],
  ["one's own, narrow", 360, { name: "Your account: Amina Hassan" }, "Sign out"],
  ["more pages, narrow", 360, { name: "More" }, "Settings"],
])("a menu that can't be fetched says so beside its button, and comes once it can: %s", async (_, width, name, item) => {
  const page = await open("/calls", { viewport: { width, height: 740 }, reducedMotion: "reduce" });
  await page.getByText("50 calls").waitFor();
  await atRest(page);
  const button = page.getByRole("button", name);
  await page.context().setOffline(true);
  await button.click();
  const told = page.getByRole("alert").filter({ hasText: "This menu couldn't be fetched." });
  await told.waitFor();
  const box = await told.boundingBox();
  expect([box?.x, (box?.x ?? 0) + (box?.width ?? 0)]).toEqual([expect.toSatisfy((x) => x >= 0), expect.toSatisfy((x) => x <= width)]);
  expect([box?.y, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([expect.toSatisfy((y) => y >= 0), expect.toSatisfy((y) => y <= 740)]);
  await expectReadable(page, "no menu");
  await page.getByText("50 calls").waitFor();
  await button.click();
  await told.waitFor();
  await page.context().setOffline(false);
  await button.click();
  await page.getByRole("menuitem", { name: item }).waitFor();
  await told.waitFor({ state: "detached" });
});

test("language and theme are chosen once", async () => {
  const page = await open("/calls");
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("menuitemradio", { name: "Kiswahili" }).click();
  await page.getByRole("button", { name: /^Akaunti yako/ }).click();
  await page.getByRole("menuitemradio", { name: "Giza" }).click();
  await page.reload();
  await page.getByText("Imejibiwa").first().waitFor();
  expect(await page.getAttribute("html", "lang")).toBe("sw");
  expect(await page.getAttribute("html", "data-mantine-color-scheme")).toBe("dark");
});

const looks = [
  { locale: "en-GB", colorScheme: "light", width: 1280 },
  { locale: "sw-KE", colorScheme: "dark", width: 1280 },
  { locale: "en-GB", colorScheme: "dark", width: 360 },
  { locale: "sw-KE", colorScheme: "light", width: 360 },
] as const;

test.each(looks)("can be read by everybody: $locale, $colorScheme, $width wide", async ({ locale, colorScheme, width }) => {
  const options = { locale, colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" } as const;
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.addInitScript((language) => localStorage.setItem("simu-language", language), locale.slice(0, 2));
  for (const path of ["/calls", `/calls/${firstId()}`, "/calls/CAgone", "/voicemail", "/"]) {
    account.signedIn = path !== "/";
    // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
    await look(page, path);
  }
});

async function look(page: Page, path: string): Promise<void> {
  await page.goto(account.url + path);
  await atRest(page);
  await expectReadable(page, path);
}

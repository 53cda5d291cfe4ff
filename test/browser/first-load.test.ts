/** What a browser has to fetch before an office's first page is there: little enough for a telephone on a slow line. */
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { someCalls } from "./account-calls.ts";
import { startAccountDouble, type AccountDouble } from "./account-double.ts";
import { atRest } from "./at-rest.ts";
import { launchChromium } from "./launch-chromium.ts";

/** KB of script, as it travels. */
const MOST = 200;
let account: AccountDouble;
let browser: Browser;

beforeAll(async () => {
  [account, browser] = await Promise.all([startAccountDouble(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await account?.stop();
});

test.each([
  ["English", "en-GB", { width: 1280, height: 800 }],
  ["Swahili on a telephone", "sw-KE", { width: 360, height: 740 }],
])("Home comes with at most 200 KB of script: %s", async (_name, locale, viewport) => {
  account.calls = someCalls(20);
  const page = await (await browser.newContext({ locale, viewport })).newPage();
  const scripts = new Map<string, number>();
  page.on("response", (response) => {
    if (!/\.js($|\?)/.test(response.url())) return;
    void response.body().then((body) => scripts.set(new URL(response.url()).pathname, gzipSync(body).length));
  });
  await page.goto(account.url);
  await atRest(page);
  const kilobytes = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024;
  if (process.env["SIMU_SIZES"] === "1") console.table([...scripts].toSorted((a, b) => b[1] - a[1]));
  expect(scripts.size).toBeGreaterThan(3);
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(MOST);
});

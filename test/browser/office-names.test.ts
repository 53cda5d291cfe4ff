/** Offices with names of their own in a real browser: what each name shows, and what a page of one cannot do to another. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";
import { picture } from "./picture.ts";
import { startSimu, type RunningSimu } from "./start-simu.ts";

let folder: string;
let simu: RunningSimu;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "simu-names-"));
  [simu, browser] = await Promise.all([startSimu(folder, ["--domain", "localhost"]), launchChromium()]);
  context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(30_000);
});
afterAll(async () => {
  await browser?.close();
  await simu?.stop();
  await rm(folder, { recursive: true, force: true });
});

const at = (label: string): string => simu.accountUrl.replace("//app.", `//${label}.`);

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function signIn(page: Page, role: string): Promise<void> {
  const person = simu.signIns.find((each) => each.role === role);
  await page.getByLabel("E-mail").fill(person?.email ?? "");
  await page.getByLabel("Password", { exact: true }).fill(person?.password ?? "");
  await page.getByRole("button", { name: "Sign in" }).click();
}

const isShown = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).first().waitFor();

test("whoever comes by another address is led to the common entrance, and there offices are told apart by path", async () => {
  const page = await open(`${simu.publicBaseUrl}/calls`);
  await page.waitForURL(`${simu.accountUrl}/calls`);
  await signIn(page, "owner");
  await page.waitForURL(`${simu.accountUrl}/o/duka-travel/calls`);
  await isShown(page, "Billing");
  await page.close();
});

test("the provider comes in at the common entrance, and looks after tenants and plans", async () => {
  const provider = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await provider.newPage();
  await page.goto(simu.accountUrl);
  await signIn(page, "provider");
  await page.getByText("Duka Travel").first().waitFor();
  await picture(page, "provider-tenants");
  await page.getByRole("link", { name: "Plans", exact: true }).first().click();
  await page
    .getByRole("link", { name: /standard/i })
    .first()
    .click();
  await page.waitForURL(/\/provider\/plans\/standard/);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture(page, "provider-plans");
  await provider.close();
});

test("under its own name an office needs no path: signing in, moving about, reloading, and old addresses", async () => {
  const page = await open(at("duka-travel"));
  // The session at the common entrance is that name's alone.
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await picture(page, "sign-in");
  await signIn(page, "owner");
  await isShown(page, "Billing");
  await page.getByRole("link", { name: "Billing", exact: true }).first().click();
  await page.waitForURL(`${at("duka-travel")}/billing`);
  await page.reload();
  await isShown(page, "Billing");
  expect(page.url()).toBe(`${at("duka-travel")}/billing`);
  await page.goto(`${at("duka-travel")}/o/duka-travel/calls?missed=1`);
  await page.waitForURL(`${at("duka-travel")}/calls?missed=1`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await expectReadable(page, "calls");
  await page.setViewportSize({ width: 360, height: 740 });
  await isShown(page, "Calls");
  await expectReadable(page, "calls, narrow");
  await page.close();
});

test("another name knows nothing of this session, and lets nobody of this office in", async () => {
  const page = await open(at("baraka"));
  await page.getByRole("button", { name: "Sign in" }).waitFor();
  await signIn(page, "owner");
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("no office has given you rights yet");
  const own = context.cookies(`${at("baraka")}/api`);
  expect(await own).toEqual([]);
  expect((await context.cookies(`${at("duka-travel")}/api`)).map(({ domain }) => domain)).toEqual(["duka-travel.localhost"]);
  await page.close();
});

// The pages' own policy keeps them away, before CORS, the origin check and the host-only cookie would (office-names.e2e.test.ts).
test("a page under one name cannot use the session of another, although both are one site to the browser", async () => {
  const evil = await open(at("baraka"));
  const victim = `${at("duka-travel")}/api/session`;
  const asked = await evil.evaluate(async (address) => {
    const tries: RequestInit[] = [
      { method: "GET" },
      { method: "DELETE" },
      { method: "POST", body: "{}", headers: { "content-type": "application/json" } },
      { method: "POST", body: "{}", mode: "no-cors" },
    ];
    const outcomes = tries.map((each) =>
      fetch(address, { credentials: "include", ...each }).then(
        (response) => `${response.type} ${response.status}`,
        () => "kept away",
      ),
    );
    return Promise.all(outcomes);
  }, victim);
  expect(asked).toEqual(["kept away", "kept away", "kept away", "kept away"]);
  await evil.close();
  const page = await open(at("duka-travel"));
  await isShown(page, "Billing");
  await page.close();
});

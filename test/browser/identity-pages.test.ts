/** From a stranger to somebody who is gone again, in a real browser on the embedded cloud: wide and on a telephone. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt } from "../authenticator.ts";
import { PROVIDER, startAccountCloud, visitor } from "../functions/account/account-cloud.ts";
import { codeIn, readOutbox } from "../read-outbox.ts";
import { atRest } from "./at-rest.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";

const NAIROBI = "+254200000001";
const AMSTERDAM = "+31200000001";
const PASSWORD = "Karibu-Simu-2026";
const NEW = "Another-Password-1";
const PICTURES = join(import.meta.dirname, "../../test-results/identity");

let world: Awaited<ReturnType<typeof startAccountCloud>>;
let browser: Browser;

beforeAll(async () => {
  world = await startAccountCloud([NAIROBI, AMSTERDAM]);
  await world.cloud.identity.ensureUser({ email: PROVIDER, password: PASSWORD, attributes: { name: "Provider" } });
  const provider = visitor(world.cloud.publicBaseUrl);
  await provider.ask("POST", "/api/session", { email: PROVIDER, password: PASSWORD });
  const office = await readFile("local/demo/duka-travel.json", "utf8");
  const published = await provider.ask("PUT", "/api/provider/tenants/duka-travel", office);
  expect(published.status).toBe(200);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

const WIDE: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(world.cloud.publicBaseUrl + path);
  return page;
}

/** That everybody can read it, whole, and how it looks. */
const look = (page: Page, name: string): Promise<void> => expectReadable(page, name, PICTURES);

async function lastCodeTo(email: string, after: number): Promise<string> {
  const written = async () => (await readOutbox(world.cloud.mailUrl)).filter(({ to }) => to === email);
  await expect.poll(async () => (await written()).length).toBeGreaterThan(after);
  const [last] = (await written()).slice(-1);
  if (last === undefined) throw new Error("no mail");
  return codeIn(last);
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await field(page, "E-mail").fill(email);
  await field(page, "Password").fill(password);
  await button(page, "Sign in").click();
}

test.each([
  ["wide", WIDE],
  ["phone", PHONE],
])(
  "signs up, confirms, signs out, chooses a new password, adds a second factor, and goes (%s)",
  { timeout: 120_000 },
  async (name, options) => {
    const email = `grace-${name}@duka.example`;
    const page = await open("/", options);
    await page.getByRole("link", { name: "Sign up" }).waitFor();
    await look(page, `${name}-sign-in`);
    await page.getByRole("link", { name: "Sign up" }).click();
    await button(page, "Send me a code").click();
    await page.getByText("Write your name, in at most 80 characters.").waitFor();
    await look(page, `${name}-sign-up`);
    await field(page, "Your name").fill("Grace <b>Wanjiru</b>");
    await field(page, "E-mail").fill(email);
    await field(page, "Password").fill(PASSWORD);
    await button(page, "Send me a code").click();

    await page.getByRole("heading", { name: "Look into your mail" }).waitFor();
    await look(page, `${name}-confirm`);
    const code = await lastCodeTo(email, 0);
    await field(page, "Code from the mail").fill(code === "000000" ? "000001" : "000000");
    await button(page, "Confirm and go on").click();
    await page.getByText("This code does not fit").waitFor();
    await field(page, "Code from the mail").fill(code);
    await button(page, "Confirm and go on").click();
    await page.getByRole("heading", { name: "Your office" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/start");
    await look(page, `${name}-start`);

    await button(page, "Sign out").click();
    await page.getByRole("link", { name: "Forgot your password?" }).click();
    await look(page, `${name}-forgot`);
    await field(page, "E-mail").fill(email);
    await button(page, "Send me a code").click();
    await page.getByText("a code of six digits is on its way").waitFor();
    await look(page, `${name}-reset`);
    await field(page, "Code from the mail").fill(await lastCodeTo(email, 1));
    await field(page, "New password").fill(NEW);
    await button(page, "Save the new password").click();
    await page.getByText("Your new password is saved").waitFor();
    await signIn(page, email, PASSWORD);
    await page.getByText("This e-mail and password don't match.").waitFor();
    await signIn(page, email, NEW);
    await page.getByRole("heading", { name: "Your office" }).waitFor();

    await page.getByRole("link", { name: "Your sign-in" }).click();
    await page.getByRole("heading", { name: "Your sign-in" }).waitFor();
    await look(page, `${name}-security`);
    await button(page, "Set up a second factor").click();
    const factor = page.getByRole("region", { name: "Second factor" });
    await factor.getByLabel("Present password", { exact: true }).fill(NEW);
    await factor.getByRole("button", { name: "Go on" }).click();
    await factor.getByRole("img", { name: "Picture to scan with an authenticator" }).waitFor();
    await look(page, `${name}-second-factor`);
    const secret = (
      await factor
        .locator("p")
        .filter({ hasText: /^[A-Z2-7 ]{20,}$/ })
        .innerText()
    ).replaceAll(" ", "");
    await factor.getByLabel("Code of your authenticator", { exact: true }).fill(codeAt(secret));
    await factor.getByRole("button", { name: "Switch it on" }).click();
    await factor.getByText("The second factor is on.").waitFor();

    await button(page, "Sign out everywhere").click();
    await signIn(page, email, NEW);
    await page.getByRole("heading", { name: "One more step" }).waitFor();
    await look(page, `${name}-second-step`);
    // What leads from the first step to the second, no script can read.
    expect(
      await page.evaluate("document.cookie + JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })"),
    ).not.toMatch(/simu_s|eyJ/);
    await field(page, "Code of your authenticator").fill("000000");
    await button(page, "Sign in").click();
    await page.getByText("This code does not fit").waitFor();
    await field(page, "Code of your authenticator").fill(codeAt(secret));
    await button(page, "Sign in").click();
    await page.getByRole("heading", { name: "Your sign-in" }).waitFor();

    await button(page, "Remove me").click();
    const remove = page.getByRole("region", { name: "Remove yourself" });
    await remove.getByLabel("Present password", { exact: true }).fill(NEW);
    await remove.getByLabel("Code of your authenticator", { exact: true }).fill(codeAt(secret));
    await look(page, `${name}-remove`);
    await button(page, "Remove me for good").click();
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    await signIn(page, email, NEW);
    await page.getByText("This e-mail and password don't match.").waitFor();
    await page.context().close();
  },
);

test.each([
  ["wide", WIDE],
  ["phone", PHONE],
])("the provider visits an office, with a banner on every page, and ends the visit (%s)", { timeout: 90_000 }, async (name, options) => {
  const page = await open("/o/duka-travel/calls", options);
  await signIn(page, PROVIDER, PASSWORD);
  await page.getByText("Tenants").first().waitFor();
  await page.goto(`${world.cloud.publicBaseUrl}/o/duka-travel/calls`);
  await page.getByRole("heading", { name: "This office doesn't let you in" }).waitFor();
  await look(page, `${name}-foreign-office`);
  const provider = visitor(world.cloud.publicBaseUrl);
  const cookies = await page.context().cookies();
  provider.take(cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; "));
  const visits = "/api/provider/tenants/duka-travel/visits";
  expect((await provider.ask("POST", visits, { reason: "Amina asked us to look at her menu" })).status).toBe(200);
  await page.goto(`${world.cloud.publicBaseUrl}/o/duka-travel/calls`);
  const banner = page.getByRole("complementary", { name: "Visit" });
  await banner.getByText("You are visiting Duka Travel until").waitFor();
  await page.getByRole("heading", { name: "Calls" }).waitFor();
  await look(page, `${name}-visit`);
  await banner.getByRole("button", { name: "End visit" }).click();
  await page.waitForURL(/\/provider\/tenants\/duka-travel$/);
  await page.goto(`${world.cloud.publicBaseUrl}/o/duka-travel`);
  await page.getByRole("heading", { name: "This office doesn't let you in" }).waitFor();
  await page.context().close();
});

test("in Swahili and in the dark, the door is whole too", { timeout: 90_000 }, async () => {
  for (const [path, button_] of [
    ["/", "Ingia"],
    ["/sign-up", "Nitumie msimbo"],
    ["/confirm", "Thibitisha na uendelee"],
    ["/forgot", "Nitumie msimbo"],
    ["/new-password", "Hifadhi nenosiri jipya"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await open(path, { ...PHONE, locale: "sw", colorScheme: "dark" });
    // oxlint-disable-next-line no-await-in-loop
    await button(page, button_).waitFor();
    // oxlint-disable-next-line no-await-in-loop
    await look(page, `swahili-dark${path.replaceAll("/", "-")}`);
    // oxlint-disable-next-line no-await-in-loop
    await page.context().close();
  }
});

test("without a connection the page stays, says how old it is, and comes back", { timeout: 60_000 }, async () => {
  const page = await open("/", WIDE);
  await signIn(page, PROVIDER, PASSWORD);
  // The page itself, and what it shows.
  await page.getByRole("heading", { name: "Tenants" }).waitFor();
  await atRest(page);
  await page.context().setOffline(true);
  await page.getByText(/You're offline; what you see is from \d{2}:\d{2}/).waitFor();
  await look(page, "offline");
  // A page that was not fetched yet can't be: the shell stays, and says why.
  await page.evaluate("history.pushState(null, '', '/me/security')");
  await page.getByText("There is no connection.").waitFor();
  await page.getByRole("link", { name: "Tenants" }).click();
  await page.getByRole("heading", { name: "Tenants" }).waitFor();
  await page.context().setOffline(false);
  await page.getByText(/You're offline/).waitFor({ state: "detached" });
  await page.context().close();
});

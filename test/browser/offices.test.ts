/** Somebody with two offices, and the provider who visits one, in a real browser before the account's own API. */
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { sampleOffice } from "../core/tenants/sample-office.ts";
import { PROVIDER } from "../functions/account/account-desk.ts";
import { AMINA, openPeopleOffice } from "../functions/account/people-office.ts";
import { atRest } from "./at-rest.ts";
import { deskBrowser } from "./desk-browser.ts";
import { expectReadable } from "./expect-readable.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/offices");
const at = deskBrowser(() => openPeopleOffice({}, {}));

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 360, height: 740 } };

const open = (path: string, options: BrowserContextOptions): Promise<Page> => at.open(path, { reducedMotion: "reduce", ...options });

async function look(page: Page, name: string): Promise<void> {
  await atRest(page);
  await expectReadable(page, name, PICTURES);
}

/** As the account writes it where the office is. */
const instant = (moment: number): string =>
  new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Africa/Nairobi" }).format(moment);

async function addKiosk(): Promise<void> {
  const { plan, ...kiosk } = sampleOffice({ name: "Kiosk" });
  const body = { ...kiosk, plan: { ...plan, entries: { "+254200000077": "main", "+31200000077": "by-hours" } } };
  const published = await at.office.ask("PUT", "/api/provider/tenants/kiosk", { by: PROVIDER, body });
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
}

test("one office after the other, and one starts where one was last", async () => {
  await addKiosk();
  const page = await open("/o/duka/calls", wide);
  await page.getByRole("heading", { name: "Calls", level: 1 }).waitFor();
  await page.getByRole("button", { name: /^Change office/ }).click();
  await look(page, "switcher");
  await page.getByRole("menuitem", { name: "Kiosk" }).click();
  await page.waitForURL(/\/o\/kiosk\/?$/);
  await page.getByRole("button", { name: "Change office: Kiosk" }).waitFor();
  await page.goto(at.desk.url);
  await page.waitForURL(/\/o\/kiosk\/?$/);
  await page.getByRole("button", { name: "Change office: Kiosk" }).click();
  await page.getByRole("menuitem", { name: "Duka", exact: true }).click();
  await page.waitForURL(/\/o\/duka\/?$/);
  await page.getByRole("button", { name: "Change office: Duka" }).waitFor();
  await page.goto(at.desk.url);
  await page.waitForURL(/\/o\/duka\/?$/);
});

test.each([
  ["wide", wide],
  ["narrow", narrow],
])("whoever has an office begins another from their own menu (%s)", async (name, options) => {
  const page = await open("/o/duka", options);
  await page.getByRole("button", { name: /^Your account/ }).click();
  await page.getByRole("menuitem", { name: "Begin another office" }).click();
  await page.waitForURL(/\/start$/);
  await page.getByRole("heading", { name: "Your office" }).waitFor();
  await look(page, `begin-${name}`);
});

test.each([
  ["wide", wide],
  ["narrow", narrow],
])(
  "the provider visits an office from its drawer with a reason; every page says so until the visit is ended (%s)",
  async (name, options) => {
    at.desk.by = PROVIDER;
    const page = await open("/provider/tenants/duka", options);
    const drawer = page.getByRole("dialog");
    const visit = drawer.getByRole("button", { name: "Sign in as Duka" });
    await visit.click();
    await drawer.getByText("Say why, in 3 to 200 characters").waitFor();
    await drawer.getByRole("region", { name: "Sign in as this tenant" }).getByLabel("Reason").fill("Amina asked us to look at her menu");
    await look(page, `visit-form-${name}`);
    await visit.click();
    await page.waitForURL(/\/o\/duka\/?$/);
    const banner = page.getByRole("complementary", { name: "Visit" });
    await banner.getByText("Amina asked us to look at her menu").waitFor();
    for (const path of ["/calls", "/people", "/flow", "/settings"]) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await atRest(page);
      // oxlint-disable-next-line no-await-in-loop
      await page.goto(`${at.desk.url}/o/duka${path}`);
      // oxlint-disable-next-line no-await-in-loop
      await banner.getByText("You are visiting").waitFor();
    }
    await look(page, `visiting-${name}`);
    at.office.clock.now += 60_000;
    await banner.getByRole("button", { name: "End visit" }).click();
    await page.waitForURL(/\/provider\/tenants\/duka$/);
    expect((await at.office.ask("GET", "/api/audit")).body).toMatchObject({
      entries: [
        { action: "office.visit", note: "Amina asked us to look at her menu", after: expect.stringContaining("ended") },
        { action: "office.visit", note: "Amina asked us to look at her menu", after: expect.stringContaining("endsAtTheLatest") },
      ],
    });
    // The office reads both in its log: when it was over, and when it would have been by itself.
    at.desk.by = AMINA;
    await page.goto(`${at.desk.url}/o/duka/settings/changes`);
    await page.getByRole("link", { name: "Provider signed in: Duka" }).click();
    await page
      .getByRole("definition")
      .filter({ hasText: instant(at.office.clock.now - 60_000 + 3_600_000) })
      .waitFor();
    await page.getByText("Ends by itself at").waitFor();
    await page.goto(`${at.desk.url}/o/duka/settings/changes`);
    await page.getByRole("link", { name: "Provider signed out: Duka" }).click();
    await page
      .getByRole("definition")
      .filter({ hasText: instant(at.office.clock.now) })
      .first()
      .waitFor();
  },
);

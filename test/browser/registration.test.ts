/**
 * From the sign-up page to the answered call, in a real browser with the simulated telephone of the newcomer: what it takes is counted,
 * and what the phone says is heard. Nobody of the office exists before; the office, its number and its colleagues come to be on the way.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice, type Office } from "../scenarios/office.ts";
import { codeIn, readOutbox } from "../read-outbox.ts";
import { signIn } from "../scenarios/member.ts";
import { COUNTS, countsSchema } from "../bench/registration.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";
import { WayCounter } from "./way-counter.ts";

const NEWCOMER = { name: "Neema Mushi", email: "neema@safari.example", password: "Newcomer-of-tests-1" };
const MOBILE = "+254711555001";
const JOSEPH = "+254711555002";
const PICTURES = join(import.meta.dirname, "../../test-results/registration");
const MOST_SECONDS = 300;

let office: Office;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  office = await openOffice({ tariff: true });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await office?.close();
});

async function open(look: { readonly width: number; readonly colorScheme: "light" | "dark"; readonly locale?: string }): Promise<Page> {
  const { width, colorScheme, locale = "en-GB" } = look;
  const context = await browser.newContext({ locale, timezoneId: "Africa/Nairobi", colorScheme, viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(office.cloud.publicBaseUrl);
  return page;
}

const looksGood = (page: Page, name: string): Promise<void> => expectReadable(page, name, PICTURES);

async function comesIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill(NEWCOMER.email);
  await page.getByLabel("Password", { exact: true }).fill(NEWCOMER.password);
}

test("from the door to the answered call: what it takes, and what is heard", { timeout: 240_000 }, async () => {
  const page = await open({ width: 1280, colorScheme: "light" });
  const way = new WayCounter(page);
  const mobile = office.scenario.phone(MOBILE, "Neema");
  const joseph = office.scenario.phone(JOSEPH, "Joseph");

  await page.getByRole("link", { name: "Sign up" }).click();
  await way.sees("Sign up");
  await page.getByLabel("Your name").fill(NEWCOMER.name);
  await comesIn(page);
  await way.clicks(page.getByRole("button", { name: "Send me a code" }));

  await way.sees("Look into your mail");
  const mail = (await readOutbox(office.cloud.mailUrl)).findLast(({ to }) => to === NEWCOMER.email);
  if (mail === undefined) throw new Error("no mail with a code");
  await page.getByLabel("Code from the mail").fill(codeIn(mail));
  await way.clicks(page.getByRole("button", { name: "Confirm and go on" }));

  await way.sees("Your office");
  await page.getByLabel("Name of the office").fill("Neema Safaris");
  await page.getByLabel("Your mobile").fill("0711 555 001");
  await page.getByText("English, Kenya, Africa/Nairobi time.").waitFor();
  await looksGood(page, "office-1280-light-en");
  await way.clicks(page.getByRole("button", { name: "Connect PBX" }));

  await way.sees("Pick your number");
  await page.getByLabel("City, or digits you'd like").fill("Mombasa");
  const get = page.getByRole("button", { name: /^Get \+254 41/ });
  await get.waitFor();
  await looksGood(page, "number-1280-light-en");
  await way.clicks(get);

  await way.sees("Who else answers?");
  await page.getByLabel("Colleagues").fill("Joseph Kamau, 0711 555 002\nno number here");
  await page.getByText("Joseph Kamau").first().waitFor();
  await looksGood(page, "colleagues-1280-light-en");
  await way.clicks(page.getByRole("button", { name: "Add one colleague" }));

  await way.sees("Call me now");
  await looksGood(page, "call-1280-light-en");
  await way.clicks(page.getByRole("button", { name: "Call me now" }));
  await page.getByText("Your phone is ringing").waitFor();
  await office.scenario.passes(2);
  await mobile.rings();
  const line = await mobile.answers();
  await line.hears(/Thank you for calling Neema Safaris/);
  await page.getByText("You are hearing your office.").waitFor();
  const { seconds, ...counted } = way.way;

  // The office rings everybody: the phone that is on the call is only told of, a colleague's rings for real, and a key connects.
  await line.hears(/your own phone would ring/i);
  await joseph.rings();
  const colleague = await joseph.answers();
  await colleague.hears(/Press 1/);
  await colleague.presses("1");
  await line.talks();
  await office.scenario.passes(20);
  await colleague.hangsUp();
  await line.ends();
  await office.settled();
  await page.getByText("It works: your number rings").waitFor();
  await looksGood(page, "called-1280-light-en");

  expect(counted).toEqual(countsSchema.parse(JSON.parse(await readFile(COUNTS, "utf8"))));
  expect(seconds).toBeLessThan(MOST_SECONDS);
  await page.context().close();
});

test("the call was paid from the trial credit, once, and nothing stays put aside", { timeout: 60_000 }, async () => {
  await office.settled();
  const member = await signIn(office.cloud.publicBaseUrl, { email: NEWCOMER.email, password: NEWCOMER.password });
  const { entries } = await member.ask<{ readonly entries: readonly { readonly kind: string; readonly micros: number }[] }>(
    "GET",
    "/api/billing/entries?limit=20",
  );
  const calls = entries.filter(({ micros }) => micros < 0);
  // Neema's own leg, and Joseph's.
  expect(calls, JSON.stringify(entries)).toHaveLength(2);
  const spent = calls.reduce((sum, { micros }) => sum + micros, 0);
  expect(await member.ask("GET", "/api/billing")).toMatchObject({ balanceMicros: 5_000_000 + spent, reservedMicros: 0 });
});

test("a customer who calls the new number reaches Neema's mobile, after a 1, and Joseph's too", { timeout: 60_000 }, async () => {
  const member = await signIn(office.cloud.publicBaseUrl, { email: NEWCOMER.email, password: NEWCOMER.password });
  const { numbers } = await member.ask<{ readonly numbers: readonly { readonly number: string }[] }>("GET", "/api/numbers");
  const [neema, joseph] = [office.scenario.phone(MOBILE, "Neema"), office.scenario.phone(JOSEPH, "Joseph")];
  const caller = office.caller(7).calls(numbers[0]?.number ?? "");
  await caller.hears(/Thank you for calling Neema Safaris/);
  await Promise.all([neema.rings(), joseph.rings()]);
  const line = await neema.answers();
  await line.hears(/Press 1/);
  await line.presses("1");
  await caller.talks();
  await line.hangsUp();
  await caller.ends();
  await office.settled();
});

test("the numbers' pages: named, limited, and given back only by typing the number", { timeout: 120_000 }, async () => {
  const page = await open({ width: 1280, colorScheme: "dark" });
  await comesIn(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("link", { name: "Numbers" }).click();
  await page.getByRole("heading", { name: "Numbers", level: 1 }).waitFor();
  await page.getByText("With trial credit an office has one number.").waitFor();
  await looksGood(page, "numbers-1280-dark-en");
  await page.getByRole("link", { name: /^\+254 41/ }).click();
  await page.getByLabel("Name", { exact: true }).fill("Shop");
  await page.getByLabel("May ring phones outside").uncheck();
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. New calls follow").waitFor();
  await looksGood(page, "number-drawer-1280-dark-en");
  await page.getByRole("button", { name: /^Release/ }).click();
  await page.getByText("That isn't the number.").waitFor();
  const shown = (await page.getByRole("button", { name: /^Release/ }).textContent()) ?? "";
  await page.getByLabel(/^Type \+254/).fill(shown.replace("Release ", ""));
  await page.getByRole("button", { name: /^Release/ }).click();
  await page.getByText("No number yet").waitFor();
  await looksGood(page, "no-number-1280-dark-en");
  await page.context().close();
});

test.each([
  { width: 360, colorScheme: "dark", locale: "sw-KE" },
  { width: 360, colorScheme: "light", locale: "en-GB" },
  { width: 1280, colorScheme: "dark", locale: "sw-KE" },
] as const)("the way fits $width in $colorScheme and $locale", { timeout: 120_000 }, async (look) => {
  const email = `amani-${look.width}-${look.colorScheme}@safari.example`;
  await office.cloud.identity.ensureUser({ email, password: NEWCOMER.password, attributes: { name: "Amani" } });
  const page = await open(look);
  const named = (name: string) => `${name}-${look.width}-${look.colorScheme}-${look.locale.slice(0, 2)}`;
  const sw = look.locale === "sw-KE";
  await page.locator("input[type=email]").fill(email);
  await page.locator("input[type=password]").fill(NEWCOMER.password);
  await page.locator("button[type=submit]").click();
  await page.getByRole("heading", { name: sw ? "Ofisi yako" : "Your office" }).waitFor();
  await page.getByRole("button", { name: sw ? "Badilisha" : "Change", exact: true }).click();
  await page.getByRole("button", { name: sw ? "Unganisha PBX" : "Connect PBX" }).click();
  await page.getByText(sw ? "Ipe jina." : "Give it a name.").waitFor();
  await looksGood(page, named("office"));
  await page.getByLabel(sw ? "Jina la ofisi" : "Name of the office").fill("Kliniki ya Mto wa Mbu na Safari za Kilimanjaro");
  await page.getByLabel(sw ? "Simu yako ya mkononi" : "Your mobile").fill("0711 555 009");
  await page.getByRole("button", { name: sw ? "Unganisha PBX" : "Connect PBX" }).click();
  await page.getByRole("heading", { name: sw ? "Chagua namba yako" : "Pick your number" }).waitFor();
  await page.getByLabel(sw ? "Nchi" : "Country", { exact: true }).selectOption("NL");
  await page.getByText(sw ? "Nani anatumia namba?" : "Who uses the number?").waitFor();
  await page.getByRole("button", { name: /\+31/ }).click();
  await looksGood(page, named("papers"));
  await page.getByLabel(sw ? "Nchi" : "Country", { exact: true }).selectOption("KE");
  await page.getByRole("button", { name: /\+254/ }).click();
  await page.getByRole("heading", { name: sw ? "Nani mwingine anapokea simu?" : "Who else answers?" }).waitFor();
  await looksGood(page, named("colleagues"));
  await page.getByRole("button", { name: sw ? "Mimi tu kwa sasa" : "Only me for now" }).click();
  await page.getByRole("heading", { name: sw ? "Nipigie sasa" : "Call me now" }).waitFor();
  await looksGood(page, named("call"));
  await page.getByRole("link", { name: sw ? "Nenda kwenye ofisi yangu" : "Go to my office" }).click();
  await page.getByRole("navigation", { name: sw ? "Menyu kuu" : "Main" }).waitFor();
  await page.context().close();
});

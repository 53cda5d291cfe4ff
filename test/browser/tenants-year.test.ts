/**
 * A tenant's year, through the front door and by the clock: trial, top-up, calls, low balance, reminders, a missed deadline, the fine,
 * the block and what callers hear then, a top-up that brings service back, and the end. What the owner sees is looked at in a browser.
 */
import type { Browser } from "playwright-core";
import * as z from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { BillingView } from "../../core/account/api/billing-view-schema.ts";
import type { EntryListView, NoticeListView } from "../../core/account/api/movements.ts";
import type { NumbersView } from "../../core/account/api/numbers.ts";
import type { StartedTopUpView } from "../../core/account/api/top-ups.ts";
import { NAIROBI, openOffice, OWNER, type Office } from "../scenarios/office.ts";
import type { Member } from "../scenarios/member.ts";
import { launchChromium } from "./launch-chromium.ts";

const DAY = 24 * 60 * 60;
let office: Office;
let owner: Member;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
  office = await openOffice({ tariff: true });
  owner = office.owner;
  await office.settled();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** The owner signs in at a computer and sees this on the first page and in Billing. */
async function sees(...texts: readonly (string | RegExp)[]): Promise<void> {
  const page = await signedIn();
  for (const address of ["/", "/billing"]) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    await page.goto(`${office.cloud.publicBaseUrl}${address}`);
    // oxlint-disable-next-line no-await-in-loop -- see above
    for (const text of texts) await page.getByText(text).first().waitFor();
  }
  await page.context().close();
}

async function signedIn() {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(office.cloud.publicBaseUrl);
  await page.getByLabel("E-mail").fill(OWNER.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Home" }).waitFor();
  return page;
}

/** Days go by; a sweep that is often away comes every so many; then a new session. */
async function daysPass(days: number, sweptEvery = 1): Promise<void> {
  for (let day = 0; day < days; day += sweptEvery) {
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    await office.scenario.passes(Math.min(sweptEvery, days - day) * DAY);
    // oxlint-disable-next-line no-await-in-loop -- see above
    await sweep();
  }
  owner = await office.signInOwner();
}
async function sweep(): Promise<void> {
  const { failed } = z
    .object({ failed: z.boolean() })
    .parse({ failed: "error" in (await office.cloud.runSchedule("Billing/SweepSchedule")) });
  expect(failed).toBe(false);
  await office.settled();
}

const billing = () => owner.ask<BillingView>("GET", "/api/billing");
const entries = async () => (await owner.ask<EntryListView>("GET", "/api/billing/entries?limit=100")).entries;
const told = async () => (await owner.ask<NoticeListView>("GET", "/api/billing/notices")).notices;
const balance = async () => (await billing()).balanceMicros;

const mailSchema = z.object({
  emails: z.array(
    z.object({ subject: z.string(), destination: z.object({ to: z.array(z.string()) }), body: z.object({ text: z.optional(z.string()) }) }),
  ),
});
/** Subjects of the mails to the owner, the oldest first. */
async function mails(): Promise<string[]> {
  const { emails } = mailSchema.parse(await (await fetch(`${office.cloud.mailUrl}/store`)).json());
  return emails.filter(({ destination }) => destination.to.includes("amina@duka.example")).map(({ subject }) => subject);
}

async function topUp(amountCents: number): Promise<void> {
  const { id, redirectUrl = "" } = await owner.ask<StartedTopUpView>("POST", "/api/billing/top-ups", { amountCents, method: "card" });
  expect(await owner.ask("GET", `/api/billing/top-ups/${id}`)).toMatchObject({ state: "open" });
  await office.payments.decide(redirectUrl.split("/").at(-1) ?? "", "paid");
  await office.settled();
  expect(await owner.ask("GET", `/api/billing/top-ups/${id}`)).toMatchObject({ state: "paid" });
}

/** A caller talks with Amina for so long. */
async function talk(seconds: number): Promise<void> {
  const caller = office.caller().calls(NAIROBI);
  await caller.hears(/Welcome/);
  await caller.presses("1");
  await office.amina.rings();
  await office.amina.answers();
  await caller.talks();
  await office.scenario.passes(seconds);
  await office.amina.hangsUp();
  await caller.ends();
  await office.settled();
}

test("November: the office begins with credit, which pays for a call by its rate", async () => {
  expect(await billing()).toMatchObject({ balanceMicros: 5_000_000, standing: { kind: "good", deadline: "2027-02-23" } });
  expect(await mails()).toHaveLength(1);
  await sees("US$5.00", /Top up by 23 February 2027/);
  await talk(100);
  // Kenya mobile: 0.092 a minute, by the second.
  expect(await balance()).toBe(5_000_000 - Math.ceil((92_000 * 100) / 60));
  expect((await entries())[0]).toMatchObject({ kind: "call", text: expect.stringContaining("1:40") });
});

test("it tops up on the payment provider's page: the balance, the deadline and a receipt follow", async () => {
  const before = await balance();
  await daysPass(2);
  const page = await signedIn();
  await page.getByRole("link", { name: "Top up" }).first().click();
  await page.getByRole("button", { name: "Pay US$20.00 by card" }).click();
  await page.waitForURL(`${office.payments.baseUrl}/pay/**`);
  await page.locator('button[value="paid"]').click();
  await page.waitForURL("**/billing/top-up?payment=*");
  await page
    .getByText(/US\$24\.85/)
    .first()
    .waitFor();
  await page.context().close();
  await office.settled();
  expect(await billing()).toMatchObject({ balanceMicros: before + 20_000_000, standing: { deadline: "2027-02-25" } });
  expect((await mails()).at(-1)).toMatch(/US\$20\.00/);
});

test("December: each number's rent, and a word when the balance is low, once", async () => {
  await daysPass(7);
  const rents = (await entries()).filter(({ kind }) => kind === "rent");
  expect(rents.map(({ micros }) => micros)).toEqual([-1_000_000, -1_000_000]);
  const settings = { email: true, sms: "+254711000101", lowBalanceMicros: Math.floor(await balance()) - 10_000, blockedForward: null };
  await owner.ask("PUT", "/api/billing/settings", { ...settings, etag: (await billing()).settings.etag });
  await talk(60);
  await talk(60);
  expect((await told()).filter(({ kind }) => kind === "low-balance")).toMatchObject([
    {
      deliveries: [
        { by: "email", state: "sent" },
        { by: "sms", to: "+254711000101", state: "sent" },
      ],
    },
  ]);
});

test("February: reminders 14, 7, 3 and 1 days before the deadline, each once, in the morning of the office", async () => {
  const already = (await told()).length;
  await daysPass(64, 16);
  await daysPass(20);
  const reminders = (await told()).slice(0, -already).filter(({ kind }) => kind === "reminder");
  expect(reminders.map(({ id }) => id).toSorted()).toEqual([1, 14, 3, 7].map((days) => `reminder-${days}#2027-02-25`));
  for (const { at, deliveries } of reminders) {
    expect(new Date(at).toISOString()).toMatch(/T06:00:00/);
    expect(deliveries).toHaveLength(2);
  }
  expect(await billing()).toMatchObject({ standing: { kind: "good", daysLeft: 1 } });
});

test("the deadline is missed: one fine, and calls still come in", async () => {
  const before = await balance();
  await daysPass(3);
  expect(await billing()).toMatchObject({ balanceMicros: before - 5_000_000 - (await marchRent()), standing: { kind: "grace" } });
  await sees(/The deadline of 25 February 2027 was missed/);
  await talk(30);
  await daysPass(2);
  expect((await entries()).filter(({ kind }) => kind === "fine")).toHaveLength(1);
});
/** The first of March is among these days. */
async function marchRent(): Promise<number> {
  const rents = (await entries()).filter(({ kind, text }) => kind === "rent" && text.includes("March 2027"));
  return -rents.reduce((sum, { micros }) => sum + micros, 0);
}

test("the grace ends: callers hear that the office cannot be reached, and are seen in the list", async () => {
  await daysPass(5);
  expect(await billing()).toMatchObject({ standing: { kind: "blocked" } });
  await sees("Your office is blocked: callers can't reach you. Top up, and it is back within seconds.");
  const caller = office.caller(2).calls(NAIROBI);
  await caller.hears(/cannot take calls at the moment/);
  await caller.ends();
  await office.settled();
  const [last] = await owner.calls();
  expect(last).toMatchObject({ id: caller.id, outcome: { kind: "missed" } });
  expect((await told()).map(({ kind }) => kind)).toContain("blocked");
});

test("a top-up brings service back within seconds, and no second fine", async () => {
  await topUp(5000);
  expect(await billing()).toMatchObject({ standing: { kind: "good" } });
  await office.scenario.passes(4);
  await talk(20);
  expect((await told()).map(({ kind }) => kind)).toContain("unblocked");
  expect((await entries()).filter(({ kind }) => kind === "fine")).toHaveLength(1);
});

test("a charge-back is an entry of its own, and so is its end", async () => {
  const before = await balance();
  const { redirectUrl = "" } = await owner.ask<StartedTopUpView>("POST", "/api/billing/top-ups", { amountCents: 1000, method: "card" });
  const session = redirectUrl.split("/").at(-1) ?? "";
  await office.payments.decide(session, "paid");
  const dispute = await office.payments.dispute(session);
  await office.settled();
  expect(await balance()).toBe(before);
  await office.payments.closeDispute(dispute, "won");
  await office.settled();
  expect(await balance()).toBe(before + 10_000_000);
});

test("summer: it switches off for good; nothing more is charged, the numbers go back, recordings stay", async () => {
  await daysPass(60, 15);
  const recorded = await owner.calls();
  await owner.ask("POST", "/api/billing/switch-off", { confirm: "Duka Travel" });
  await sees(/Your PBX is switched off/);
  const before = await balance();
  const caller = office.caller(3).calls(NAIROBI);
  await caller.ends();
  await daysPass(40, 20);
  expect(await billing()).toMatchObject({ balanceMicros: before, standing: { kind: "off", numbersReleased: true } });
  expect(office.carrier.listed()).toEqual([]);
  expect((await owner.ask<NumbersView>("GET", "/api/numbers")).numbers).toEqual([]);
  await daysPass(100, 50);
  expect(await balance()).toBe(before);
  const calls = await owner.calls();
  expect(calls.length).toBeGreaterThanOrEqual(recorded.length);
  const talked = calls.find(({ recorded: has, outcome }) => has && outcome.kind === "answered");
  const detail = await owner.call(talked?.id ?? "");
  expect(detail.recordings[0]?.state).toBe("stored");
});

test("the books: every balance is the sum of its entries", async () => {
  let running = 0;
  for (const { micros, balanceMicros } of (await entries()).toReversed()) {
    running += micros;
    expect(balanceMicros).toBe(running);
  }
  expect(running).toBe(await balance());
});

/** The account's money pages in a real browser: Home, Billing and the provider's corner, read by everybody and asked exactly. */
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { someBilling } from "../web/some-billing.ts";
import { someCalls } from "./account-calls.ts";
import { OWNER, startAccountDouble, type AccountDouble } from "./account-double.ts";
import { atRest } from "./at-rest.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";
import { someMoney } from "./money-double.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/money-pages");

let account: AccountDouble;
let browser: Browser;

beforeAll(async () => {
  [account, browser] = await Promise.all([startAccountDouble(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await account?.stop();
});
beforeEach(() => Object.assign(account, { calls: someCalls(120), signedIn: true, broken: false, session: OWNER, money: someMoney() }));
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const PROVIDER = {
  email: "ops@provider.example",
  name: "Peter Otieno",
  role: "provider",
  rights: [],
  offices: [],
  tenant: null,
  address: "path",
} as const;

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(account.url + path);
  return page;
}

const DUKA = { id: "duka", name: "Duka Travel", zone: "Africa/Nairobi", country: "KE", language: "en", billed: true } as const;

/** Where it is about noon: "today" has hours before and behind it. */
function noonZone(): string {
  const behind = new Date().getUTCHours() - 12;
  return behind === 0 ? "Etc/GMT" : `Etc/GMT${behind > 0 ? "+" : ""}${behind}`;
}

const asked = (what: string) => account.money.asked.filter((each) => each.what.startsWith(what));

test("Home tells without a click whom the office missed, what money there is, and what happens next", async () => {
  account.session = { ...OWNER, tenant: { ...DUKA, zone: noonZone() } };
  const page = await open("/");
  await page.getByRole("heading", { name: /^\d missed calls? today/ }).waitFor();
  await page.getByText("US$12.40").waitFor();
  await page.getByText("Top up by 30 November 2026 · 6 days left").waitFor();
  await page.getByText("Fine of US$5.00").waitFor();
  await page.getByText("The office is blocked").waitFor();
  expect(await page.getByRole("link", { name: "Top up" }).count()).toBe(1);
  await page.getByRole("link", { name: "Top up" }).click();
  await page.waitForURL(`${account.url}/o/duka/billing/top-up`);
});

test("a user of the office sees no money, neither on Home nor by its address", async () => {
  account.session = { ...OWNER, role: "user", rights: [], tenant: { ...DUKA, zone: noonZone() } };
  const page = await open("/");
  await page.getByRole("heading", { name: /^\d missed calls? today/ }).waitFor();
  expect(await page.getByText(/US\$/).count()).toBe(0);
  expect(await page.getByRole("link", { name: "Billing" }).count()).toBe(0);
  await page.goto(`${account.url}/billing`);
  await page.getByText("Money isn't shown to you").waitFor();
});

test("amounts that can't be are refused in words before anything is sent", async () => {
  const page = await open("/billing/top-up");
  await page.getByText("Another amount").click();
  const own = page.getByLabel("Amount in USD");
  for (const [text, words] of [
    ["", "Enter an amount"],
    ["0.001", "at most two decimals"],
    ["0", "The least you can top up is US$5.00"],
    ["-5", "The least you can top up is US$5.00"],
    ["1000000000", "The most you can top up at once is US$500.00"],
    ["1e9", "Write the amount in figures"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one form, filled in turn
    await own.fill(text);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await own.press("Enter");
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.getByText(words).waitFor();
  }
  expect(asked("POST")).toEqual([]);
});

test("a card payment that got no answer is sent again under its own key, leads away, and is waited for on return", async () => {
  const page = await open("/billing/top-up");
  account.money.refusal = [500, { code: "internal" }];
  const pay = page.getByRole("button", { name: "Pay US$20.00 by card" });
  await pay.click();
  await page.getByText("Nothing was paid.").waitFor();
  account.money.refusal = undefined;
  await pay.click();
  await page.getByText("Waiting for your payment of US$20.00").waitFor();
  const attempts = asked("POST /billing/top-ups");
  expect(attempts.map(({ body }) => body)).toEqual([
    { amountCents: 2000, method: "card" },
    { amountCents: 2000, method: "card" },
  ]);
  expect(attempts[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
  expect(attempts[1]?.key).toBe(attempts[0]?.key);
  const { topUp, billing } = account.money;
  if (topUp === undefined) throw new Error("no payment was started");
  account.money.billing = { ...billing, balanceMicros: 32_400_000 };
  account.money.topUp = { ...topUp, state: "paid", balanceMicros: 32_400_000 };
  await page.getByText("US$20.00 has arrived").waitFor();
  await page.getByText("Your balance is now US$32.40.").waitFor();
  await page.getByRole("link", { name: "Back to billing" }).last().click();
  await page.getByText("US$32.40", { exact: true }).waitFor();
});

test("M-Pesa asks the phone for whole shillings; a refused attempt makes room for another", async () => {
  const page = await open("/billing/top-up");
  await page.getByText("M-Pesa", { exact: true }).click();
  await page.getByRole("button", { name: /Ask my phone for/ }).click();
  await page.getByText("Enter a Kenyan mobile number, like").waitFor();
  await page.getByLabel("M-Pesa number").fill("0712 345 678");
  await page.getByText(/Your phone will ask for Ksh\s2,590\.00\./).waitFor();
  account.money.refusal = [429, { code: "too-many-attempts" }];
  await page.getByRole("button", { name: /Ask my phone for/ }).click();
  await page.getByText("That was tried too often.").waitFor();
  account.money.refusal = undefined;
  await page.getByRole("button", { name: /Ask my phone for/ }).click();
  await page.getByText("Look at your phone").waitFor();
  const attempts = asked("POST /billing/top-ups");
  expect(attempts[1]?.body).toEqual({ amountCents: 2000, method: "mpesa", phone: "+254712345678" });
  expect(attempts[1]?.key).not.toBe(attempts[0]?.key);
  if (account.money.topUp !== undefined) account.money.topUp = { ...account.money.topUp, state: "failed" };
  await page.getByText("Your payment didn't go through").waitFor();
});

test("movements are filtered by their address, paged, and fetched as files with the same filters", async () => {
  const page = await open("/billing/movements");
  const rows = page.locator("tbody tr");
  await rows.first().waitFor();
  await expect.poll(() => rows.count()).toBe(50);
  await page.getByRole("button", { name: "Show earlier movements" }).click();
  await expect.poll(() => rows.count()).toBe(70);
  await page.getByLabel("Kind").selectOption({ label: "Fine" });
  await expect.poll(() => rows.count()).toBe(1);
  await page.getByLabel("From").fill("2026-11-01");
  await expect.poll(() => page.url()).toBe(`${account.url}/o/duka/billing/movements?kind=fine&from=2026-11-01`);
  await expect
    .poll(() => asked("GET /billing/entries").at(-1)?.what)
    .toBe("GET /billing/entries?kind=fine&from=2026-11-01&language=en&limit=50");
  const csv = page.getByRole("link", { name: "Download CSV" });
  expect(await csv.getAttribute("href")).toBe("/api/billing/entries.csv?kind=fine&from=2026-11-01&language=en&simu-office=duka");
  await page.getByRole("button", { name: "Statements" }).click();
  const month = page.getByRole("menuitem", { name: "November 2026" });
  expect(await month.getAttribute("href")).toBe("/api/billing/statements/2026-11.pdf?language=en&simu-office=duka");
});

test("settings are sent whole, and what can't be is told beside its field", async () => {
  const page = await open("/billing/settings");
  await page.getByLabel("Send callers to").fill("12");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Write the number with its country").waitFor();
  await page.getByLabel("Send callers to").fill("020 5550123");
  account.money.refusal = [422, { code: "bad-body", problems: [{ path: "blockedForward", code: "costs", message: "It costs." }] }];
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Calling this number would cost something.").waitFor();
  await page.getByText("Your changes weren't saved; they are still here.").waitFor();
  account.money.refusal = undefined;
  await page.getByLabel("Tell us when the balance falls below").fill("7.50");
  await page.getByLabel("Text messages to").fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  expect(
    asked("PUT")
      .slice(1)
      .map(({ body }) => body),
  ).toEqual([{ etag: "seen", email: true, sms: null, lowBalanceMicros: 7_500_000, blockedForward: "+254205550123" }]);
});

test("the PBX is switched off only after its consequences and the office's name", async () => {
  const page = await open("/billing/settings");
  await page.getByRole("link", { name: "Look at it" }).click();
  await page.getByText("No more deadlines, fines or fees.").waitFor();
  await page.getByLabel("Type Duka Travel to confirm").fill("duka");
  await page.getByRole("button", { name: "Switch the PBX off" }).click();
  await page.getByText("Type the name exactly").waitFor();
  expect(asked("POST")).toEqual([]);
  await page.getByLabel("Type Duka Travel to confirm").fill("Duka Travel");
  account.money.billing = someBilling({
    standing: { kind: "off", since: Date.now(), numbersReleasedOn: "2026-12-24", numbersReleased: false },
    next: [{ kind: "release-numbers", date: "2026-12-24" }],
  });
  await page.getByRole("button", { name: "Switch the PBX off" }).click();
  await page.getByRole("button", { name: "Switch the PBX on" }).waitFor();
  await page.getByText("Your PBX is switched off. Your numbers are kept until 24 December 2026.").waitFor();
  expect(asked("POST")[0]).toMatchObject({ what: "POST /billing/switch-off", body: { confirm: "Duka Travel" } });
});

test("a blocked office says so above every page and still sees everything", async () => {
  account.money.billing = someBilling({ standing: { kind: "blocked", deadline: "2026-11-10", since: Date.now() }, next: [] });
  const page = await open("/calls");
  const banner = page.getByRole("complementary", { name: "About your balance" });
  await banner.getByText("Your office is blocked").waitFor();
  await page.locator("tbody tr").first().waitFor();
  await banner.getByRole("link", { name: "Top up" }).click();
  await page.getByRole("button", { name: "Pay US$20.00 by card" }).waitFor();
});

test("the provider adjusts, holds and changes the plan of a tenant", async () => {
  account.session = PROVIDER;
  const page = await open("/");
  await page.getByRole("link", { name: "Duka Travel" }).click();
  const drawer = page.getByRole("dialog", { name: "Duka Travel" });
  await drawer.getByLabel("Amount in USD").fill("-2.50");
  await drawer.getByLabel("Reason").first().fill("Double charge of 3 November");
  await drawer.getByText("The balance goes from US$12.40 to US$9.90.").waitFor();
  await drawer.getByRole("button", { name: "Book -US$2.50" }).click();
  await drawer.getByText("-US$2.50 was booked.").waitFor();
  expect(asked("POST")[0]).toMatchObject({
    what: "POST /provider/tenants/duka/adjustments?language=en",
    body: { micros: -2_500_000, reason: "Double charge of 3 November", request: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  });
  await drawer.getByLabel("Reason").last().fill("Fraud check");
  account.money.tenant = { ...account.money.tenant, hold: { since: Date.now(), reason: "Fraud check" } };
  await drawer.getByRole("button", { name: "Put on hold" }).click();
  await drawer.getByRole("button", { name: "Lift the hold" }).click();
  await drawer.getByRole("combobox", { name: "Tariff plan" }).selectOption({ label: "Large office with a call centre" });
  await drawer.getByRole("button", { name: "Change the plan" }).click();
  await expect
    .poll(() =>
      asked("")
        .map(({ what, body }) => [what, body])
        .slice(1),
    )
    .toEqual([
      ["PUT /provider/tenants/duka/hold?language=en", { reason: "Fraud check" }],
      ["DELETE /provider/tenants/duka/hold?language=en", undefined],
      ["PUT /provider/tenants/duka/plan?language=en", { plan: "big" }],
    ]);
});

test("the provider edits a plan in decimal text, which is sent exactly", async () => {
  account.session = PROVIDER;
  const page = await open("/provider/plans");
  await page.getByRole("link", { name: "Office", exact: true }).click();
  await page.getByLabel("Fine for a missed deadline").fill("five");
  await page.getByLabel("Reminders, days before").fill("1, 3");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByText("Some fields need another look.").waitFor();
  await page.getByLabel("Fine for a missed deadline").fill("7.50");
  await page.getByLabel("Reminders, days before").fill("10, 3");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await page.getByText("Saved.").waitFor();
  const { id: _id, ...plan } = account.money.plans[0] ?? {};
  expect(asked("PUT").map(({ what, body }) => [what, body])).toEqual([
    [
      "PUT /provider/plans/office",
      { ...plan, terms: { periodMonths: 3, reminderDays: [10, 3], fineMicros: 7_500_000, graceDays: 7, releaseDays: 30 } },
    ],
  ]);
});

test("a rate file is compared first, applied against the version that was shown, and refused line by line", async () => {
  account.session = PROVIDER;
  const page = await open("/provider/rates");
  await page.getByRole("link", { name: "Import CSV" }).click();
  const file = { name: "rates.csv", mimeType: "text/csv", buffer: Buffer.from("prefix,name\n254,Kenya\n") };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("1 added, 1 removed, 1 changed").waitFor();
  await page.getByRole("button", { name: "Apply 3 differences" }).click();
  await page.getByText("Applied: the deck is now version 8.").waitFor();
  const csv = "prefix,name\n254,Kenya\n";
  expect(asked("PUT").map(({ body }) => body)).toEqual([
    { csv, currency: "USD", before: 7, dryRun: true },
    { csv, currency: "USD", before: 7, dryRun: false },
  ]);
  account.money.refusal = [422, { code: "bad-body", problems: [{ path: "line 2", code: "bad-cell", message: "No price." }] }];
  await page.locator("input[type=file]").setInputFiles({ ...file, name: "other.csv" });
  await page.getByRole("cell", { name: "line 2" }).waitFor();
});

const looks = [
  { locale: "en-GB", colorScheme: "light", width: 1280 },
  { locale: "sw-KE", colorScheme: "dark", width: 1280 },
  { locale: "en-GB", colorScheme: "dark", width: 360 },
  { locale: "sw-KE", colorScheme: "light", width: 360 },
] as const;

const since = Date.UTC(2026, 10, 20);
const OFFICE_LOOKS: readonly { readonly path: string; readonly name: string; readonly set?: () => void }[] = [
  {
    path: "/",
    name: "home",
    set: () => {
      account.session = { ...OWNER, tenant: { ...DUKA, zone: noonZone() } };
      account.calls = someCalls(40).map((call, index) => ({ ...call, startedAt: Date.now() - index * 11 * 60_000 }));
    },
  },
  {
    path: "/",
    name: "home-quiet",
    set: () => {
      account.calls = account.calls.filter(({ outcome }) => outcome.kind === "answered" || outcome.kind === "informed");
    },
  },
  { path: "/billing", name: "billing" },
  { path: "/billing/top-up", name: "top-up" },
  { path: "/billing/movements", name: "movements" },
  { path: "/billing/notices", name: "notices" },
  { path: "/billing/settings", name: "settings" },
  { path: "/billing/switch-off", name: "switch-off" },
  {
    path: "/billing/top-up?payment=pay1&asked=2590",
    name: "waiting",
    set: () => {
      account.money.topUp = {
        id: "pay1",
        method: "mpesa",
        state: "open",
        amountMicros: 20_000_000,
        currency: "USD",
        createdAt: Date.now() - 40_000,
        balanceMicros: 12_400_000,
      };
    },
  },
  { path: "/billing/top-up?payment=gone", name: "no-payment" },
  {
    path: "/",
    name: "home-grace",
    set: () => {
      account.calls = [];
      account.money.billing = someBilling({
        balanceMicros: -2_600_000,
        standing: { kind: "grace", deadline: "2026-11-20", blockedOn: "2026-11-28", daysLeft: 4 },
        periodStart: "2026-08-20",
        next: [{ kind: "block", date: "2026-11-28" }],
      });
    },
  },
  { path: "/billing", name: "billing-grace" },
  {
    path: "/billing",
    name: "billing-blocked",
    set: () => {
      account.money.billing = someBilling({
        standing: { kind: "blocked", deadline: "2026-11-10", since },
        periodStart: "2026-08-10",
        next: [],
      });
    },
  },
  {
    path: "/billing",
    name: "billing-off",
    set: () => {
      account.money.billing = someBilling({
        standing: { kind: "off", since, numbersReleasedOn: "2026-12-20", numbersReleased: false },
        next: [{ kind: "release-numbers", date: "2026-12-20" }],
      });
    },
  },
  {
    path: "/billing/movements",
    name: "movements-empty",
    set: () => {
      account.money.billing = someBilling({ standing: { kind: "held", since } });
      account.money.entries = [];
    },
  },
];
const PROVIDER_LOOKS: typeof OFFICE_LOOKS = [
  { path: "/provider/tenants", name: "tenants" },
  { path: "/provider/tenants/duka", name: "tenant" },
  { path: "/provider/plans", name: "plans" },
  { path: "/provider/plans/office", name: "plan" },
  { path: "/provider/rates", name: "rates" },
  { path: "/provider/rates/standard", name: "rate-import" },
];

test.each(looks)(
  "can be read by everybody: $locale, $colorScheme, $width wide",
  { timeout: 180_000 },
  async ({ locale, colorScheme, width }) => {
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.addInitScript((language) => localStorage.setItem("simu-language", language), locale.slice(0, 2));
    const suffix = `${locale.slice(0, 2)}-${colorScheme}-${width}`;
    for (const { path, name, set } of [...OFFICE_LOOKS, ...PROVIDER_LOOKS]) {
      if (path.startsWith("/provider")) account.session = PROVIDER;
      set?.();
      // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
      await look(page, path, `${name}-${suffix}`);
    }
  },
);

async function look(page: Page, path: string, name: string): Promise<void> {
  await page.goto(account.url + path);
  await atRest(page);
  if (path === "/provider/rates/standard") {
    await page.locator("input[type=file]").setInputFiles({ name: "rates.csv", mimeType: "text/csv", buffer: Buffer.from("prefix") });
    await page.locator("tbody tr").first().waitFor();
  }
  await expectReadable(page, name, PICTURES);
}

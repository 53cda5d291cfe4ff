/** The simulated payment pages as people see them: nothing cut off, nothing that axe objects to, and the way back to the shop. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { openShop, topUp, type Shop } from "../local/payments/shop.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";

let browser: Browser;
let shop: Shop;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  shop = await openShop();
});
afterEach(() => shop.close());

const LOOKS = [
  { width: 1280, colorScheme: "light" },
  { width: 360, colorScheme: "light" },
  { width: 360, colorScheme: "dark" },
] as const;

async function openPage(path: string, { width, colorScheme }: (typeof LOOKS)[number]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
  const page = await context.newPage();
  await page.goto(`${shop.provider.baseUrl}${path}`);
  return page;
}

const longName = "Top-up of the Very Long-Winded Safaris & Company Limited of Nairobi West";
const begin = async (paymentId: string): Promise<string> => {
  const { providerId } = await shop.cards.startPayment(
    topUp({ paymentId, micros: 234_567_890_000, description: longName, returnUrl: `${shop.receiver.url}/back` }),
  );
  return providerId;
};

it.each(LOOKS)("the hosted page and its ends look good: $width $colorScheme", async (look) => {
  const [open, declined, paid, expired] = await Promise.all(["p1", "p2", "p3", "p4"].map(begin));
  await shop.provider.decide(declined ?? "", "declined");
  await shop.provider.decide(paid ?? "", "paid");
  await shop.provider.decide(expired ?? "", "expired");
  for (const [name, id] of Object.entries({ open, declined, paid, expired, unknown: "unknown" })) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other: axe is heavy
    await expectReadable(await openPage(`/pay/${id}`, look), name);
  }
});

it.each(LOOKS)("the telephones look good, asked and not asked: $width $colorScheme", async (look) => {
  await expectReadable(await openPage("/mpesa/phone", look), "not asked");
  const wish = { micros: 2590_000_000, currency: "KES", callbackUrl: shop.receiver.url };
  await shop.mpesa.startPayment(topUp({ ...wish, phone: "+254712345678" }));
  await shop.mpesa.startPayment(topUp({ ...wish, phone: "+254110345678" }));
  await expectReadable(await openPage("/mpesa/phone", look), "asked");
});

it("a press of the button pays and leads back to the shop", async () => {
  const page = await openPage(`/pay/${await begin("p1")}`, LOOKS[1]);
  await page.getByRole("button", { name: "Pay: succeeds" }).click();
  await page.waitForURL(`${shop.receiver.url}/back?payment=p1`);
  expect(shop.told()).toMatchObject([{ kind: "paid", paymentId: "p1" }]);
});

it("a prompt that comes is seen without a touch, and answered with one", async () => {
  const page = await openPage("/mpesa/phone", LOOKS[1]);
  const wish = { micros: 2590_000_000, currency: "KES", callbackUrl: shop.receiver.url, phone: "+254712345678" };
  const { providerId } = await shop.mpesa.startPayment(topUp(wish));
  await page.getByRole("button", { name: "Enter the PIN and pay" }).click();
  await page.getByText("2,590 KES paid.").waitFor();
  expect(await shop.mpesa.readPayment(providerId)).toEqual({ state: "paid" });
});

/**
 * Every page of the account on the real stack, filled with an office whose every text is an attack: in both languages and both themes,
 * and laid out from right to left. Nothing runs, nothing is cut off, and everybody can read it. The pictures are kept.
 */
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { atRest } from "./at-rest.ts";
import { expectReadable } from "./expect-readable.ts";
import { openHostileOffice, type HostileOffice } from "./hostile-office.ts";
import { launchChromium } from "./launch-chromium.ts";
import { sticksOut } from "./sticks-out.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/pages");

const OFFICE_PAGES = [
  "/",
  "/calls",
  "/calls/{call}",
  "/voicemail",
  "/my-phone",
  "/numbers",
  "/numbers/{number}",
  "/numbers/new",
  "/flow",
  "/people",
  "/people/101",
  "/people/groups",
  "/people/rights",
  "/places",
  "/places/nairobi",
  "/sounds",
  "/sounds/sentences",
  "/billing",
  "/billing/top-up",
  "/billing/movements",
  "/billing/notices",
  "/billing/settings",
  "/settings",
  "/settings/changes",
  "/settings/transfer",
  "/me/security",
];
const PROVIDER_PAGES = [
  "/provider/tenants",
  "/provider/tenants/{tenant}",
  "/provider/plans",
  "/provider/plans/standard",
  "/provider/rates",
];

interface Look {
  readonly language: "en" | "sw";
  readonly colorScheme: "light" | "dark";
  readonly width: 1280 | 360;
}

export const WIDE: readonly Look[] = [
  { language: "en", colorScheme: "light", width: 1280 },
  { language: "sw", colorScheme: "dark", width: 1280 },
];
export const NARROW: readonly Look[] = [
  { language: "en", colorScheme: "dark", width: 360 },
  { language: "sw", colorScheme: "light", width: 360 },
];

export interface EveryPage {
  readonly seeOffice: (look: Look) => Promise<void>;
  readonly seeProvider: (look: Look) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openEveryPage(): Promise<EveryPage> {
  const [office, browser] = await Promise.all([openHostileOffice(), launchChromium()]);
  return {
    seeOffice: (look) => visit({ office, browser, look }, office.owner, OFFICE_PAGES),
    seeProvider: (look) => visit({ office, browser, look }, office.provider, PROVIDER_PAGES),
    close: async () => {
      await browser.close();
      await office.close();
    },
  };
}

interface Visit {
  readonly office: HostileOffice;
  readonly browser: Browser;
  readonly look: Look;
}

async function visit(seen: Visit, cookie: string, paths: readonly string[]): Promise<void> {
  const context = await signedIn(seen, cookie);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Content-Security-Policy/.test(message.text())) troubles.push(message.text());
  });
  for (const path of paths) {
    // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
    await lookAt(page, path, seen);
  }
  expect(troubles).toEqual([]);
  await context.close();
}

async function signedIn({ office, browser, look }: Visit, cookie: string): Promise<BrowserContext> {
  const { language, colorScheme, width } = look;
  const viewport = { width, height: width === 360 ? 740 : 800 };
  const context = await browser.newContext({
    colorScheme,
    viewport,
    locale: language === "sw" ? "sw-KE" : "en-GB",
    reducedMotion: "reduce",
  });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: `${office.url}/api`, httpOnly: true, sameSite: "Strict" }]);
  await context.addInitScript((chosen) => localStorage.setItem("simu-language", chosen), language);
  return context;
}

async function lookAt(page: Page, path: string, { office, look }: Visit): Promise<void> {
  const { language, colorScheme, width } = look;
  await page.goto(office.url + office.filled(path));
  await atRest(page);
  const name = `${path.replaceAll(/\W+/g, "-").replace(/^-|-$/g, "") || "home"}-${language}-${colorScheme}-${width}`;
  expect(await page.evaluate("window.attacked"), `${path}: a text ran as a script`).toBeUndefined();
  await expectReadable(page, name, PICTURES);
  await page.evaluate('document.documentElement.setAttribute("dir", "rtl")');
  expect(await sticksOut(page), `${path} is wider than the window from right to left`).toEqual([]);
}

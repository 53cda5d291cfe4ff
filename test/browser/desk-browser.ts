/** A real browser before the account's own API: for each test of a file a new office, signed in as its owner. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { AMINA, type PeopleOffice } from "../functions/account/people-office.ts";
import { launchChromium } from "./launch-chromium.ts";
import { serveDesk, type ServedDesk } from "./serve-desk.ts";

interface DeskBrowserOptions {
  /** What time it is in the office when a test begins; without it, the time that it is. */
  readonly begin?: (office: PeopleOffice) => number;
}

interface DeskBrowser {
  office: PeopleOffice;
  desk: ServedDesk;
  /** Another office in place of the one that is there. */
  serve(office: PeopleOffice): Promise<void>;
  /** A page that has fetched nothing yet. */
  blank(options?: BrowserContextOptions): Promise<Page>;
  /** @param path as the desk serves it, `/o/duka/people` */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** To be called at the top of a test file. What it answers is filled before each test. */
export function deskBrowser(openOffice: () => Promise<PeopleOffice>, { begin = Date.now }: DeskBrowserOptions = {}): DeskBrowser {
  const filled: Partial<Pick<DeskBrowser, "office" | "desk"> & { browser: Browser }> = {};
  const there = <Name extends keyof typeof filled>(name: Name): NonNullable<(typeof filled)[Name]> => {
    const value = filled[name];
    if (value === undefined) throw new Error(`There is no ${name} before the first test`);
    return value;
  };
  const at: DeskBrowser = {
    get office() {
      return there("office");
    },
    get desk() {
      return there("desk");
    },
    async serve(office) {
      await filled.desk?.stop();
      filled.office = office;
      filled.desk = await serveDesk(office.ask, AMINA);
    },
    async blank(options = {}) {
      const context = await there("browser").newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      return page;
    },
    async open(path, options) {
      const page = await at.blank(options);
      await page.goto(`${at.desk.url}${path}`);
      return page;
    },
  };
  beforeAll(async () => {
    filled.browser = await launchChromium();
  });
  afterAll(() => filled.browser?.close());
  beforeEach(async () => {
    const office = await openOffice();
    office.clock.now = begin(office);
    delete filled.desk;
    await at.serve(office);
  });
  afterEach(async () => {
    await Promise.all(
      there("browser")
        .contexts()
        .map((context) => context.close()),
    );
    await at.desk.stop();
  });
  return at;
}

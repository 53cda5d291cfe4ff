/**
 * The call-flow editor, from screen to phone: a step is drawn, connected, broken, mended, tried out and published; then somebody calls,
 * and hears it. Once on a computer, by mouse; once on a phone of 360 pixels, in the list.
 */
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { FlowView } from "../../core/account/api/flow.ts";
import { NAIROBI, openOffice, OWNER, type Office } from "../scenarios/office.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/call-flow");
const WIDE = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

let office: Office;
let browser: Browser;
beforeAll(async () => {
  [browser, office] = await Promise.all([launchChromium(), openOffice()]);
});
afterAll(async () => {
  await browser?.close();
  await office?.close();
});
/** Each begins with what is published, whatever the one before left. */
beforeEach(async () => {
  const { draft } = await office.owner.ask<FlowView>("GET", "/api/flow");
  if (draft !== null) await office.owner.ask("DELETE", "/api/flow/draft", { rev: draft.rev }).catch(() => "an answer without a body");
  expect((await office.owner.ask<FlowView>("GET", "/api/flow")).draft).toBeNull();
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function openFlow(options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${office.cloud.publicBaseUrl}/flow`);
  await page.locator("input[type=email]").fill(OWNER.email);
  await page.locator("input[type=password]").fill(OWNER.password);
  await page.locator("button[type=submit]").click();
  await page.getByRole("heading", { name: /^(Call flow|Mtiririko wa simu)$/ }).waitFor();
  return page;
}

const picture = (page: Page, name: string) => page.screenshot({ path: join(PICTURES, `${name}.png`) });
const card = (page: Page, name: string) => page.locator(".react-flow__node").filter({ hasText: name }).first();
/** The whole card is seen in what is drawn; it may still be on its way there. */
const isInSight = (page: Page, name: string) =>
  expect
    .poll(
      async () => {
        const [seen, there] = [await page.locator(".react-flow").boundingBox(), await card(page, name).boundingBox()];
        if (seen === null || there === null) return undefined;
        return (
          there.x >= seen.x &&
          there.x + there.width <= seen.x + seen.width &&
          there.y >= seen.y &&
          there.y + there.height <= seen.y + seen.height
        );
      },
      { message: name },
    )
    .toBe(true);
const noProblems = (page: Page) => page.getByRole("button", { name: /problem/ }).waitFor({ state: "detached" });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/).waitFor();

/** The drawing moves a frame after it is told to, and glides; what is measured before that is somewhere else by then. */
async function standsStill(page: Page): Promise<void> {
  const seen: (string | null)[] = [];
  await expect
    .poll(async () => {
      seen.push(await page.locator(".react-flow__viewport").getAttribute("style"));
      return seen.length > 2 && new Set(seen.slice(-3)).size === 1;
    })
    .toBe(true);
}

/**
 * Chooses a card by mouse, once all are seen. One that lies beyond the edge would be scrolled to; the drawing, which moves in its own way,
 * takes that back a moment later, perhaps between pressing and letting go.
 */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Show all" }).click();
  await standsStill(page);
  await card(page, name).click();
}

async function drag(page: Page, from: ReturnType<Page["locator"]>, to: ReturnType<Page["locator"]>): Promise<void> {
  await standsStill(page);
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (start === null || end === null) throw new Error("nothing to drag");
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2 - 20, end.y + end.height / 2, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
  await page.mouse.up();
}

test("on a computer: draw, connect by dragging, break, mend, test, publish, hear it on the phone, and go back", async () => {
  const page = await openFlow(WIDE);
  await card(page, "Main menu").waitFor();
  await picture(page, "drawing");

  await page.getByRole("button", { name: "Add step" }).click();
  await page.getByRole("menuitem", { name: /^Goodbye/ }).click();
  await page.getByLabel("Name").fill("Closing words");
  await page.getByRole("button", { name: "Say something here" }).click();
  await page.getByLabel("Text", { exact: true }).fill("Asante sana for calling.");
  await saved(page);
  await page.getByText("No call comes here. Connect something to it, or delete it.").waitFor();
  await picture(page, "unconnected");

  await isInSight(page, "Closing words");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await press(page, "Main menu");
  await page.getByRole("button", { name: "Add a key" }).click();
  await page.getByLabel("What it is for").last().fill("Say goodbye");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Show all" }).click();
  await drag(
    page,
    card(page, "Main menu").locator(".react-flow__handle.source[data-handleid='choices.4.next']"),
    card(page, "Closing words").locator(".react-flow__handle.target"),
  );
  await noProblems(page);
  await saved(page);

  // Break it: what nobody answers leads nowhere.
  await press(page, "Rings Amina");
  await page.getByRole("combobox", { name: "Nobody answers" }).selectOption({ label: "Choose a step" });
  await page.getByText("This leads nowhere yet. Choose a step.").waitFor();
  await page.getByRole("button", { name: "2 problems" }).click();
  await picture(page, "problems");
  await page.getByRole("button", { name: /Sales This leads nowhere/ }).click();
  await isInSight(page, "Rings Amina");
  await page.getByRole("button", { name: "Undo" }).click();
  await noProblems(page);

  await page.getByRole("button", { name: "Test" }).click();
  await page.getByRole("button", { name: "Call", exact: true }).click();
  await page.getByRole("button", { name: "4 · Say goodbye" }).click();
  await page.getByText("Asante sana for calling.").waitFor();
  await page.getByText("The call is over.").waitFor();
  await isInSight(page, "Closing words");
  await picture(page, "test");

  await page.getByText("Compare", { exact: true }).click();
  await page.getByRole("button", { name: /New: Closing words/ }).waitFor();
  await picture(page, "compare");
  await page.getByText("Draft", { exact: true }).click();

  await page.getByRole("button", { name: "Publish" }).click();
  const dialog = page.getByRole("dialog", { name: "Publish this call flow?" });
  await dialog.getByLabel("Note").fill("A way out for those in a hurry");
  await picture(page, "publish");
  await dialog.getByRole("button", { name: "Publish" }).click();
  await page.getByText("Published as version 2.").waitFor();

  await office.scenario.passes(4);
  const caller = office.caller(1).calls(NAIROBI);
  await caller.hears(/Welcome to Duka Travel/);
  await caller.presses("4");
  await caller.hears(/Asante sana for calling/);
  await caller.ends();

  await page.getByRole("button", { name: "History" }).click();
  await page.getByText("A way out for those in a hurry").waitFor();
  await picture(page, "history");
  await page.getByRole("button", { name: "Go back to this" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Go back to this" }).click();
  await page.getByText("Published as version 3.").waitFor();
  await card(page, "Closing words").waitFor({ state: "detached" });

  await office.scenario.passes(4);
  const later = office.caller(2).calls(NAIROBI);
  await later.hears(/Welcome to Duka Travel/);
  await later.presses("4");
  await later.hears(/not one of the choices/);
  await later.hangsUp();
});

test("on a phone: the same in the list, by touch", async () => {
  const page = await openFlow(PHONE);
  await page.getByRole("button", { name: /^Main menu/ }).tap();
  await picture(page, "phone-step");
  await page.getByRole("button", { name: "Add a key" }).tap();
  await page.getByLabel("What it is for").last().fill("Directions");
  await page.getByRole("combobox", { name: "4 · Directions" }).selectOption({ label: "Say something" });
  await page.getByLabel("Name").fill("The way to us");
  await page.getByRole("button", { name: "Say something here" }).tap();
  await page.getByLabel("Text", { exact: true }).fill("We are on Kimathi Street.");
  await page.getByText("This leads nowhere yet. Choose a step.").waitFor();
  await page.getByRole("combobox", { name: "Then" }).selectOption({ label: "Main menu · Voice menu" });
  await page.getByRole("button", { name: "Close", exact: true }).tap();
  await saved(page);
  await noProblems(page);
  await picture(page, "phone-list");

  await page.getByRole("button", { name: "Test" }).tap();
  await page.getByRole("button", { name: "Call", exact: true }).tap();
  await page.getByRole("button", { name: "4 · Directions" }).tap();
  await page.getByText("We are on Kimathi Street.").waitFor();
  await picture(page, "phone-test");
  await page.getByRole("button", { name: "Close", exact: true }).tap();

  await page.getByRole("button", { name: "Publish" }).tap();
  await page.getByLabel("Note").fill("How to find us");
  await page.getByRole("dialog").getByRole("button", { name: "Publish" }).tap();
  await page.getByText(/^Published as version \d\.$/).waitFor();

  await office.scenario.passes(4);
  const caller = office.caller(3).calls(NAIROBI);
  await caller.hears(/Welcome to Duka Travel/);
  await caller.presses("4");
  await caller.hears(/Kimathi Street/);
  await caller.hears(/Welcome to Duka Travel/);
  await caller.hangsUp();
});

test("with the keyboard alone: add, connect, take back and do again", async () => {
  const page = await openFlow(WIDE);
  await card(page, "Main menu").focus();
  await page.keyboard.press("Enter");
  const target = page.getByRole("combobox", { name: "2 · Leave a message" });
  await target.focus();
  await target.selectOption({ label: "Say something" });
  await page.getByRole("complementary", { name: "Say something" }).waitFor();
  await card(page, "Say something").focus();
  await page.keyboard.press("Control+z");
  await card(page, "Say something").waitFor({ state: "detached" });
  await page.keyboard.press("Control+Shift+z");
  await card(page, "Say something").focus();
  await page.keyboard.press("Delete");
  await card(page, "Say something").waitFor({ state: "detached" });
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await noProblems(page);
  await expect.poll(() => page.getByRole("button", { name: "Publish", exact: true }).isDisabled()).toBe(true);
});

test("two who change the same step: the second is shown both, and chooses; nothing else is lost", async () => {
  const [one, other] = [await openFlow(WIDE), await openFlow(WIDE)];
  for (const page of [one, other]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, each from the same sight of it
    await press(page, "Rings Amina");
    // oxlint-disable-next-line no-await-in-loop
    await page.getByLabel("Name").waitFor();
  }
  await one.getByLabel("Name").fill("Sales desk");
  await saved(one);
  await other.getByLabel("Name").fill("Sales team");
  const dialog = other.getByRole("dialog", { name: "Somebody else changed the same" });
  await dialog.getByText("Sales team: Rings Amina for 20 seconds").waitFor();
  await picture(other, "clash");
  await dialog.getByText("Sales desk: Rings Amina for 20 seconds").waitFor();
  await dialog.getByRole("radio", { name: "Amina Odhiambo's" }).check();
  await dialog.getByRole("button", { name: "Go on with these" }).click();
  await card(other, "Sales desk").waitFor();
  await other.getByRole("button", { name: "More" }).click();
  await other.getByRole("menuitem", { name: "Discard the draft" }).click();
  await other.getByRole("dialog").getByRole("button", { name: "Discard the draft" }).click();
  await card(other, "Sales desk").waitFor({ state: "detached" });
});

test("a card that can be seen lies where it can be pressed: the drawing begins in its place", async () => {
  const page = await openFlow(WIDE);
  await page.addInitScript(`
    window.places = new Set();
    const look = () => {
      const node = document.querySelector(".react-flow__node");
      if (node?.checkVisibility({ visibilityProperty: true })) window.places.add(document.querySelector(".react-flow__viewport").style.transform);
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  `);
  await page.reload();
  await card(page, "Main menu").waitFor();
  await standsStill(page);
  expect(await page.evaluate("[...window.places]")).toHaveLength(1);
});

const looks = [
  { locale: "en-GB", colorScheme: "light", ...WIDE },
  { locale: "sw-KE", colorScheme: "dark", ...WIDE },
  { locale: "sw-KE", colorScheme: "light", ...PHONE },
  { locale: "en-GB", colorScheme: "dark", ...PHONE },
] as const;

test.each(looks)("can be read and used by everybody: $locale, $colorScheme, $viewport.width wide", async (look) => {
  const page = await openFlow({ ...look, reducedMotion: "reduce" });
  const language = look.locale.slice(0, 2);
  await page.getByRole("heading", { name: language === "sw" ? "Mtiririko wa simu" : "Call flow" }).waitFor();
  const name = (part: string) => `${part}-${language}-${look.colorScheme}-${look.viewport.width}`;
  const [list, drawing, test1, history, compare] =
    language === "sw" ? ["Orodha", "Mchoro", "Jaribu", "Historia", "Linganisha"] : ["List", "Drawing", "Test", "History", "Compare"];
  const looksFine = async (part: string): Promise<void> => {
    await page.waitForTimeout(200);
    await expectReadable(page, name(part), PICTURES);
  };
  await page.getByText(drawing ?? "", { exact: true }).click();
  await card(page, "Main menu").waitFor();
  await looksFine("drawing");
  await page.getByText(list ?? "", { exact: true }).click();
  await looksFine("list");
  await page
    .getByRole("button", { name: /^Main menu/ })
    .first()
    .click();
  await looksFine("step");
  await page.locator("aside, [role=dialog]").getByRole("button").first().click();
  await page.getByText(compare ?? "", { exact: true }).click();
  await looksFine("compare");
  if (look.viewport.width < 800) return;
  await page.getByRole("button", { name: test1 ?? "" }).click();
  await looksFine("test");
  await page.getByRole("button", { name: history ?? "" }).click();
  await looksFine("history");
});

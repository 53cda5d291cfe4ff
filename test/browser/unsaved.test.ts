/** What is typed is not lost by a link, a key, the browser's back or a drawer's cross, unless one says so. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openPeopleOffice } from "../functions/account/people-office.ts";
import { deskBrowser } from "./desk-browser.ts";
import { expectReadable } from "./expect-readable.ts";

const at = deskBrowser(() => openPeopleOffice());

const open = (path: string, viewport = { width: 1280, height: 800 }): Promise<Page> => at.open(`/o/duka${path}`, { viewport });

const question = (page: Page) => page.getByRole("dialog", { name: "Leave without saving?" });
const pathOf = (page: Page): string => new URL(page.url()).pathname.slice("/o/duka".length);

test("links and keys ask first; Escape stays with everything that was typed, and leaving leaves", async () => {
  const page = await open("/my-phone");
  const seconds = page.getByLabel("Ring for so many seconds");
  await seconds.fill("33");
  await page.getByRole("link", { name: "Calls" }).click();
  await question(page).waitFor();
  await expectReadable(page, "the question");
  // What keeps the changes is what Enter does.
  await expect
    .poll(() =>
      question(page)
        .getByRole("button", { name: "Stay" })
        .last()
        .evaluate((node) => node === node.ownerDocument.activeElement),
    )
    .toBe(true);
  await page.keyboard.press("Escape");
  await question(page).waitFor({ state: "detached" });
  expect([pathOf(page), await seconds.inputValue()]).toEqual(["/my-phone", "33"]);
  await page.getByRole("heading", { level: 1 }).click();
  await page.evaluate("document.activeElement.blur()");
  await page.keyboard.press("g");
  await page.keyboard.press("c");
  await question(page).getByRole("button", { name: "Leave without saving" }).click();
  await page.getByRole("heading", { name: "Calls", level: 1 }).waitFor();
  await page.getByRole("link", { name: "My phone" }).click();
  expect(await seconds.inputValue()).toBe("20");
});

test("in a drawer the cross, Escape and the browser's back ask too; what was saved is left without a question", async () => {
  const page = await open("/people");
  await page.getByRole("link", { name: "Joseph" }).click();
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  const name = drawer.getByLabel("Name");
  await name.fill("Joseph K.");
  for (const leave of [
    () => drawer.getByRole("button", { name: "Close" }).click(),
    () => page.keyboard.press("Escape"),
    () => page.goBack(),
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one way after the other
    await leave();
    // oxlint-disable-next-line no-await-in-loop
    await question(page).getByRole("button", { name: "Stay" }).last().click();
    // oxlint-disable-next-line no-await-in-loop
    await question(page).waitFor({ state: "detached" });
    // oxlint-disable-next-line no-await-in-loop
    expect([pathOf(page), await name.inputValue()]).toEqual(["/people/102", "Joseph K."]);
  }
  await page.goBack();
  await question(page).getByRole("button", { name: "Leave without saving" }).click();
  await drawer.waitFor({ state: "detached" });
  expect(pathOf(page)).toBe("/people");
  await page.getByRole("link", { name: "Joseph" }).click();
  expect(await name.inputValue()).toBe("Joseph");
  await name.fill("Jo");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. It counts from the next call on.").waitFor();
  await page.goBack();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(pathOf(page)).toBe("/people");
});

test("what is new opens without a question once it is saved", async () => {
  const page = await open("/people/new", { width: 360, height: 740 });
  await page.getByRole("dialog", { name: "New person" }).getByLabel("Name").fill("Grace");
  await page.getByRole("button", { name: "All people" }).click();
  await question(page).getByRole("button", { name: "Stay" }).last().click();
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByRole("dialog", { name: "Grace" }).waitFor();
  expect(await question(page).count()).toBe(0);
});

test.each([
  ["/places/nairobi", "Name"],
  ["/places/new", "Name"],
  ["/people/groups/new", "Name"],
  ["/people/rights/new", "Name"],
  ["/numbers/254200000001", "Name"],
])("the drawer of %s asks before it is closed", async (path, label) => {
  const page = await open(path);
  await page.getByRole("dialog").getByLabel(label, { exact: true }).first().fill("Something else");
  await page.keyboard.press("Escape");
  await question(page).getByRole("button", { name: "Leave without saving" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(path.startsWith(pathOf(page))).toBe(true);
});

test("the office's settings ask", async () => {
  const page = await open("/settings");
  await page.getByLabel("Name", { exact: true }).fill("Something else");
  await page.getByRole("link", { name: "Calls" }).click();
  await question(page).waitFor();
});

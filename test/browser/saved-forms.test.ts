/** What a form saved can be taken back where it was saved, and put back again; what somebody else did meanwhile is never written over. */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import * as z from "zod";
import { AMINA, JOSEPH, openPeopleOffice } from "../functions/account/people-office.ts";
import { deskBrowser } from "./desk-browser.ts";

const at = deskBrowser(() => openPeopleOffice({}, {}));

const open = (path: string, options?: BrowserContextOptions): Promise<Page> => at.open(`/o/duka${path}`, options);

interface Case {
  readonly form: string;
  readonly path: () => Promise<string> | string;
  /** Where what is saved is read again. */
  readonly api: string;
  readonly within?: (page: Page) => Locator;
  readonly change: (form: Locator) => Promise<void>;
}

const body = (page: Page): Locator => page.locator("body");

const cases: readonly Case[] = [
  { form: "a person", path: () => "/people/102", api: "/api/people", change: (form) => form.getByLabel("Name").fill("Joseph K.") },
  {
    form: "a person's extension",
    path: () => "/people/102",
    api: "/api/people",
    change: (form) => form.getByRole("textbox", { name: "Extension" }).fill("150"),
  },
  {
    form: "a group",
    async path() {
      const group = { name: "Front desk", extension: null, people: ["101", "102"], strategy: "all-at-once", seconds: 20 };
      await at.office.ask("POST", "/api/groups", { body: group });
      return `/people/groups/${(await at.office.people()).groups[0]?.id}`;
    },
    api: "/api/people",
    change: (form) => form.getByText("One after another", { exact: true }).click(),
  },
  {
    form: "a member",
    path: async () => `/people/rights/${(await at.office.member(JOSEPH)).user}`,
    api: "/api/members",
    change: (form) => form.getByLabel("Until", { exact: true }).fill("2030-06-30"),
  },
  {
    form: "a place",
    path: () => "/places/nairobi",
    api: "/api/places",
    change: (form) => form.getByLabel("Monday: opens").fill("07:30"),
  },
  {
    form: "a number",
    path: () => "/numbers/254200000001",
    api: "/api/numbers",
    change: (form) => form.getByLabel("Name").fill("Shop"),
  },
  {
    form: "a number's limit",
    path: () => "/numbers/254200000001",
    api: "/api/numbers",
    async change(form) {
      await form.getByLabel("Calls at once").fill("51");
      await form.getByRole("button", { name: "Save" }).click();
      await form.getByText("Write a whole number from 1 to 50").waitFor();
      await form.getByLabel("Calls at once").fill("2");
    },
  },
  {
    form: "a sound",
    async path() {
      const added = await at.office.ask("POST", "/api/sounds", {
        body: { name: "Rain", prompt: { text: "It rains.", language: "en-GB" } },
      });
      return `/sounds/${z.object({ id: z.string() }).parse(added.body).id}`;
    },
    api: "/api/sounds",
    change: (form) => form.getByLabel("Name").fill("Storm"),
  },
  {
    form: "the sentences",
    path: () => "/sounds/sentences",
    api: "/api/sentences",
    change: (form) => form.getByRole("checkbox", { name: /record/i }).click(),
  },
  {
    form: "the office",
    path: () => "/settings",
    api: "/api/settings",
    change: (form) => form.getByLabel("Name").first().fill("Duka & Co."),
  },
  {
    form: "how the office hears of money",
    path: () => "/billing/settings",
    api: "/api/billing",
    change: (form) => form.getByLabel("Tell us when the balance falls below").fill("7.50"),
  },
  {
    form: "one's phones",
    path: () => "/my-phone",
    api: "/api/my-phone",
    within: (page) => page.getByRole("region", { name: "My phones" }),
    change: (form) => form.getByLabel("Ring for so many seconds").fill("33"),
  },
  {
    form: "one's absence",
    path: () => "/my-phone",
    api: "/api/my-phone",
    within: (page) => page.getByRole("region", { name: "Forwarding" }),
    change: (form) => form.getByRole("switch", { name: "I am away" }).click(),
  },
];

test.each(cases)("$form: saved, taken back, put back", async ({ path, api, within = body, change }) => {
  const page = await open(await path());
  const form = within(page);
  const before = await kept(api);
  await change(form);
  await form.getByRole("button", { name: /^Save/ }).click();
  await form.getByRole("button", { name: "Undo" }).waitFor();
  const saved = await kept(api);
  expect(saved).not.toEqual(before);

  await form.getByRole("button", { name: "Undo" }).click();
  await form.getByText("Taken back: it is as it was.").waitFor();
  expect(await kept(api)).toEqual(before);
  await form.getByRole("button", { name: "Redo" }).click();
  await form.getByRole("button", { name: "Undo" }).waitFor();
  expect(await kept(api)).toEqual(saved);
});

test.each([
  ["unseen by the page", false],
  ["that the page shows already", true],
])("what somebody else saved after it, %s, is not taken back with it", async (_, isShown) => {
  const page = await open("/people/102");
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  await drawer.getByLabel("Name").fill("Joseph K.");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Undo" }).waitFor();
  const { etag } = await at.office.person("102");
  await at.office.ask("PATCH", "/api/people/102", { body: { etag, name: "Jo" } });
  if (isShown) {
    // Whoever comes back to the window is told what is new since.
    await expect
      .poll(
        async () => {
          await page.evaluate('window.dispatchEvent(new Event("visibilitychange"))');
          return page.getByRole("dialog", { name: "Jo", exact: true }).count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
  }
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Jo, extension 102").waitFor();
  expect(await at.office.person("102")).toMatchObject({ name: "Jo" });
  await page.getByRole("button", { name: "Take theirs" }).click();
  expect(await page.getByLabel("Name").inputValue()).toBe("Jo");
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

test("what somebody else changed beside these fields is no reason to ask", async () => {
  const page = await open("/my-phone", { viewport: { width: 360, height: 740 } });
  const phones = page.getByRole("region", { name: "My phones" });
  await phones.getByLabel("Ring for so many seconds").fill("33");
  const { etag } = await at.office.phone(AMINA);
  await at.office.ask("PATCH", "/api/my-phone", { body: { etag, away: true } });
  await phones.getByRole("button", { name: "Save" }).click();
  await phones.getByText("Saved. It counts from the next call on.").waitFor();
  expect(await at.office.phone(AMINA)).toMatchObject({ ringSeconds: 33, away: true });
});

test("the list shows it with the press, and as it was when it could not be saved", async () => {
  const page = await open("/people/102");
  await page.route("**/api/people/102", async (route) => {
    await new Promise((done) => setTimeout(done, 1_000));
    await route.fulfill({ status: 503, contentType: "application/problem+json", body: "{}" });
  });
  const drawer = page.getByRole("dialog");
  await drawer.getByLabel("Name").fill("Joseph K.");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: /Joseph K\./ }).waitFor({ timeout: 900 });
  await drawer.getByText(/Nothing was saved/).waitFor();
  await page.getByRole("link", { name: /Joseph(?! K)/ }).waitFor();
  expect(await drawer.getByLabel("Name").inputValue()).toBe("Joseph K.");
});

/** What is kept, whatever says when it was saved. */
async function kept(api: string): Promise<unknown> {
  const { status, body: answered } = await at.office.ask("GET", api);
  expect(status).toBe(200);
  return JSON.parse(JSON.stringify(answered, (name, value: unknown) => (name === "etag" || name === "changedAt" ? undefined : value)));
}

/** People, groups, rights and one's own phone in a real browser, before the account's own API. */
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, test } from "vitest";
import { AMINA, JOSEPH, openPeopleOffice } from "../functions/account/people-office.ts";
import { atRest } from "./at-rest.ts";
import { deskBrowser } from "./desk-browser.ts";
import { expectReadable } from "./expect-readable.ts";

const PICTURES = join(import.meta.dirname, "../../test-results/people");
const at = deskBrowser(() => openPeopleOffice());

const open = (path: string, options?: BrowserContextOptions): Promise<Page> => at.open(`/o/duka${path}`, options);

const joseph = async () => (await at.office.plan()).people.find(({ extension }) => extension === "102");
const narrow = { viewport: { width: 360, height: 740 } };

test.each([
  ["1280 wide", {}],
  ["360 wide", narrow],
])("a colleague is added with a mobile and an invitation, and can be dialled at once: %s", async (_, options) => {
  const page = await open("/people", options);
  await page.getByRole("link", { name: "Add a person" }).click();
  const drawer = page.getByRole("dialog", { name: "New person" });
  expect(await drawer.getByLabel("Extension").inputValue()).toBe("104");
  await drawer.getByRole("button", { name: "Add" }).click();
  await drawer.getByText("Write a name.").waitFor();
  await drawer.getByLabel("Name").fill("Grace <b>Wanjiru</b>");
  await drawer.getByLabel("Mobile").fill("0711 000 104");
  await drawer.getByLabel("E-mail").fill("grace@duka.example");
  await drawer.getByRole("button", { name: "Add" }).click();
  await page.getByRole("dialog", { name: "Grace <b>Wanjiru</b>" }).waitFor();
  expect((await at.office.plan()).people.at(-1)).toMatchObject({
    extension: "104",
    name: "Grace <b>Wanjiru</b>",
    devices: [{ number: "+254711000104", screen: true }],
  });
  expect(at.office.invited).toContain("grace@duka.example");
});

test("before somebody is removed the page says what happens, and asks who takes over where callers would be stuck", async () => {
  const { nodes, ...plan } = await at.office.plan();
  const { tenant: _tenant, version: _version, ...rest } = plan;
  const sales = { kind: "ring" as const, name: "Sales", people: ["102"], seconds: 20, prompts: [], otherwise: "message" };
  await at.serve(await openPeopleOffice({ plan: { ...rest, nodes: { ...nodes, sales } } }));
  const page = await open("/people/102");
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  await drawer.getByRole("button", { name: "Remove", exact: true }).click();
  await drawer.getByText("“Sales” rings nobody else: somebody has to take over.").waitFor();
  await drawer.getByText("joseph@duka.example can't sign in any more.").waitFor();
  const remove = drawer.getByRole("button", { name: "Remove", exact: true });
  expect(await remove.isDisabled()).toBe(true);
  await drawer.getByLabel("Who takes over").click();
  await page.getByRole("option", { name: "Amina (101)" }).click();
  await remove.click();
  await drawer.waitFor({ state: "detached" });
  expect((await at.office.plan()).nodes["sales"]).toMatchObject({ people: ["101"] });
  expect(await joseph()).toBeUndefined();
});

test("two admins at once: the later one sees what the other saved, and chooses", async () => {
  const page = await open("/people/102");
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  await drawer.getByLabel("Name").fill("Joseph K.");
  const { etag } = await at.office.person("102");
  await at.office.ask("PATCH", "/api/people/102", { body: { etag, name: "Jo", office: "amsterdam" } });
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByText("Jo, extension 102, Amsterdam, 2 phones").waitFor();
  expect(await joseph()).toMatchObject({ name: "Jo", office: "amsterdam" });
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await page.getByText("Saved. It counts from the next call on.").waitFor();
  expect(await joseph()).toMatchObject({ name: "Joseph K." });
});

test("somebody is suspended and let back in", async () => {
  const page = await open("/people/102");
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  await drawer.getByRole("button", { name: "Suspend" }).click();
  await drawer.getByText("“Sales” goes on ringing Amina.").waitFor();
  await drawer.getByRole("button", { name: "Suspend" }).click();
  await drawer.getByRole("button", { name: "Let back in" }).waitFor();
  expect(await joseph()).toMatchObject({ suspended: true });
  await drawer.getByRole("button", { name: "Let back in" }).click();
  await drawer.getByRole("button", { name: "Suspend" }).waitFor();
  expect(await joseph()).not.toHaveProperty("suspended");
});

test("who was invited is invited again, and a forgotten PIN and quiet are cleared", async () => {
  await at.office.ask("PUT", "/api/my-phone/pin", { by: JOSEPH, body: { pin: "407193" } });
  const { etag } = await at.office.phone(JOSEPH);
  await at.office.ask("PATCH", "/api/my-phone", { by: JOSEPH, body: { etag, doNotDisturb: {} } });
  const page = await open("/people/102", narrow);
  const signIn = page.getByRole("region", { name: "Sign-in" });
  const clear = signIn.getByRole("button", { name: "Clear their voicemail PIN" });
  await clear.click();
  await signIn.getByText("Joseph can't hear messages by phone until they choose a new PIN").waitFor();
  await signIn.getByRole("button", { name: "Cancel" }).click();
  await clear.click();
  expect((await at.office.phone(JOSEPH)).hasPin).toBe(true);
  await signIn.getByRole("button", { name: "Clear the PIN" }).click();
  await signIn.getByText("The PIN is cleared: Joseph chooses a new one").waitFor();
  expect((await at.office.phone(JOSEPH)).hasPin).toBe(false);
  await signIn.getByRole("button", { name: "Switch their do not disturb off" }).click();
  await page.getByRole("dialog", { name: "Joseph" }).getByText("Reachable", { exact: true }).waitFor();
  expect(await joseph()).not.toHaveProperty("doNotDisturb");
  // What was changed beside the form is not taken for somebody else's.
  const drawer = page.getByRole("dialog", { name: "Joseph" });
  await drawer.getByLabel("Name").fill("Joseph K.");
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved. It counts from the next call on.").waitFor();

  await page.goto(`${at.desk.url}/o/duka/people/103`);
  await signIn.getByLabel("E-mail").fill("sanne@duka.example");
  await signIn.getByRole("button", { name: "Send the invitation" }).click();
  await signIn.getByText("sanne@duka.example: Invited").waitFor();
  await signIn.getByRole("button", { name: "Send the invitation again" }).click();
  await signIn.getByText("Sent to sanne@duka.example once more").waitFor();
  expect(at.office.users.mails).toEqual(["invitation to sanne@duka.example"]);
});

test("a group is made: who, how and for how long", async () => {
  const page = await open("/people/groups", narrow);
  await page.getByRole("link", { name: "Add a group" }).click();
  const drawer = page.getByRole("dialog", { name: "New group" });
  await drawer.getByLabel("Name").fill("Front desk");
  await drawer.getByLabel("Who is rung").click();
  await page.getByRole("option", { name: "Joseph (102)" }).click();
  await page.getByRole("option", { name: "Amina (101)" }).click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await drawer.getByText("One after another", { exact: true }).click();
  await drawer.getByRole("button", { name: "Save" }).click();
  await page.getByRole("dialog", { name: "Front desk" }).waitFor();
  expect((await at.office.plan()).groups).toMatchObject([{ people: ["102", "101"], strategy: "one-after-another", seconds: 20 }]);
});

test("an operator is invited with chosen rights until a chosen day, and roles are explained", async () => {
  const page = await open("/people/rights");
  await page.getByText("May do everything but switch the PBX off").waitFor();
  await page.getByRole("link", { name: "Invite somebody" }).click();
  const drawer = page.getByRole("dialog", { name: "Invite" });
  await drawer.getByLabel("Name").fill("Hired");
  await drawer.getByLabel("E-mail").fill("hired@agency.example");
  await drawer.getByLabel("Role").click();
  await page.getByRole("option", { name: "Operator" }).click();
  await drawer.getByLabel("Publish the call flow").uncheck();
  await drawer.getByLabel("Until").fill("2030-06-30");
  await drawer.getByRole("button", { name: "Send the invitation" }).click();
  await page.getByRole("dialog", { name: "Hired" }).waitFor();
  const hired = (await at.office.stored()).find(({ email }) => email === "hired@agency.example");
  // Midnight after the day, in Nairobi.
  expect(hired).toMatchObject({ role: "operator", until: Date.parse("2030-06-30T21:00:00Z") });
  expect(hired?.rights).not.toContain("flow.publish");
});

test.each([
  ["1280 wide", {}],
  ["360 wide", narrow],
])("my phone: quiet for an hour by one press, forwards, a PIN, notices: %s", async (_, options) => {
  at.desk.by = JOSEPH;
  const page = await open("/my-phone", options);
  const quiet = page.getByRole("region", { name: "Do not disturb" });
  await quiet.getByRole("button", { name: "For an hour" }).click();
  // Shown with the press, and then also true.
  await quiet.getByText(/^On until/).waitFor();
  const left = async () => ((await joseph())?.doNotDisturb?.until ?? 0) - Date.now();
  await expect.poll(async () => Math.abs((await left()) - 3_600_000)).toBeLessThan(60_000);
  await quiet.getByRole("button", { name: "Switch off" }).click();
  await quiet.getByText("Off.", { exact: true }).waitFor();

  const forward = page.getByRole("region", { name: "Forwarding" });
  await forward.getByLabel("When not answered").click();
  await page.getByRole("option", { name: "To a number" }).click();
  await forward.getByRole("button", { name: "Save" }).click();
  await forward.getByText(/^Write a whole number/).waitFor();
  await forward.getByLabel("Number", { exact: true }).fill("0733 000 001");
  await forward.getByLabel("When busy").click();
  await page.getByRole("option", { name: "To a colleague" }).click();
  await forward.getByLabel("Colleague").click();
  await page.getByRole("option", { name: "Amina (101)" }).click();
  await forward.getByRole("button", { name: "Save" }).click();
  await forward.getByText("Saved. It counts from the next call on.").waitFor();
  expect((await joseph())?.forward).toEqual({
    busy: { to: "extension", extension: "101" },
    noAnswer: { to: "number", number: "+254733000001", screen: true },
  });

  const pin = page.getByRole("region", { name: "Voicemail PIN" });
  await pin.locator("input").fill("1234");
  await pin.getByRole("button", { name: "Set the PIN" }).click();
  await pin.getByText("This PIN is too easy to guess.").waitFor();
  await pin.locator("input").fill("407193");
  await pin.getByRole("button", { name: "Set the PIN" }).click();
  await pin.getByText("The PIN is set.").waitFor();

  await page.getByLabel("When I missed a call").check();
  await expect.poll(async () => (await at.office.phone(JOSEPH)).notify).toEqual({ missed: true, voicemail: false });
  expect(await page.getByRole("link", { name: "People" }).count()).toBe(0);
});

test("somebody without an extension is told what to do", async () => {
  await at.office.ask("POST", "/api/members", { body: { email: "m@duka.example", name: "M", role: "manager" } });
  at.desk.by = "m@duka.example";
  const page = await open("/my-phone");
  await page.getByText("You have no extension yet").waitFor();
});

test("the log of changes tells phones, forwards and limits in people's words", async () => {
  const { etag, devices } = await at.office.person("102");
  const changed = await at.office.ask("PATCH", "/api/people/102", {
    body: {
      etag,
      devices: devices.map((device) => (device.kind === "number" ? { ...device, off: true } : device)),
      forward: { busy: { to: "number", number: "+254733000001", screen: true }, away: { to: "voicemail" } },
    },
  });
  expect(changed.status).toBe(200);
  const group = { name: "Front desk", extension: null, people: ["101", "102"], strategy: "one-after-another", seconds: 20 };
  expect((await at.office.ask("POST", "/api/groups", { body: group })).status).toBe(200);
  const page = await open("/settings/changes");
  await page.getByRole("link", { name: "Person changed: Joseph" }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("+254 711 000102 (off)").waitFor();
  await drawer.getByText("Forwarding · When busy · Number").waitFor();
  await drawer.getByText("+254 733 000001").waitFor();
  await drawer.getByText("To voicemail").waitFor();
  await page.goto(`${at.desk.url}/o/duka/settings/changes`);
  await page.getByRole("link", { name: "Group added: Front desk" }).click();
  await drawer.getByText("One after another").waitFor();
  expect(await drawer.innerText()).not.toMatch(/[{}]/);
});

const looks = [
  { locale: "en-GB", colorScheme: "light", width: 1280 },
  { locale: "sw-KE", colorScheme: "dark", width: 1280 },
  { locale: "en-GB", colorScheme: "dark", width: 360 },
  { locale: "sw-KE", colorScheme: "light", width: 360 },
] as const;

test.each(looks)("can be read by everybody: $locale, $colorScheme, $width wide", async ({ locale, colorScheme, width }) => {
  await at.office.ask("POST", "/api/groups", {
    body: { name: "Front desk", extension: "200", people: ["101", "102"], strategy: "one-after-another", seconds: 15 },
  });
  const { etag } = await at.office.phone(AMINA);
  await at.office.ask("PATCH", "/api/my-phone", {
    body: { etag, forward: { busy: { to: "number", number: "+254733000001", screen: true } } },
  });
  const [group] = (await at.office.people()).groups;
  const member = await at.office.member(JOSEPH);
  const options = { locale, colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" } as const;
  const page = await at.blank(options);
  for (const path of [
    "/people",
    "/people/new",
    "/people/102",
    "/people/groups",
    `/people/groups/${group?.id}`,
    "/people/rights",
    `/people/rights/${member.user}`,
    "/my-phone",
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one page, looked at in turn
    await look(page, path, `${locale.slice(0, 2)}-${colorScheme}-${width}`);
  }
});

async function look(page: Page, path: string, name: string): Promise<void> {
  await page.goto(`${at.desk.url}/o/duka${path}`);
  await atRest(page);
  await expectReadable(page, `${path.slice(1).replaceAll(/[^\w-]/g, "-")}-${name}`, PICTURES);
}

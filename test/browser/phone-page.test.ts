/** The simulated carrier's telephones in a real browser, with sound. Needs the built page (npm run build:phone). */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { resample } from "../../local/carrier/audio/resample.ts";
import { writeWav } from "../../local/carrier/audio/wav.ts";
import type { Carrier } from "../../local/carrier/carrier.ts";
import { mountPhone, type PhoneServer } from "../../local/carrier/phone/phone-server.ts";
import { createRealClock } from "../../local/carrier/real-clock.ts";
import { createEspeakSpeech } from "../../local/carrier/speech/espeak-speech.ts";
import type { Speech } from "../../local/carrier/speech/speech.ts";
import { ACCOUNT, AMINA, CALLER, OFFICE, openDesk } from "../local/carrier/carrier-desk.ts";
import { SocketPhone } from "../local/carrier/phone/socket-phone.ts";
import { expectReadable } from "./expect-readable.ts";
import { launchChromium } from "./launch-chromium.ts";
import { listenToLoudspeaker, loudspeaker } from "./loudspeaker.ts";

const PERSONS = [
  { name: "A customer in Nairobi", address: CALLER },
  { name: "Amina", address: AMINA, office: "Duka Travel" },
];
const MENU = '<Gather numDigits="1" action="/key"><Say>Welcome to Duka Travel. For sales, press 1.</Say></Gather>';
const PAGES = {
  "/voice": MENU,
  "/key": ({ fields }: { fields: Readonly<Record<string, string>> }) => `<Say>You pressed ${fields["Digits"]}.</Say>`,
};

let browser: Browser;
let folder: string;
let wav: string;
let speech: Speech & { close(): Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "phone-browser-"));
  wav = join(folder, "words.wav");
  speech = createEspeakSpeech();
  const words = await speech.speak("Hello, I would like to book a journey to Zanzibar, please.", "en-GB");
  await writeFile(wav, writeWav([resample(words, 8000, 48_000)], 48_000));
  browser = await launchChromium({ fakeMicrophoneWav: wav });
});
afterAll(async () => {
  await browser.close();
  await speech.close();
  await rm(folder, { recursive: true });
});

interface Phones {
  readonly carrier: Carrier;
  readonly server: PhoneServer;
  readonly mount: () => PhoneServer;
}

async function openCarrier(): Promise<Phones> {
  const clock = createRealClock();
  const { carrier } = await openDesk(PAGES, { clock, speech, number: { friendlyName: "Duka Travel" } });
  const mount = () => {
    const server = mountPhone({ carrier, clock, persons: PERSONS });
    onTestFinished(() => server.close());
    return server;
  };
  return { carrier, server: mount(), mount };
}

/** Fails the test when the page logs an error: so does everything that the content security policy refuses. */
async function openPage(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  onTestFinished(async () => {
    await context.close();
    expect(complaints.filter((text) => !text.includes("WebSocket connection"))).toEqual([]);
  });
  await page.goto(url);
  await status(page.locator("body"), /Ready to call|Tayari kupiga/);
  return page;
}

const phoneOf = (page: Page, address: string): Locator => page.locator(`[data-address="${address}"]`);

async function status(phone: Locator, text: string | RegExp): Promise<void> {
  await phone.getByRole("status").first().filter({ hasText: text }).waitFor({ timeout: 15_000 });
}

const meter = (phone: Locator, name: string) => async (): Promise<number> =>
  Number(await phone.getByRole("meter", { name }).getAttribute("aria-valuenow"));

test("dials, shows and sounds the prompt, presses 1, and keeps a log", async () => {
  const { server } = await openCarrier();
  const page = await openPage(server.url);
  await listenToLoudspeaker(page);
  await page.reload();
  await page.getByRole("button", { name: /Duka Travel/ }).click();
  await status(page.locator("body"), "Talking");
  await page.getByText("Welcome to Duka Travel. For sales, press 1.").first().waitFor();
  await expect.poll(meter(page.locator("body"), "You hear")).toBeGreaterThan(20);
  await expect.poll(() => loudspeaker(page)).toBeGreaterThan(0.01);
  await page.getByRole("button", { name: "1", exact: true }).click();
  await page.getByText("You pressed 1.").first().waitFor();
  await status(page.locator("body"), "The other side hung up");
  const log = await page.getByRole("list", { name: "What happened" }).innerText();
  expect(log.replaceAll(/\s+/g, " ")).toMatch(
    /Calling Duka Travel .*Answered .*Heard Welcome to Duka Travel.* Pressed 1 .*Heard You pressed 1\. .*The other side hung up/,
  );
});

test("the keyboard types, dials, presses and hangs up", async () => {
  const { server } = await openCarrier();
  const page = await openPage(server.url);
  await page.keyboard.type("0200000002");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("1");
  expect(await page.getByLabel("Number to call").inputValue()).toBe("0200000001");
  await page.keyboard.press("Enter");
  await status(page.locator("body"), "Talking");
  await page.keyboard.press("7");
  await page.getByText("You pressed 7.").first().waitFor();
  await page.keyboard.press("Escape");
  await status(page.locator("body"), /You hung up|The other side hung up/);
  await page.keyboard.press("Enter");
  expect(await page.getByLabel("Number to call").inputValue()).toBe("0200000001");
});

test("two telephones on one page: it rings, is answered, a line joins them, and a spoken file is heard", async () => {
  const { server } = await openCarrier();
  const page = await openPage(server.url);
  await page.getByRole("button", { name: "Add here: Amina" }).click();
  const [customer, amina] = [phoneOf(page, CALLER), phoneOf(page, AMINA)];
  await status(amina, "Ready to call");
  await customer.getByLabel("Number to call").fill(AMINA);
  await customer.getByRole("button", { name: "Call", exact: true }).click();
  await status(amina, "Incoming call");
  expect(await page.title()).toContain("Incoming call");
  await amina.getByRole("button", { name: "Answer" }).click();
  await Promise.all([status(customer, "Talking"), status(amina, "Talking")]);
  await page.getByRole("img", { name: "A customer in Nairobi and Amina hear each other" }).waitFor();
  await customer.locator("input[type=file]").setInputFiles(wav);
  await expect.poll(meter(customer, "You say")).toBeGreaterThan(20);
  await expect.poll(meter(amina, "You hear")).toBeGreaterThan(20);
  await customer.getByRole("button", { name: "Speak a WAV file" }).waitFor({ timeout: 10_000 });
  await amina.getByRole("button", { name: "Hang up" }).click();
  await Promise.all([status(customer, "The other side hung up"), status(amina, "You hung up")]);
  expect(await page.locator(".cables path").count()).toBe(0);
});

test("the microphone is heard at the other end, unless muted", async () => {
  const { carrier, server } = await openCarrier();
  const page = await openPage(server.url, { permissions: ["microphone"] });
  const amina = await SocketPhone.of(carrier.baseUrl, AMINA);
  await page.getByRole("button", { name: "Use microphone" }).click();
  await page.getByRole("button", { name: "Microphone is on", pressed: true }).waitFor();
  await page.getByLabel("Number to call").fill(AMINA);
  await page.keyboard.press("Enter");
  await amina.call("ringing");
  amina.send({ type: "answer" });
  await amina.hears(-35);
  await page.getByRole("button", { name: "Mute" }).click();
  // What was said before is still on its way.
  await new Promise((resolve) => setTimeout(resolve, 500));
  amina.frames.length = 0;
  await expect(amina.hears(-60, 1500)).rejects.toThrow("no sound");
});

test("a file that is no sound is refused in words", async () => {
  const { server } = await openCarrier();
  const page = await openPage(server.url);
  await page.locator("input[type=file]").setInputFiles({ name: "letter.txt", mimeType: "text/plain", buffer: Buffer.from("Dear Sir") });
  await page.getByRole("alert").filter({ hasText: "Choose a WAV file" }).waitFor();
});

test("opened as Amina it is Amina's telephone, which can decline", async () => {
  const { carrier, server } = await openCarrier();
  const page = await openPage(`${server.url}?as=%2B254711000101`);
  await phoneOf(page, AMINA).waitFor();
  const caller = await SocketPhone.of(carrier.baseUrl, CALLER, "Grace Wanjiku");
  caller.send({ type: "dial", to: AMINA });
  await status(page.locator("body"), "Incoming call");
  await page.getByRole("button", { name: "Decline" }).click();
  await status(page.locator("body"), "You declined");
  expect((await caller.call("ended")).reason).toBe("declined");
});

test("a number of one's own can be typed", async () => {
  const { carrier, server } = await openCarrier();
  const page = await openPage(server.url);
  await page.getByLabel("This phone is").selectOption("other");
  await page.getByLabel("Its number").fill("+254 722 000 009");
  await page.getByRole("button", { name: "Use it" }).click();
  await phoneOf(page, "+254722000009").waitFor();
  const caller = await SocketPhone.of(carrier.baseUrl, CALLER);
  caller.send({ type: "dial", to: "+254722000009" });
  await status(page.locator("body"), "Incoming call");
});

test("says when the connection is lost, and comes back with its number", async () => {
  const { carrier, server, mount } = await openCarrier();
  const page = await openPage(server.url);
  await page.getByRole("button", { name: /Duka Travel/ }).click();
  await status(page.locator("body"), "Talking");
  server.close();
  await status(page.locator("body"), "Connection lost");
  mount();
  await page.getByRole("button", { name: /^Call/ }).and(page.locator(":enabled")).waitFor();
  const caller = await SocketPhone.of(carrier.baseUrl, AMINA);
  caller.send({ type: "dial", to: CALLER });
  await status(page.locator("body"), "Incoming call");
});

test.each(["en", "sw"])("a phone's screen holds the telephone, all its keys and the one that ends the call: %s", async (locale) => {
  const { server } = await openCarrier();
  const page = await openPage(server.url, { locale, viewport: { width: 360, height: 740 } });
  const bottom = async (name: string | RegExp): Promise<number> => {
    const box = await page.getByRole("button", { name, exact: true }).boundingBox();
    return (box?.y ?? Infinity) + (box?.height ?? 0);
  };
  const end = locale === "en" ? "Hang up" : "Kata";
  expect(await bottom(locale === "en" ? "Call" : "Piga")).toBeLessThanOrEqual(740);
  await page.getByRole("button", { name: /Duka Travel/ }).click();
  await page.getByRole("button", { name: end }).waitFor();
  expect(await bottom("#")).toBeLessThanOrEqual((await page.getByRole("button", { name: end }).boundingBox())?.y ?? 0);
  expect(await bottom(end)).toBeLessThanOrEqual(740);
});

test("whose telephone it may be is told by whether they belong to an office", async () => {
  const { server } = await openCarrier();
  const page = await openPage(server.url);
  const groups = '[...document.querySelectorAll("optgroup")].map((group) => [group.label, group.textContent])';
  expect(await page.evaluate(groups)).toEqual([
    ["Callers from outside", "A customer in Nairobi"],
    ["Duka Travel", "Amina"],
  ]);
});

test.each([
  ["en", "light", 1280],
  ["sw", "dark", 1280],
  ["sw", "light", 360],
  ["en", "dark", 360],
] as const)("is accessible and fits: %s, %s, %i pixels", async (locale, colorScheme, width) => {
  const { server } = await openCarrier();
  const page = await openPage(server.url, { locale, colorScheme, viewport: { width, height: 800 } });
  expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  await expectReadable(page, "ready to call");
  await page.getByRole("button", { name: /Duka Travel/ }).click();
  await status(page.locator("body"), /Talking|Mnaongea/);
  await page.getByText("Welcome to Duka Travel").first().waitFor();
  await expectReadable(page, "talking");
});

test.each([
  ["en", "light", 1280, "Text messages"],
  ["sw", "dark", 360, "Ujumbe mfupi (SMS)"],
] as const)("a text message is shown, with an address to open: %s, %s, %i pixels", async (locale, colorScheme, width, heading) => {
  const { carrier, server } = await openCarrier();
  const send = (body: string) => carrier.telephoneSwitch.messages.send({ account: ACCOUNT.sid, from: OFFICE, to: AMINA, body });
  send("Came while the phone was off.");
  const page = await openPage(`${server.url}?as=${AMINA.replace("+", "")}`, { locale, colorScheme, viewport: { width, height: 800 } });
  const list = page.getByRole("list", { name: heading });
  await list.getByText("Came while the phone was off.").waitFor();
  send("Duka Travel: ongeza salio kufikia Jumatatu 30 Novemba 2026. http://127.0.0.1:8080/billing");
  const link = list.getByRole("link", { name: "http://127.0.0.1:8080/billing" });
  await link.waitFor();
  expect(await list.getByRole("listitem").first().innerText()).toMatch(/Duka Travel\s+\d\d:\d\d\s+Duka Travel: ongeza salio/);
  await expectReadable(page, "text messages");
});

/** The telephones' end at the carrier, over real sockets and in real time. */
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { Carrier } from "../../../../local/carrier/carrier.ts";
import { beep } from "../../../../local/carrier/audio/tones.ts";
import { mountPhone } from "../../../../local/carrier/phone/phone-server.ts";
import { createRealClock } from "../../../../local/carrier/real-clock.ts";
import { AMINA, CALLER, JOSEPH, OFFICE, openDesk } from "../carrier-desk.ts";
import type { Page } from "../twiml-application.ts";
import { SocketPhone } from "./socket-phone.ts";

const PERSONS = [{ name: "Amina", address: AMINA }];
const LOUD = -30;

async function openPhones(pages: Record<string, Page> = {}): Promise<{ carrier: Carrier; url: string }> {
  const clock = createRealClock();
  const { carrier } = await openDesk(pages, { clock, number: { friendlyName: "Duka Travel" } });
  const phones = mountPhone({ carrier, clock, persons: PERSONS });
  onTestFinished(() => phones.close());
  return { carrier, url: carrier.baseUrl };
}

test("tells whom one can be and whom one can call", async () => {
  const { url } = await openPhones();
  const phone = await SocketPhone.open(url);
  expect(await phone.told(({ type }) => type === "directory")).toEqual({
    type: "directory",
    persons: PERSONS,
    numbers: [{ number: OFFICE, name: "Duka Travel" }],
  });
});

test("dials, hears the prompt as sound and as text, presses a key, and is told each step", async () => {
  const { url } = await openPhones({
    "/voice": '<Gather numDigits="1" action="/key"><Say>For sales, press one.</Say></Gather>',
    "/key": ({ fields }) => `<Say>You pressed ${fields["Digits"]}</Say>`,
  });
  const phone = await SocketPhone.of(url, CALLER);
  phone.send({ type: "dial", to: OFFICE });
  const { id } = await phone.call("calling");
  await phone.prompt("For sales, press one.");
  await phone.hears(LOUD);
  expect(await phone.call("talking")).toMatchObject({ id, direction: "out", peer: OFFICE, talkedMs: expect.any(Number) });
  phone.send({ type: "press", digits: "1" });
  await phone.told((message) => message.type === "key" && message.digit === "1");
  await phone.prompt("You pressed 1");
  expect(await phone.call("ended")).toMatchObject({ id, reason: "other-side-hung-up" });
});

test("sound comes in frames of 20 ms, as fast as time passes", async () => {
  const { url } = await openPhones({ "/voice": '<Say>Hold.</Say><Pause length="60"/>' });
  const phone = await SocketPhone.of(url, CALLER);
  phone.send({ type: "dial", to: OFFICE });
  await phone.call("talking");
  const [from, before] = [performance.now(), phone.frames.length];
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const expected = (performance.now() - from) / 20;
  expect(Math.abs(phone.frames.length - before - expected)).toBeLessThan(10);
  expect(new Set(phone.frames.map(({ length }) => length))).toEqual(new Set([160]));
});

test("one telephone rings another, which answers; they hear each other and are told so", async () => {
  const { url } = await openPhones();
  const [caller, amina] = await Promise.all([SocketPhone.of(url, CALLER, "A customer"), SocketPhone.of(url, AMINA)]);
  caller.send({ type: "dial", to: AMINA });
  const ringing = await amina.call("ringing");
  expect(ringing).toMatchObject({ direction: "in", peer: CALLER });
  amina.send({ type: "answer" });
  await Promise.all([caller.call("talking"), amina.call("talking")]);
  caller.say(beep(1000));
  await amina.hears(LOUD);
  amina.say(beep(1000));
  await caller.hears(LOUD);
  const connected = await caller.told((message) => message.type === "call" && message.call.connectedTo !== undefined);
  expect(connected).toMatchObject({ call: { connectedTo: ringing.id } });
  amina.send({ type: "hang-up" });
  expect(await amina.call("ended")).toMatchObject({ reason: "hung-up" });
  expect(await caller.call("ended")).toMatchObject({ reason: "other-side-hung-up" });
});

test("a declined call ends on both sides", async () => {
  const { url } = await openPhones();
  const [caller, amina] = await Promise.all([SocketPhone.of(url, CALLER), SocketPhone.of(url, AMINA)]);
  caller.send({ type: "dial", to: AMINA });
  await amina.call("ringing");
  amina.send({ type: "decline" });
  expect(await amina.call("ended")).toMatchObject({ reason: "declined" });
  expect((await caller.call("ended")).reason).toBe("declined");
});

test("a telephone that declines is quiet while another of its number rings on", async () => {
  const { url } = await openPhones();
  const [caller, desk, mobile] = await Promise.all([CALLER, AMINA, AMINA].map((address) => SocketPhone.of(url, address)));
  caller?.send({ type: "dial", to: AMINA });
  await Promise.all([desk?.call("ringing"), mobile?.call("ringing")]);
  desk?.send({ type: "decline" });
  expect(await desk?.call("ended")).toMatchObject({ reason: "declined" });
  mobile?.send({ type: "answer" });
  await caller?.call("talking");
  expect(desk?.messages.filter(({ type }) => type === "call")).toHaveLength(2);
});

test("a telephone holds one call at a time: a second caller hears busy, and the first call goes on", async () => {
  const { url } = await openPhones();
  const [caller, amina, joseph] = await Promise.all([SocketPhone.of(url, CALLER), SocketPhone.of(url, AMINA), SocketPhone.of(url, JOSEPH)]);
  caller.send({ type: "dial", to: AMINA });
  await amina.call("ringing");
  amina.send({ type: "answer" });
  await caller.call("talking");
  joseph.send({ type: "dial", to: AMINA });
  await joseph.call("ended");
  amina.send({ type: "dial", to: OFFICE });
  expect(await amina.error()).toMatchObject({ code: "in-a-call" });
  expect(amina.messages.filter((message) => message.type === "call" && message.call.state === "ended")).toEqual([]);
});

test("hides the number where that is asked for", async () => {
  const { url } = await openPhones();
  const [caller, amina] = await Promise.all([SocketPhone.of(url, CALLER, "A customer"), SocketPhone.of(url, AMINA)]);
  caller.send({ type: "dial", to: AMINA, withheld: true });
  expect((await amina.call("ringing")).peer).toBe("anonymous");
});

test("a telephone whose page is closed hangs up and can't be rung any more", async () => {
  const { url } = await openPhones();
  const [caller, amina] = await Promise.all([SocketPhone.of(url, CALLER), SocketPhone.of(url, AMINA)]);
  caller.send({ type: "dial", to: AMINA });
  await amina.call("ringing");
  amina.send({ type: "answer" });
  await caller.call("talking");
  await amina.close();
  expect(await caller.call("ended")).toMatchObject({ reason: "other-side-hung-up" });
  const joseph = await SocketPhone.of(url, JOSEPH);
  joseph.send({ type: "dial", to: AMINA });
  expect(await joseph.call("ended")).toMatchObject({ reason: "failed" });
});

test("an emergency call goes nowhere", async () => {
  const { url } = await openPhones();
  const phone = await SocketPhone.of(url, CALLER);
  phone.send({ type: "dial", to: "112" });
  expect(await phone.call("ended")).toMatchObject({ peer: "112", reason: "failed" });
});

test.each([
  ["no JSON", "hello", "bad-message", /JSON/],
  ["an unknown kind", '{"type":"explode"}', "bad-message", /type/],
  ["a number with letters", '{"type":"dial","to":"my aunt"}', "bad-message", /to/],
  ["a key that no telephone has", '{"type":"press","digits":"x"}', "bad-message", /digits/],
  ["a call without a number of one's own", `{"type":"dial","to":"${OFFICE}"}`, "not-registered", /register/],
  ["an answer to nothing", '{"type":"answer"}', "no-call", /no call/],
])("%s is answered with an error, and the socket lives", async (_, sent, code, message) => {
  const { url } = await openPhones();
  const phone = await SocketPhone.open(url);
  phone.sendRaw(sent);
  expect(await phone.error()).toMatchObject({ code, message: expect.stringMatching(message) });
  phone.send({ type: "register", address: CALLER });
  await phone.told(({ type }) => type === "registered");
});

test("half a sample is not sound; what follows it is", async () => {
  const { url } = await openPhones();
  const [caller, amina] = await Promise.all([SocketPhone.of(url, CALLER), SocketPhone.of(url, AMINA)]);
  caller.send({ type: "dial", to: AMINA });
  await amina.call("ringing");
  amina.send({ type: "answer" });
  await caller.call("talking");
  caller.sendRaw(new Uint8Array(321).fill(100));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(amina.frames.every((frame) => frame.every((sample) => sample === 0))).toBe(true);
  caller.say(beep(500));
  await amina.hears(LOUD);
  expect(caller.isOpen).toBe(true);
});

test("another site that the browser has open can't use the telephones", async () => {
  const { url } = await openPhones();
  const answer = (origin: string) =>
    new Promise<number | "open">((resolve) => {
      const socket = new WebSocket(`${url.replace("http", "ws")}/phone/socket`, { origin });
      socket.on("unexpected-response", (_, { statusCode }) => resolve(statusCode ?? 0));
      socket.on("open", () => (socket.terminate(), resolve("open")));
      socket.on("error", () => {});
    });
  expect(await answer("https://evil.example")).toBe(403);
  expect(await answer("null")).toBe(403);
  expect(await answer(url)).toBe("open");
});

test("the carrier closes although telephones are still connected", async () => {
  const clock = createRealClock();
  const { carrier } = await openDesk({}, { clock });
  const phones = mountPhone({ carrier, clock, persons: [] });
  const phone = await SocketPhone.of(carrier.baseUrl, CALLER);
  phones.close();
  await carrier.close();
  await expect.poll(() => phone.isOpen).toBe(false);
});

test("shows a text message, and those from before when it comes back", async () => {
  const { carrier, url } = await openPhones();
  const amina = await SocketPhone.of(url, AMINA);
  const sent = carrier.telephoneSwitch.messages.send({ account: "AC1", from: OFFICE, to: AMINA, body: "Top up by Monday" });
  const text = { id: sent.sid, from: OFFICE, body: "Top up by Monday", at: expect.any(Number) };
  expect(await amina.told(({ type }) => type === "text")).toEqual({ type: "text", text });
  await amina.close();
  const again = await SocketPhone.of(url, AMINA);
  expect(await again.told(({ type }) => type === "text")).toEqual({ type: "text", text });
});

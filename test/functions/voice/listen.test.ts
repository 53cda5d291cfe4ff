/** A person listens to their messages by telephone: star and extension, PIN, messages newest first, 7 deletes, 9 keeps, # goes on. */
import { beforeEach, describe, expect, test } from "vitest";
import { verifySignature } from "../../../local/cloud/s3/signature.ts";
import { savePin } from "../../../adapters/dynamodb/pins.ts";
import { createObjectSigner } from "../../../adapters/aws/presign-object.ts";
import { hashPin } from "../../../functions/pins/hash-pin.ts";
import { makeCall, makeRecording, message, recordingId } from "../account/made-calls.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { actionOf, openDesk, webhook } from "./voice-desk.ts";

const PIN = "4711";

async function openOffice() {
  const plan = samplePlan();
  const main = plan.nodes["main"];
  if (main?.kind !== "menu") throw new Error("no menu");
  const desk = await openDesk({ ...plan, nodes: { ...plan.nodes, main: { ...main, dialExtensions: true } } });
  await savePin(desk.table, { tenant: "duka", extension: "101" }, await hashPin(PIN));
  for (const n of [1, 2, 3]) await makeCall(desk.table, n, { trail: message });
  for (const n of [1, 2]) await makeRecording(desk.table, n, "101");
  await makeRecording(desk.table, 3, "102");
  let calls = 0;
  /** A call that presses these keys, one answer after the other; the last document. */
  const dial = async (...keys: readonly string[]) => {
    const CallSid = `CA${String(++calls).padStart(32, "d")}`;
    let document = (await desk.answer(webhook("/voice/incoming", { CallSid }))).body;
    let address = "/voice/incoming";
    for (const Digits of keys) {
      address = actionOf(document, "Gather");
      document = (await desk.answer(webhook(address, { CallSid, Digits }))).body;
    }
    /** The last webhook once more, as it was or with other keys. */
    const again = async (Digits = keys.at(-1) ?? "") => (await desk.answer(webhook(address, { CallSid, Digits }))).body;
    /** The keys that are pressed next. */
    const next = async (Digits: string) => (await desk.answer(webhook(actionOf(document, "Gather"), { CallSid, Digits }))).body;
    return { document: document ?? "", again, next };
  };
  const boxed = () => desk.table.items().filter(({ pk, hidden }) => pk === "MESSAGES#duka#101" && hidden !== true);
  return { ...desk, dial, boxed };
}

let office: Awaited<ReturnType<typeof openOffice>>;
beforeEach(async () => {
  office = await openOffice();
});
const sound = (n: number) => `duka/2026/11/CA${String(n).padStart(32, "0")}/RE${String(n).padStart(32, "0")}.wav`;

describe("listening to messages", () => {
  test.each([["*101"], ["*10", "1"], ["*97", "101"], ["*9", "101"], ["*10", "#", "101"]])(
    "after %s the PIN is asked for, and the newest message is played",
    async (...keys) => {
      const { document } = await office.dial(...keys.filter(Boolean), PIN);
      expect(document).toContain(`<Play>https://sound.example.com/${sound(2)}?at=${office.clock.now}&amp;for=900</Play>`);
      expect(document).not.toContain(sound(1));
      expect(document).toContain('numDigits="1"');
    },
  );

  test("hash goes on to the older one and to the end; what was played is heard", async () => {
    expect((await office.dial("*101", PIN, "#")).document).toContain(sound(1));
    const { document } = await office.dial("*101", PIN, "#", "9");
    expect(document).toContain("You have no more messages.");
    expect(document).toContain("<Hangup/>");
    expect(office.boxed()).toMatchObject([{ heard_101: office.clock.now }, { heard_101: office.clock.now }]);
  });

  test("7 deletes the one that was played, leaves a stone with who and when, and repeats do no harm", async () => {
    const { document, again } = await office.dial("*101", PIN, "7");
    expect(document).toContain("Deleted.");
    expect(document).toContain(sound(1));
    expect(await again()).toBe(document);
    expect(office.boxed()).toMatchObject([{ recording: recordingId(1) }]);
    const stone = office.table.items().find(({ sk }) => sk === `RECORDING#${recordingId(2)}`);
    expect(stone).toMatchObject({ state: "deleted", deletedBy: "Amina", deletedAt: office.clock.now, outbox: "copy-recording" });
    expect(office.table.items().find(({ pk }) => pk === "CHANGES#duka")).toMatchObject({
      action: "recording.delete",
      subject: "+31612345678",
      by: { name: "Amina" },
    });
  });

  test("a wrong PIN plays nothing and says no more than for nobody's extension; five lock the mailbox, for the right one too", async () => {
    const wrong = await office.dial("*101", "0000");
    const nobody = await office.dial("*97", "555", "0000");
    expect(wrong.document).toContain("do not fit together");
    const heard = (document: string) => document.replaceAll(/\/voice\/[^"<]+/g, "");
    expect(heard(wrong.document)).toBe(heard(nobody.document));
    expect((await office.dial("*101", "1", "2", "3")).document).toContain("<Hangup/>");
    expect((await office.dial("*101", "5")).document).not.toContain("<Play>");
    const locked = await office.dial("*101", PIN);
    expect(locked.document).toContain("too many wrong PINs");
    expect(locked.document).not.toContain("sound.example.com");
    office.clock.now += 15 * 60_000 + 1;
    expect((await office.dial("*101", PIN)).document).toContain(sound(2));
  });

  test("a webhook that comes again with the same wrong PIN is the same try, one after the other and all at once", async () => {
    const { document, again } = await office.dial("*101", "0000");
    for (let repeat = 0; repeat < 5; repeat++)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await again()).toBe(document);
    expect(await Promise.all(Array.from({ length: 9 }, () => again()))).toEqual(Array.from({ length: 9 }, () => document));
    expect(office.table.items().find(({ sk }) => sk === "PIN#101")).toMatchObject({ left: 4 });
    // The next ones are tries of their own: the same PIN at another question, or in another call.
    await office.dial("*101", "0000", "0000");
    expect(office.table.items().find(({ sk }) => sk === "PIN#101")).toMatchObject({ left: 2 });
    expect((await office.dial("*101", PIN)).document).toContain(sound(2));
    expect(office.table.items().find(({ sk }) => sk === "PIN#101")).not.toHaveProperty("lockedUntil");
  });

  test("two at the same moment count once", async () => {
    const { next } = await office.dial("*101");
    const answers = await Promise.all([next("0000"), next("0000"), next("0000")]);
    for (const answer of answers) expect(answer).toContain("do not fit together");
    expect(office.table.items().find(({ sk }) => sk === "PIN#101")).toMatchObject({ left: 4 });
  });

  test("another PIN in a webhook that comes again is another try: nobody guesses more often that way", async () => {
    const { again } = await office.dial("*101", "0000");
    for (const guess of ["0001", "0002", "0003", "0004"])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await again(guess)).not.toContain("<Play>");
    expect((await office.dial("*101", PIN)).document).toContain("too many wrong PINs");
    expect(await again(PIN)).not.toContain("<Play>");
    expect(office.table.items().find(({ sk }) => sk === "PIN#101")).toMatchObject({ left: 0 });
    // A quarter of an hour later there are five new ones, and not five for each that is remembered.
    office.clock.now += 15 * 60_000 + 1;
    const later = await office.dial("*101", "0000");
    await Promise.all(["0001", "0002", "0003", "0004", "0005"].map((guess) => later.again(guess)));
    expect((await office.dial("*101", PIN)).document).toContain("too many wrong PINs");
    const kept = office.table.items().find(({ sk }) => sk === "PIN#101") ?? {};
    expect(Object.keys(kept).filter((name) => name.startsWith("try_"))).toHaveLength(5);
  });

  test("the PIN stands nowhere in what is stored of the call", async () => {
    await office.dial("*101", PIN);
    const calls = office.table.items().filter(({ pk }) => pk.includes("CAddd"));
    expect(calls.length).toBeGreaterThan(0);
    expect(JSON.stringify(calls.map(({ step_2: third }) => third))).not.toContain(PIN);
  });

  test("a mailbox without messages says so, and an address nobody signed opens none", async () => {
    await savePin(office.table, { tenant: "duka", extension: "103" }, await hashPin(PIN));
    expect((await office.dial("*103", PIN)).document).toContain("You have no more messages.");
    const forged = webhook("/voice/digits?t=duka&d=254200000001&v=7&a=0&s=2&n=main&k=1&p=101&l=m", { Digits: "#" }, { token: "other" });
    expect((await office.answer(forged)).statusCode).toBe(403);
  });
});

test("an address of an object is good for its time, and for nothing else", () => {
  const at = Date.parse("2026-11-23T10:00:00Z");
  const credentials = () => ({ accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "secret", sessionToken: "token/+=" });
  const endpoint = "http://127.0.0.1:4566/_s3";
  const url = new URL(createObjectSigner({ bucket: "sounds", region: "us-east-1", endpoint, credentials })("duka/a b(1).wav", at, 900));
  const verdict = (path: string, now: number) =>
    verifySignature({ method: "GET", url: path, headers: { host: url.host } }, () => "secret", now);
  const path = `${url.pathname}${url.search}`;
  expect(url.pathname).toBe("/_s3/sounds/duka/a%20b%281%29.wav");
  expect(verdict(path, at + 1000)).toBe("valid");
  expect(verdict(path, at + 901_000)).toBe("expired");
  expect(verdict(path.replace("duka", "dukb"), at)).toBe("mismatch");
});

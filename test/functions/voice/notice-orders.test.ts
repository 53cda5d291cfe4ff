/** Callbacks come in any order, twice and late (telephony.md, 1.9): every order must end in the same record. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { ACCOUNT, actionOf, CALL, openDesk, webhook } from "./voice-desk.ts";

const LEG = `CA${"c".repeat(32)}`;
const RECORDING = `RE${"d".repeat(32)}`;
const time = (second: number) => `Mon, 23 Nov 2026 10:00:${String(second).padStart(2, "0")} +0000`;

const status = (CallStatus: string, fields: Record<string, string> = {}) => webhook("/voice/status", { CallStatus, ...fields });
const leg = (CallStatus: string, second: number) =>
  webhook(`/voice/leg-status?t=duka&d=254200000001&c=${CALL}`, { CallSid: LEG, CallStatus, To: "+254711000101", Timestamp: time(second) });
const recording = (RecordingStatus: string) =>
  webhook("/voice/recording?t=duka&d=254200000001&k=call", { RecordingSid: RECORDING, RecordingStatus, RecordingDuration: "30" });

/** What says nothing new, whenever it comes. */
const NOISE = [
  status("ringing"),
  status("in-progress", { Timestamp: time(1) }),
  leg("ringing", 12),
  leg("completed", 58),
  recording("in-progress"),
];
const WORDS = ["dialled", "child", "parent", "recording"] as const;
type Word = (typeof WORDS)[number] | "accepted";

/** A call that chose sales in the menu; what is said about it from then on comes in the order of the test. */
async function ringingCall() {
  const desk = await openDesk();
  const menu = await desk.answer(webhook("/voice/incoming", { CallStatus: "ringing", CallerName: "Sanne" }));
  const ring = await desk.answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1" }));
  const dialled = actionOf(ring.body, "Dial");
  const ended = { DialCallStatus: "completed", DialBridged: "true", DialCallSid: LEG, DialCallDuration: "38" };
  const requests: Record<Word, APIGatewayProxyEventV2> = {
    dialled: webhook(dialled, ended),
    accepted: webhook(dialled.replace("dialled", "screened"), { CallSid: LEG, ParentCallSid: CALL, Digits: "1" }),
    child: leg("in-progress", 20),
    parent: status("completed", { CallDuration: "58", Timestamp: time(59) }),
    recording: recording("completed"),
  };
  const hear = async (said: Word | APIGatewayProxyEventV2) => {
    const request = typeof said === "string" ? requests[said] : said;
    const reply = await (/status|recording$/.test(request.rawPath) ? desk.notify(request) : desk.answer(request));
    expect([200, 204]).toContain(reply.statusCode);
  };
  const record = () => desk.table.items().filter(({ pk }) => pk.startsWith("CALL#"));
  return { clock: desk.clock, hear, record };
}

/** @param pause milliseconds that pass before each word; then "at" and "announcedAt" say when it was heard, and are left out */
async function recordAfter(said: readonly (Word | APIGatewayProxyEventV2)[], pause = 0): Promise<unknown> {
  const { clock, hear, record } = await ringingCall();
  for (const word of said) {
    clock.now += pause;
    // oxlint-disable-next-line no-await-in-loop -- in order is the point
    await hear(word);
  }
  const whenHeard = (name: string, value: unknown) => (pause > 0 && (name === "at" || name === "announcedAt") ? "when heard" : value);
  return JSON.parse(JSON.stringify(record()), whenHeard);
}

function orders<T>(of: readonly T[]): T[][] {
  return of.length === 0 ? [[]] : of.flatMap((first) => orders(of.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

describe("134: what is said at the end of a call", () => {
  test("ends in one record that holds it all", async () => {
    expect(await recordAfter(WORDS)).toMatchObject([
      { sk: "CALL", account: ACCOUNT, endStatus: "completed", seconds: 58, step_2: { entries: [{ kind: "ring-ended", talked: true }] } },
      { sk: `LEG#${LEG}`, answeredAt: Date.parse("2026-11-23T10:00:20Z") },
      { sk: `RECORDING#${RECORDING}`, state: "pending", seconds: 30 },
    ]);
  });

  test.each(orders(WORDS).map((order) => [order.join(", "), order] as const))(
    "%s: the same, also when each comes twice",
    async (_, order) => {
      const twice = order.flatMap((word) => [word, word]);
      expect(await recordAfter(order)).toEqual(await recordAfter(WORDS));
      expect(await recordAfter(twice)).toEqual(await recordAfter(WORDS));
      expect(await recordAfter([...order, ...order], 1500)).toEqual(await recordAfter(WORDS, 1500));
    },
  );

  test("any interleaving and repetition, noise included: the same", async () => {
    const words: readonly Word[] = [...WORDS, "accepted"];
    const expected = await recordAfter(words);
    const interleaved = fc
      .array(fc.constantFrom(...words, ...NOISE), { maxLength: 12 })
      .chain((extra) => fc.shuffledSubarray([...words, ...extra], { minLength: words.length + extra.length }));
    const same = async (said: readonly (Word | APIGatewayProxyEventV2)[]) => {
      expect(await recordAfter(said)).toEqual(expected);
    };
    await fc.assert(fc.asyncProperty(interleaved, same), { numRuns: 200 });
  });
});

/** Calls whose phones cost money: reserved before they ring, refused without money, settled by their notices. */
import { beforeEach, describe, expect, test } from "vitest";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import type { DialPlan, PlanNode } from "../../../core/voice/dial-plan.ts";
import { putRoute } from "../../adapters/dynamodb/put-office.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { accountOf, callEntries, DECK, KENYA, putMeans, type Means } from "../billing/paid-office.ts";
import { ACCOUNT, actionOf, CALL, NUMBER, openDesk, webhook } from "./voice-desk.ts";

const AMINA = "+254711000101";
const JOSEPH = "+254711000102";
const LEG = `CA${"1".repeat(32)}`;
const LEG_2 = `CA${"2".repeat(32)}`;
type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Sales rings Amina alone, or whoever a test says. */
const planOf = (people: readonly string[] = ["101"]): DialPlan => {
  const plan = samplePlan();
  const sales: PlanNode = { kind: "ring", name: "Sales", people: [...people], seconds: 20, prompts: [], otherwise: "message" };
  return { ...plan, nodes: { ...plan.nodes, sales } };
};

async function openPaidDesk(means: Means = {}, plan = planOf()): Promise<Desk> {
  const desk = await openDesk(plan);
  await putMeans(desk.table, "duka", desk.clock.now, means);
  await putRoute(desk.table, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, deck: DECK });
  return desk;
}

/** A caller presses 1; answers the webhook that asks for the ringing, and its answer. */
async function pressOne({ answer }: Desk, call = CALL) {
  const menu = await answer(webhook("/voice/incoming", { CallStatus: "ringing", CallSid: call }));
  const request = webhook(actionOf(menu.body, "Gather"), { Digits: "1", CallSid: call });
  return { request, ring: (await answer(request)).body ?? "" };
}

const noticeOf = (document: string, number: string): string => {
  const found = new RegExp(`<Number statusCallback="([^"]+)" statusCallbackEvent="answered completed"[^>]*>\\${number}<`).exec(
    document,
  )?.[1];
  if (found === undefined) throw new Error(`no paid ${number} in ${document}`);
  return found.replaceAll("&amp;", "&");
};
const ended = (document: string, number: string, seconds: number, leg = LEG) =>
  webhook(noticeOf(document, number), {
    CallSid: leg,
    ParentCallSid: CALL,
    To: number,
    CallStatus: "completed",
    CallDuration: `${seconds}`,
  });
const unanswered = (document: string, number: string, leg = LEG) =>
  webhook(noticeOf(document, number), { CallSid: leg, ParentCallSid: CALL, To: number, CallStatus: "no-answer" });

const money = async ({ table }: Desk) => {
  const { availableMicros, reservedMicros, channels, holds } = await accountOf(table, "duka");
  return [availableMicros, reservedMicros, channels, holds.size];
};
const UNTOUCHED = [10_000_000, 0, 5, 0];

describe("a phone that costs money", () => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await openPaidDesk();
  });

  test("rings for as long as was put aside, and tells when it is let go", async () => {
    const { ring } = await pressOne(desk);
    expect(ring).toContain('timeLimit="3600"');
    expect(noticeOf(ring, AMINA)).toMatch(/^\/voice\/leg-status\?t=duka&d=254200000001&c=CAa+&a=[0-9a-z]+&h=1$/);
    expect(await money(desk)).toEqual([6_400_000, 3_600_000, 4, 1]);
  });

  test("is settled by its end, to the micro and once, whatever comes twice", async () => {
    const { ring } = await pressOne(desk);
    await desk.answer(webhook(actionOf(ring, "Dial"), { DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "95" }));
    for (const request of [ended(ring, AMINA, 95), ended(ring, AMINA, 95), unanswered(ring, AMINA)])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect((await desk.notify(request)).statusCode).toBe(204);
    expect(await money(desk)).toEqual([10_000_000 - 95_000, 0, 5, 0]);
    expect(await callEntries(desk.table, "duka")).toMatchObject([
      { key: `CALL#${LEG}`, at: desk.clock.now, detail: { call: CALL, leg: LEG, to: AMINA, seconds: 95, rate: "Kenya mobile" } },
    ]);
  });

  test("that nobody answers gives everything back, and no entry", async () => {
    const { ring } = await pressOne(desk);
    await desk.notify(unanswered(ring, AMINA));
    await desk.notify(ended(ring, AMINA, 0));
    expect(await money(desk)).toEqual(UNTOUCHED);
    expect(await callEntries(desk.table, "duka")).toEqual([]);
  });

  test("is reserved once when the webhook is repeated, to the byte, at once and days later", async () => {
    const { request, ring } = await pressOne(desk);
    const money1 = await money(desk);
    expect((await desk.answer(request)).body).toBe(ring);
    expect(await money(desk)).toEqual(money1);
    await desk.notify(ended(ring, AMINA, 30));
    desk.clock.now += 3 * 86_400_000;
    expect((await desk.answer(request)).body).toBe(ring);
    expect(await money(desk)).toEqual([10_000_000 - 30_000, 0, 5, 0]);
  });

  test("is answered alike by two attempts at once, and they keep one hold", async () => {
    const menu = await desk.answer(webhook("/voice/incoming", { CallStatus: "ringing" }));
    const request = webhook(actionOf(menu.body, "Gather"), { Digits: "1" });
    const times = [1, 2, 3, 4].map((n) => desk.clock.now + n);
    const answers = await Promise.all(times.map((at) => desk.answer(request, { now: () => at })));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await money(desk)).toEqual([6_400_000, 3_600_000, 4, 1]);
    await desk.notify(ended(answers[0]?.body ?? "", AMINA, 60));
    expect(await money(desk)).toEqual([9_940_000, 0, 5, 0]);
  });

  test("whose caller is gone is not reserved for", async () => {
    const menu = await desk.answer(webhook("/voice/incoming", { CallStatus: "ringing" }));
    await desk.answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1", CallStatus: "completed" }));
    expect(await money(desk)).toEqual(UNTOUCHED);
  });

  test("rings unreserved for ten minutes when the account cannot be written, and is settled all the same", async () => {
    const { table } = desk;
    const update: typeof table.update = (key, change) =>
      key.sk === "BILLING" ? Promise.reject(new Error("table is away")) : table.update(key, change);
    const menu = await desk.answer(webhook("/voice/incoming", { CallStatus: "ringing" }));
    const request = webhook(actionOf(menu.body, "Gather"), { Digits: "1" });
    const ring = (await desk.answer(request, { table: { get: table.get.bind(table), update } })).body ?? "";
    expect(ring).toContain('timeLimit="600"');
    expect(desk.lines).toContainEqual(expect.objectContaining({ trouble: "not reserved", call: CALL }));
    expect((await desk.answer(request)).body).toBe(ring);
    expect(await money(desk)).toEqual(UNTOUCHED);
    await desk.notify(ended(ring, AMINA, 95));
    expect(await money(desk)).toEqual([9_905_000, 0, 5, 0]);
  });

  test("rings when nothing at all can be stored, and is settled by the prices of today", async () => {
    const menu = await desk.answer(webhook("/voice/incoming", { CallStatus: "ringing" }));
    const broken = () => Promise.reject(new Error("table is away"));
    const configuration = { ...desk.services.configuration, rate: broken };
    const request = webhook(actionOf(menu.body, "Gather"), { Digits: "1" });
    const ring = (await desk.answer(request, { table: { get: broken, update: broken }, configuration })).body ?? "";
    expect(ring).toContain('timeLimit="600"');
    await Promise.all([desk.notify(ended(ring, AMINA, 95)), desk.notify(ended(ring, AMINA, 95))]);
    expect(await money(desk)).toEqual([9_905_000, 0, 5, 0]);
    expect(await callEntries(desk.table, "duka")).toHaveLength(1);
  });
});

describe("without the means", () => {
  const refused: [string, Means, string, string][] = [
    ["the balance is too small", { micros: 59_999 }, "balance", "the balance was too small"],
    ["too many calls are going on", { channels: 0 }, "channels", "as many paid calls"],
    ["there is no price", { rates: [{ ...KENYA, prefix: "31" }] }, "rate", "there is no price"],
  ];
  test.each(refused)("%s: the caller is asked for a message", async (_what, means, because) => {
    const desk = await openPaidDesk(means);
    const before = await money(desk);
    const { request, ring } = await pressOne(desk);
    expect(ring).toContain("Leave a message.");
    expect(ring).not.toContain("<Dial");
    const record = await readCall(desk.table, "duka", CALL);
    expect(record?.call.steps[1]?.entries.map((entry) => (entry.kind === "paid-refused" ? entry : entry.kind))).toEqual([
      "pressed",
      { kind: "paid-refused", because, numbers: [AMINA] },
      "voicemail",
    ]);
    expect(await money(desk)).toEqual(before);
    expect((await desk.answer(request)).body).toBe(ring);
  });

  test("what comes in later changes nothing for a webhook that is repeated, and keeps no hold", async () => {
    const desk = await openPaidDesk({ micros: 0 });
    const { request, ring } = await pressOne(desk);
    await desk.table.update({ pk: "TENANT#duka", sk: "BILLING" }, { add: { available: 5_000_000 } });
    expect((await desk.answer(request)).body).toBe(ring);
    expect(await money(desk)).toEqual([5_000_000, 0, 5, 0]);
  });

  test("free phones still ring", async () => {
    const desk = await openPaidDesk({ micros: 0 }, planOf(["101", "102"]));
    const { ring } = await pressOne(desk);
    expect(ring).toContain("duka_102</Client>");
    expect(ring).not.toContain("</Number>");
    expect(ring).not.toContain("timeLimit");
    const entries = (await readCall(desk.table, "duka", CALL))?.call.steps[1]?.entries;
    expect(entries).toContainEqual({ kind: "paid-refused", because: "balance", numbers: [AMINA, JOSEPH] });
  });

  test("free numbers need no money at all", async () => {
    const desk = await openPaidDesk({ micros: -5, channels: 0, rates: [{ ...KENYA, perMinuteMicros: 0 }] });
    const { ring } = await pressOne(desk);
    expect(ring).toContain(`statusCallbackEvent="answered">${AMINA}</Number>`);
    expect(ring).not.toContain("timeLimit");
  });

  test("a deployment without billing dials freely", async () => {
    const desk = await openDesk(planOf());
    expect((await pressOne(desk)).ring).toContain(`statusCallbackEvent="answered">${AMINA}</Number>`);
  });
});

describe("several phones", () => {
  test("each answered one is booked, and what was put aside comes back when the dial has ended", async () => {
    const desk = await openPaidDesk({}, planOf(["101", "102"]));
    const { ring } = await pressOne(desk);
    // One of them is screened: 15 s more are paid for than may be talked; the other may cost its first half minute.
    expect(await money(desk)).toEqual([10_000_000 - 3_615_000 - 30_000, 3_645_000, 4, 1]);
    await desk.notify(ended(ring, JOSEPH, 12, LEG_2));
    await desk.notify(ended(ring, AMINA, 100));
    expect(await money(desk)).toEqual([10_000_000 - 3_645_000 - 130_000, 3_645_000, 4, 1]);
    const over = webhook(actionOf(ring, "Dial"), { DialCallStatus: "completed", DialBridged: "true", DialCallDuration: "100" });
    await desk.answer(over);
    await desk.answer(over);
    expect(await money(desk)).toEqual([9_870_000, 0, 5, 0]);
  });
});

describe("included minutes", () => {
  test("serve a whole leg, and what is left stays", async () => {
    const desk = await openPaidDesk({ micros: 0, includedMinutes: 3 });
    const { ring } = await pressOne(desk);
    expect(ring).toContain('timeLimit="180"');
    await desk.notify(ended(ring, AMINA, 95));
    expect(await money(desk)).toEqual([0, 0, 5, 0]);
    expect((await accountOf(desk.table, "duka")).includedSeconds).toBe(85);
    expect(await callEntries(desk.table, "duka")).toMatchObject([{ postings: [], detail: { seconds: 95, includedSeconds: 95 } }]);
  });
});

describe("an office whose service is stopped", () => {
  const stop = (desk: Desk, service: NonNullable<Parameters<typeof putRoute>[1]["service"]>) =>
    putRoute(desk.table, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, deck: DECK, service });
  const incoming = () => webhook("/voice/incoming", { CallStatus: "ringing" });

  test("says so in the office's language", async () => {
    const desk = await openPaidDesk();
    await stop(desk, { state: "blocked", language: "en" });
    expect((await desk.answer(incoming())).body).toMatch(/<Say voice="Polly.Amy" language="en-GB">We are sorry[^<]+<\/Say><Hangup\/>/);
    const swahili = await openPaidDesk();
    await stop(swahili, { state: "off", language: "sw" });
    expect((await swahili.answer(incoming())).body).toContain("<Play>https://account.example.com/prompts/blocked-sw.wav</Play><Hangup/>");
  });

  test("or sends the caller on, and answers a repeat alike when it is served again", async () => {
    const desk = await openPaidDesk();
    await stop(desk, { state: "blocked", language: "sw", forward: "+254700000009" });
    const first = await desk.answer(incoming());
    expect(first.body).toContain('<Dial answerOnBridge="true" timeout="30"><Number>+254700000009</Number></Dial><Hangup/>');
    await putRoute(desk.table, { number: NUMBER, tenant: "duka", plan: 7, account: ACCOUNT, deck: DECK });
    desk.clock.now += 3001;
    expect((await desk.answer(incoming())).body).toBe(first.body);
    expect((await readCall(desk.table, "duka", CALL))?.call.steps).toMatchObject([
      { entries: [{ kind: "arrived" }, { kind: "not-in-service", state: "blocked", language: "sw", forward: "+254700000009" }] },
    ]);
  });

  test("goes on with a call that came in before, also when its webhook is repeated", async () => {
    const desk = await openPaidDesk();
    const menu = await desk.answer(incoming());
    await stop(desk, { state: "held", language: "en" });
    desk.clock.now += 3001;
    expect((await desk.answer(incoming())).body).toBe(menu.body);
    expect((await desk.answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1" }))).body).toContain(`${AMINA}</Number>`);
  });
});

import { describe, expect, test, vi } from "vitest";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import { samplePlan, say } from "../../core/voice/sample-plan.ts";
import { ACCOUNT, actionOf, CALL, NUMBER, openDesk, webhook } from "./voice-desk.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";

const broken = () => Promise.reject(new Error("table is away"));
const never = () => new Promise<never>(() => {});
const incoming = (fields: Record<string, string> = {}) => webhook("/voice/incoming", { CallStatus: "ringing", ...fields });

describe("a call", () => {
  test("is answered with the menu, and its record begins", async () => {
    const { answer, table } = await openDesk();
    const reply = await answer(incoming());
    expect(reply).toMatchObject({ statusCode: 200, headers: { "content-type": "text/xml; charset=utf-8" } });
    expect(reply.body).toContain("Press 1 for sales");
    const record = await readCall(table, "duka", CALL);
    expect(record?.call).toMatchObject({
      from: "+31612345678",
      number: NUMBER,
      account: ACCOUNT,
      steps: [{ plan: 7, entries: [{ kind: "arrived" }, { kind: "menu" }] }],
    });
  });

  test("goes on from what its address says, key by key", async () => {
    const { answer, table } = await openDesk();
    const menu = await answer(incoming());
    const ring = await answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1" }));
    expect(ring.body).toContain("+254711000101</Number>");
    const record = await answer(webhook(actionOf(ring.body, "Dial"), { DialCallStatus: "no-answer", DialBridged: "false" }));
    const thanks = await answer(webhook(actionOf(record.body, "Record"), { Digits: "#", RecordingDuration: "8" }));
    expect(thanks.body).toContain("Thank you.");
    const stored = await readCall(table, "duka", CALL);
    expect(stored?.call.steps.map((step) => step.entries.map((entry) => entry.kind))).toEqual([
      ["arrived", "menu"],
      ["pressed", "ring"],
      ["ring-ended", "voicemail"],
      ["message-left", "goodbye"],
    ]);
    expect(stored?.call.expectsRecording).toBe(true);
  });

  test("30: whose webhook comes again gets the same bytes, also when the office has closed in between", async () => {
    const { answer, clock, table } = await openDesk(samplePlan({ entries: { [NUMBER]: "by-hours" } }));
    const first = await answer(incoming());
    clock.now += 12 * 3600_000; // 23:00 in Amsterdam
    const again = await answer(incoming());
    expect(again.body).toBe(first.body);
    expect(first.body).toContain("<Dial");
    const other = await answer(incoming({ CallSid: `CA${"b".repeat(32)}` }));
    expect(other.body).toContain("<Record");
    expect((await readCall(table, "duka", CALL))?.call.steps).toHaveLength(1);
  });

  test("stays on the plan it began with; the next call gets the new one within seconds", async () => {
    const { answer, table, clock } = await openDesk();
    const menu = await answer(incoming());
    const newer = samplePlan({ version: 8 });
    await putPlan(
      table,
      { ...newer, nodes: { ...newer.nodes, sales: { kind: "goodbye", name: "Closed", prompts: say("Sales is closed.") } } },
      clock.now,
    );
    await putRoute(table, { number: NUMBER, tenant: "duka", plan: 8, account: ACCOUNT });
    clock.now += 3001;
    expect((await answer(webhook(actionOf(menu.body, "Gather"), { Digits: "1" }))).body).toContain("<Dial");
    const next = await answer(incoming({ CallSid: `CA${"b".repeat(32)}` }));
    expect((await answer(webhook(actionOf(next.body, "Gather"), { Digits: "1", CallSid: `CA${"b".repeat(32)}` }))).body).toContain(
      "Sales is closed.",
    );
  });

  test("on a number nobody has, or without a plan, hears a polite sentence", async () => {
    const { answer, table } = await openDesk();
    expect((await answer(incoming({ To: "+15005550001" }))).body).toContain("not in service");
    await putRoute(table, { number: "+254200000002", tenant: "empty", plan: 1, account: ACCOUNT });
    expect((await answer(incoming({ To: "+254200000002" }))).body).toContain("not in service");
  });

  test("may be asked by GET as well", async () => {
    const { answer } = await openDesk();
    expect((await answer(webhook("/voice/incoming", { CallStatus: "ringing" }, { method: "GET" }))).body).toContain("Press 1 for sales");
  });

  test("to a screened phone is let through by 1 only, and the acceptance is kept with the caller's call", async () => {
    const { answer, table } = await openDesk();
    const leg = { CallSid: `CA${"c".repeat(32)}`, ParentCallSid: CALL };
    const state = actionOf((await answer(incoming())).body, "Gather").split("?")[1];
    const asked = await answer(webhook(`/voice/screen?${state}`, leg));
    expect(asked.body).toContain("Press 1 to take the call.");
    expect((await answer(webhook(`/voice/screened?${state}`, { ...leg, Digits: "2" }))).body).toContain("<Hangup/>");
    expect((await readCall(table, "duka", CALL))?.legs).toEqual([]);
    expect((await answer(webhook(`/voice/screened?${state}`, { ...leg, Digits: "1" }))).body).toContain("<Response></Response>");
    expect((await readCall(table, "duka", CALL))?.legs).toMatchObject([{ leg: leg.CallSid, acceptedAt: expect.any(Number) }]);
  });
});

describe("trouble", () => {
  test("reading: the caller hears a sentence and is handed to the number's static fallback", async () => {
    const { answer, services, lines } = await openDesk();
    const configuration = { route: broken, owner: broken, plan: broken, rate: broken };
    const reply = await answer(incoming(), { ...services, configuration });
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toContain("technical problem");
    expect(reply.body).toContain('<Redirect method="GET">https://account.example.com/fallback/254200000001.xml</Redirect>');
    expect(lines).toContainEqual(expect.objectContaining({ trouble: "degraded answer", call: CALL }));
  });

  test("writing: the call goes on, and the log says so", async () => {
    const { answer, table, lines } = await openDesk();
    const menu = await answer(incoming(), { table: { get: table.get.bind(table), update: broken } });
    expect(menu.body).toContain("Press 1 for sales");
    expect(lines).toContainEqual(expect.objectContaining({ trouble: "step not saved" }));
  });

  test("slowness: after three seconds the caller hears something", async () => {
    vi.useFakeTimers();
    try {
      const { answer } = await openDesk();
      const reply = answer(incoming(), { configuration: { route: never, owner: never, plan: never, rate: never } });
      await vi.advanceTimersByTimeAsync(3000);
      expect((await reply).body).toContain("technical problem");
    } finally {
      vi.useRealTimers();
    }
  });
});

import { describe, expect, test } from "vitest";
import { readCall } from "../../../adapters/dynamodb/calls.ts";
import { refusals, type Refusal } from "./refusals.ts";
import { ACCOUNT, CALL, NUMBER, openDesk, STRANGER, webhook } from "./voice-desk.ts";

const LEG = `CA${"c".repeat(32)}`;
const RECORDING = `RE${"d".repeat(32)}`;
const ENDED = { CallStatus: "completed", CallDuration: "95", Timestamp: "Mon, 23 Nov 2026 10:01:40 +0000" };
const RECORDED = { RecordingSid: RECORDING, RecordingStatus: "completed", RecordingDuration: "61", RecordingChannels: "2" };
const ANSWERED = { CallSid: LEG, ParentCallSid: CALL, To: "+254711000101", Timestamp: "Mon, 23 Nov 2026 10:00:20 +0000" };

const status = (fields: Record<string, string> = {}) => webhook("/voice/status", { ...ENDED, ...fields });
const recording = (fields: Record<string, string> = {}) =>
  webhook("/voice/recording?t=duka&d=254200000001&k=call", { ...RECORDED, ...fields });
const leg = (fields: Record<string, string> = {}) =>
  webhook(`/voice/leg-status?t=duka&d=254200000001&c=${CALL}`, { ...ANSWERED, ...fields });

describe("notices", () => {
  test("tell the call's end", async () => {
    const { notify, answer, table, lines } = await openDesk();
    await answer(webhook("/voice/incoming", { CallStatus: "ringing" }));
    expect(await notify(status())).toEqual({ statusCode: 204 });
    expect((await readCall(table, "duka", CALL))?.call).toMatchObject({
      endedAt: Date.parse("2026-11-23T10:01:40Z"),
      endStatus: "completed",
      seconds: 95,
    });
    expect(lines.at(-1)).toEqual({ at: "notice", path: "/voice/status", notice: "call-status", taken: "taken", call: CALL });
  });

  test("tell which phone was answered", async () => {
    const { notify, answer, table } = await openDesk();
    await answer(webhook("/voice/incoming"));
    expect(await notify(leg())).toEqual({ statusCode: 204 });
    expect((await readCall(table, "duka", CALL))?.legs).toEqual([
      { leg: LEG, to: "+254711000101", answeredAt: Date.parse("2026-11-23T10:00:20Z") },
    ]);
  });

  test.each([
    ["call", "t=duka&d=254200000001&k=call", { kind: "call" }],
    ["message to a person", "t=duka&d=254200000001&k=voicemail&m=101", { kind: "voicemail", mailbox: "101" }],
    ["message to the office", "t=duka&d=254200000001&k=voicemail&m=office", { kind: "voicemail", mailbox: "office" }],
  ])("announce the recording of a %s, and ask for its copy in the same write", async (_what, query, kept) => {
    const { notify, table } = await openDesk();
    expect(await notify(webhook(`/voice/recording?${query}`, RECORDED))).toEqual({ statusCode: 204 });
    expect(table.items().filter(({ sk }) => sk.startsWith("RECORDING#"))).toEqual([
      expect.objectContaining({
        ...kept,
        recording: RECORDING,
        call: CALL,
        account: ACCOUNT,
        seconds: 61,
        channels: 2,
        state: "pending",
        outbox: "copy-recording",
      }),
    ]);
  });

  test("of a recording that was not made ask for no copy", async () => {
    const { notify, table } = await openDesk();
    await notify(recording({ RecordingStatus: "absent", RecordingDuration: "0" }));
    const [item] = table.items().filter(({ sk }) => sk.startsWith("RECORDING#"));
    expect(item).toMatchObject({ state: "absent" });
    expect(item).not.toHaveProperty("outbox");
  });

  test("that contradict an earlier one change nothing: the first word stands", async () => {
    const { notify, answer, table, clock } = await openDesk();
    await answer(webhook("/voice/incoming"));
    for (const first of [status(), leg(), recording()]) await notify(first);
    const before = table.items();
    clock.now += 60_000;
    await notify(status({ CallStatus: "failed", CallDuration: "1", Timestamp: "Mon, 23 Nov 2026 11:00:00 +0000" }));
    await notify(leg({ To: "+254711000102", Timestamp: "Mon, 23 Nov 2026 11:00:00 +0000" }));
    await notify(recording({ RecordingStatus: "absent", RecordingDuration: "1" }));
    expect(table.items()).toEqual(before);
  });

  test("before any control webhook begin the record, which the call then completes", async () => {
    const { notify, answer, table } = await openDesk();
    for (const notice of [leg(), recording(), status()]) await notify(notice);
    expect((await readCall(table, "duka", CALL))?.call).toMatchObject({ number: NUMBER, from: "+31612345678", steps: [] });
    const menu = await answer(webhook("/voice/incoming", { CallerName: "Sanne" }));
    expect(menu.body).toContain("Press 1 for sales");
    const record = await readCall(table, "duka", CALL);
    expect(record?.call).toMatchObject({ callerName: "Sanne", endStatus: "completed", steps: [{ plan: 7 }] });
    expect([record?.legs.length, record?.recordings.length]).toEqual([1, 1]);
    expect((await table.query({ index: "list", pk: "CALLS#duka" })).items).toHaveLength(1);
  });

  test("that never come are missed: the call has an appointment for its check-up", async () => {
    const { answer, table, clock } = await openDesk();
    await answer(webhook("/voice/incoming"));
    const call = table.items().find(({ sk }) => sk === "CALL");
    expect(call?.["dueSk"]).toBe(`${new Date(clock.now + 30 * 60_000).toISOString()}#duka#${CALL}`);
  });

  test("that are all we hear of a call make its appointment too", async () => {
    const { notify, table } = await openDesk();
    await notify(status());
    const begun = Date.parse(ENDED.Timestamp) - 95_000;
    expect(table.items().find(({ sk }) => sk === "CALL")?.["dueSk"]).toBe(`${new Date(begun + 30 * 60_000).toISOString()}#duka#${CALL}`);
  });

  test.each([
    ["a call that still rings", status({ CallStatus: "ringing" })],
    ["a leg that ended", leg({ CallStatus: "completed" })],
    ["a recording that runs", recording({ RecordingStatus: "in-progress" })],
    ["a number that is not ours", status({ To: "+15005550001" })],
  ])("of %s change nothing", async (_what, request) => {
    const { notify, table } = await openDesk();
    const before = table.items();
    expect(await notify(request)).toEqual({ statusCode: 204 });
    expect(table.items()).toEqual(before);
  });

  test("that cannot be saved fail, so that the carrier may try again", async () => {
    const { notify, table } = await openDesk();
    const update = () => Promise.reject(new Error("table is away"));
    for (const request of [status(), leg(), recording()])
      await expect(notify(request, { table: { get: table.get.bind(table), update } })).rejects.toThrow("table is away");
  });

  test("may come by GET as well", async () => {
    const { notify } = await openDesk();
    expect(await notify(webhook("/voice/status", ENDED, { method: "GET" }))).toEqual({ statusCode: 204 });
  });
});

describe("odd values are as good as not sent", () => {
  test.each(["-1", "NaN", "1e12", "999999", "", "12;", "Infinity"])("CallDuration %j", async (CallDuration) => {
    const { notify, table } = await openDesk();
    expect(await notify(status({ CallDuration }))).toEqual({ statusCode: 204 });
    const call = (await readCall(table, "duka", CALL))?.call;
    expect(call).toMatchObject({ endStatus: "completed", startedAt: Date.parse("2026-11-23T10:01:40Z") });
    expect(call).not.toHaveProperty("seconds");
  });

  test.each(["yesterday", "Mon, 99 Nov 2026 10:01:40 +0000", "Mon, 23 Nov 2026 10:01:40 +0300", "1e12"])(
    "Timestamp %j",
    async (Timestamp) => {
      const { notify, table, clock } = await openDesk();
      await notify(status({ Timestamp }));
      expect((await readCall(table, "duka", CALL))?.call.endedAt).toBe(clock.now);
    },
  );

  test("an address of a recording somewhere else is neither kept nor asked", async () => {
    const { notify, table } = await openDesk();
    await notify(recording({ RecordingUrl: "http://169.254.169.254/latest/meta-data", RecordingDuration: "-1", RecordingChannels: "9" }));
    expect(JSON.stringify(table.items())).not.toContain("169.254");
    expect(table.items().find(({ sk }) => sk.startsWith("RECORDING#"))).not.toMatchObject({ seconds: expect.anything() });
  });

  test("a field named __proto__ or constructor is a field that nobody asked for", async () => {
    const { notify, table } = await openDesk();
    expect(await notify(status({ ["__proto__"]: "x", constructor: "y" }))).toEqual({ statusCode: 204 });
    expect((await readCall(table, "duka", CALL))?.call.endStatus).toBe("completed");
    expect({}).not.toHaveProperty("x");
  });
});

describe("28, 29: refused, with nothing changed and one short line that names nobody", () => {
  const odd: Refusal[] = [
    ["a status nobody knows", 400, status({ CallStatus: "melted" })],
    ["a recording without an id", 400, recording({ RecordingSid: "RE1" })],
    ["a recording id with a path in it", 400, recording({ RecordingSid: `RE${"d".repeat(28)}/../` })],
    ["a recording for no tenant", 400, webhook("/voice/recording?d=254200000001&k=call", RECORDED)],
    ["a recording for a tenant called __proto__", 400, webhook("/voice/recording?t=__proto__&d=254200000001&k=call", RECORDED)],
    ["a recording for no purpose", 400, webhook("/voice/recording?t=duka&d=254200000001", RECORDED)],
    [
      "a recording for a mailbox called __proto__",
      400,
      webhook("/voice/recording?t=duka&d=254200000001&k=voicemail&m=__proto__", RECORDED),
    ],
    ["a leg of no call", 400, webhook("/voice/leg-status?t=duka&d=254200000001&c=CA1", ANSWERED)],
    ["a recording for no number", 400, webhook("/voice/recording?t=duka&k=call", RECORDED)],
    ["a leg of no number", 400, webhook(`/voice/leg-status?t=duka&c=${CALL}`, ANSWERED)],
    ["an address that is not ours", 400, webhook("/voice/elsewhere", ENDED)],
  ];
  const cases = [
    ...refusals("/voice/status", ENDED),
    ...refusals("/voice/recording?t=duka&d=254200000001&k=call", RECORDED),
    ...refusals(`/voice/leg-status?t=duka&d=254200000001&c=${CALL}`, ANSWERED),
    ...odd,
  ].map(([what, code, request]) => [request.rawPath, what, code, request] as const);
  test.each(cases)("%s: %s", async (_path, _what, code, request) => {
    const { notify, table, lines } = await openDesk();
    const before = table.items();
    expect(await notify(request)).toEqual({ statusCode: code });
    expect(table.items()).toEqual(before);
    expect(lines).toHaveLength(1);
    expect(Buffer.byteLength(JSON.stringify(lines[0]))).toBeLessThanOrEqual(300);
    expect(JSON.stringify(lines)).not.toMatch(/\+?\d{6}/);
  });

  test("a call to another tenant's number", async () => {
    const { notify, table, lines } = await openDesk();
    const before = table.items();
    expect(await notify(status({ To: STRANGER.number }))).toEqual({ statusCode: 403 });
    expect(table.items()).toEqual(before);
    expect(lines).toEqual([{ at: "notice", path: "/voice/status", refused: "wrong-account" }]);
  });

  const foreign = { token: STRANGER.token };
  const signedBy = { AccountSid: STRANGER.account };
  test.each([
    ["a call that ended", webhook("/voice/status", { ...ENDED, ...signedBy }, foreign)],
    ["a recording", webhook("/voice/recording?t=duka&d=254200000001&k=call", { ...RECORDED, ...signedBy }, foreign)],
    ["a recording by their own number", webhook("/voice/recording?t=duka&d=254200000003&k=call", { ...RECORDED, ...signedBy }, foreign)],
    ["a leg", webhook(`/voice/leg-status?t=duka&d=254200000001&c=${CALL}`, { ...ANSWERED, ...signedBy }, foreign)],
  ])("%s of ours, told by a stranger who signs well for themselves", async (_what, request) => {
    const { notify, table, lines } = await openDesk();
    const before = table.items();
    expect(await notify(request)).toEqual({ statusCode: 403 });
    expect(table.items()).toEqual(before);
    expect(lines).toEqual([{ at: "notice", path: request.rawPath, refused: "wrong-account" }]);
  });

  test("of a number that is nobody's any more are not for us", async () => {
    const { notify, table } = await openDesk();
    const before = table.items();
    expect(await notify(webhook("/voice/recording?t=duka&d=254299999999&k=call", RECORDED))).toEqual({ statusCode: 204 });
    expect(table.items()).toEqual(before);
  });
});

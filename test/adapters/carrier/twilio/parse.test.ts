import { describe, expect, test } from "vitest";
import { byName, instant, keys, party, seconds } from "../../../../adapters/carrier/twilio/fields.ts";
import { parseEvent } from "../../../../adapters/carrier/twilio/parse-event.ts";
import { parseNotice } from "../../../../adapters/carrier/twilio/parse-notice.ts";
import { speaks } from "../../../../adapters/carrier/twilio/spoken-languages.ts";

const CALL = `CA${"a".repeat(32)}`;
const LEG = `CA${"b".repeat(32)}`;
const RECORDING = `RE${"c".repeat(32)}`;
const base = { CallSid: CALL, AccountSid: `AC${"0".repeat(32)}`, From: "+31612345678", To: "+254200000001", CallStatus: "in-progress" };
const event = (path: string, fields: Record<string, string> = {}) => parseEvent(path, byName(Object.entries({ ...base, ...fields })));
const notice = (path: string, fields: Record<string, string> = {}) => parseNotice(path, byName(Object.entries({ ...base, ...fields })));

describe("control webhooks", () => {
  test("an incoming call", () => {
    expect(event("/voice/incoming", { CallerName: "  J\u0000 Doe\u0007 ", CallStatus: "ringing" })).toEqual({
      kind: "incoming",
      callId: CALL,
      account: base.AccountSid,
      callerGone: false,
      from: { kind: "number", number: "+31612345678", raw: "+31612345678" },
      to: "+254200000001",
      callerName: "J Doe",
    });
  });

  test("keys, silence, and what is neither", () => {
    expect(event("/voice/digits", { Digits: "1" })).toMatchObject({ kind: "digits", digits: "1" });
    expect(event("/voice/digits", { Digits: "" })).toMatchObject({ kind: "silence" });
    expect(event("/voice/digits")).toMatchObject({ kind: "silence" });
    for (const odd of ["1;2", "9".repeat(100), "1 2", "١"])
      expect(event("/voice/digits", { Digits: odd })).toMatchObject({ kind: "digits", digits: "" });
  });

  test("the end of a dial", () => {
    expect(
      event("/voice/dialled", { DialCallStatus: "completed", DialBridged: "true", DialCallSid: LEG, DialCallDuration: "23" }),
    ).toMatchObject({
      kind: "dial-ended",
      outcome: "answered",
      bridged: true,
      legId: LEG,
      talkSeconds: 23,
    });
    expect(event("/voice/dialled", { DialCallStatus: "answered" })).toMatchObject({ outcome: "answered" });
    expect(event("/voice/dialled", { DialCallStatus: "no-answer", CallStatus: "completed" })).toMatchObject({
      outcome: "no-answer",
      callerGone: true,
    });
    expect(event("/voice/dialled", { DialCallStatus: "lost in space", DialCallDuration: "-1" })).toMatchObject({ outcome: "failed" });
    expect(event("/voice/dialled", { DialCallStatus: "busy", DialCallDuration: "1e12" })).not.toHaveProperty("talkSeconds");
  });

  test("the end of a message", () => {
    expect(event("/voice/recorded", { Digits: "hangup", RecordingDuration: "12" })).toMatchObject({
      kind: "record-ended",
      hungUp: true,
      seconds: 12,
    });
    expect(event("/voice/recorded", { Digits: "#", RecordingDuration: "NaN" })).toMatchObject({ hungUp: false });
  });

  test("nothing else is an event", () => {
    expect(event("/voice/elsewhere")).toBeUndefined();
    expect(event("/voice/incoming", { CallSid: "CA123" })).toBeUndefined();
    expect(event("/voice/incoming", { CallSid: `${CALL}/../x` })).toBeUndefined();
    expect(parseEvent("/voice/incoming", byName([]))).toBeUndefined();
    expect(event("/voice/incoming", { __proto__x: "1", constructor: "2" })).toMatchObject({ kind: "incoming" });
  });
});

describe("notices", () => {
  test("the end of a call", () => {
    expect(
      notice("/voice/status", { CallStatus: "completed", CallDuration: "49", Duration: "1", Timestamp: "Sun, 25 Mar 2018 09:53:19 +0000" }),
    ).toMatchObject({
      kind: "call-status",
      status: "completed",
      seconds: 49,
      at: Date.UTC(2018, 2, 25, 9, 53, 19),
    });
    for (const CallDuration of ["-1", "NaN", "1e12", "999999999999"])
      expect(notice("/voice/status", { CallDuration })).not.toHaveProperty("seconds");
    expect(notice("/voice/status", { CallStatus: "exploded" })).toBeUndefined();
  });

  test("a recording: ids only, never its address", () => {
    const heard = notice("/voice/recording", {
      RecordingSid: RECORDING,
      RecordingStatus: "completed",
      RecordingUrl: "http://169.254.169.254/latest/meta-data",
      RecordingDuration: "12",
      RecordingChannels: "2",
    });
    expect(heard).toEqual({
      kind: "recording-status",
      callId: CALL,
      account: base.AccountSid,
      recordingId: RECORDING,
      status: "completed",
      seconds: 12,
      channels: 2,
    });
    expect(notice("/voice/recording", { RecordingSid: "../../etc", RecordingStatus: "completed" })).toBeUndefined();
  });
});

describe("fields", () => {
  test.each([
    ["", "withheld"],
    ["anonymous", "withheld"],
    ["Restricted", "withheld"],
    ["+266696687", "withheld"],
    ["+254711000101", "number"],
    ["client:duka_101", "client"],
    ["sip:1001@acme.sip.twilio.com;transport=tls", "sip"],
    ["0722000000", "other"],
    ["+1234567890123456789012", "other"],
    ["__proto__", "other"],
  ])("%j is a %s caller", (raw, kind) => expect(party(raw).kind).toBe(kind));

  test("a caller without a From is withheld", () => expect(party(undefined)).toEqual({ kind: "withheld", raw: "" }));
  test("a name of a thousand letters is cut", () => expect(party("x".repeat(1000)).raw).toHaveLength(64));

  test("times are RFC 2822 in UTC and nothing else", () => {
    expect(instant("Sun, 25 Mar 2018 09:53:19 +0000")).toBe(Date.UTC(2018, 2, 25, 9, 53, 19));
    for (const odd of ["2018-03-25T09:53:19Z", "Sun, 25 Mar 2018 09:53:19 +0200", "1e12", "Sun, 99 Foo 2018 09:53:19 +0000", undefined])
      expect(instant(odd)).toBeUndefined();
  });

  test("seconds and keys", () => {
    expect(seconds("0")).toBe(0);
    expect(seconds("604801")).toBeUndefined();
    expect(keys("0123456789*#ABCD")).toBe("0123456789*#ABCD");
    expect(keys("1".repeat(33))).toBe("");
  });

  test("Swahili is not a language the carrier speaks", () => {
    expect(speaks("en-GB")).toBe(true);
    expect(speaks("sw-KE")).toBe(false);
  });
});

import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import VoiceResponse from "twilio/lib/twiml/VoiceResponse.js";
import { render } from "../../../../adapters/carrier/twilio/render.ts";
import type { CallScript } from "../../../../core/voice/call-script.ts";
import type { CallState } from "../../../../core/voice/call-state.ts";

const next: CallState = { tenant: "duka", number: "+254200000001", plan: 7, startedAt: 0, step: 2, node: "main", attempt: 1 };
const STATE = "t=duka&d=254200000001&v=7&a=0&s=2&n=main&k=1";
const context = { callId: `CA${"1".repeat(32)}` };
const text = (words: string, language = "en-GB") => ({ text: words, language });

/** A document as nested elements, so that order of attributes and blanks do not matter. */
function elements(document: string): unknown {
  const root: unknown[] = [];
  const stack: unknown[][] = [root];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const children: unknown[] = [];
    stack.at(-1)?.push({ name, attributes, children });
    stack.push(children);
  });
  parser.on("closetag", () => stack.pop());
  parser.on("text", (words) => stack.length > 1 && words !== "" && stack.at(-1)?.push(words));
  parser.write(document).close();
  return root;
}

describe("a script reads as the carrier's own builder would write it", () => {
  test("a menu", () => {
    const script: CallScript = [
      {
        do: "collect",
        prompts: [text("Press 1 & wait"), { audio: "https://x.test/a.wav?b=1&c=2" }],
        maxDigits: 3,
        waitSeconds: 4,
        finishKey: "#",
        purpose: "menu",
        next,
      },
    ];
    const expected = new VoiceResponse();
    const gather = expected.gather({
      input: ["dtmf"],
      numDigits: 3,
      timeout: 4,
      finishOnKey: "#",
      action: `/voice/digits?${STATE}`,
      method: "POST",
    });
    gather.say({ voice: "Polly.Amy", language: "en-GB" }, "Press 1 & wait");
    gather.play("https://x.test/a.wav?b=1&c=2");
    expected.redirect({ method: "POST" }, `/voice/silence?${STATE}`);
    expect(elements(render(script, context))).toEqual(elements(expected.toString()));
  });

  test("ringing people, one of them screened", () => {
    const script: CallScript = [
      {
        do: "dial",
        devices: [
          { kind: "number", number: "+254711000101", screen: false },
          { kind: "number", number: "+254711000102", screen: true },
          { kind: "client", identity: "duka_103" },
          { kind: "sip", uri: "sip:103@duka.sip.example.com" },
        ],
        ringSeconds: 20,
        callerId: "+254200000001",
        record: true,
        next,
      },
    ];
    const notices = {
      statusCallback: `/voice/leg-status?t=duka&d=254200000001&c=${context.callId}`,
      statusCallbackEvent: ["answered"] as const,
    };
    const expected = new VoiceResponse();
    const dial = expected.dial({
      answerOnBridge: true,
      timeout: 20,
      callerId: "+254200000001",
      record: "record-from-answer-dual",
      recordingStatusCallback: "/voice/recording?t=duka&d=254200000001&k=call",
      recordingStatusCallbackEvent: ["completed", "absent"],
      action: `/voice/dialled?${STATE}`,
      method: "POST",
    });
    dial.number({ ...notices, statusCallbackEvent: ["answered"] }, "+254711000101");
    dial.number({ ...notices, statusCallbackEvent: ["answered"], url: `/voice/screen?${STATE}` }, "+254711000102");
    dial.client({ ...notices, statusCallbackEvent: ["answered"] }, "duka_103");
    dial.sip({ ...notices, statusCallbackEvent: ["answered"] }, "sip:103@duka.sip.example.com");
    expect(elements(render(script, context))).toEqual(elements(expected.toString()));
  });

  test("ringing several phones, one of which is free", () => {
    const script: CallScript = [
      {
        do: "dial",
        devices: [
          { kind: "number", number: "+254711000101", screen: false },
          { kind: "number", number: "+254711000102", screen: true },
          { kind: "number", number: "+254200000002", screen: false },
        ],
        ringSeconds: 20,
        record: false,
        next,
        paid: { step: 1, numbers: ["+254711000101", "+254711000102"], seconds: 3600, several: true },
      },
    ];
    const notices = `/voice/leg-status?t=duka&d=254200000001&c=${context.callId}`;
    const paid = { statusCallback: `${notices}&a=0&h=1`, statusCallbackEvent: ["answered" as const, "completed" as const] };
    const expected = new VoiceResponse();
    const action = { action: `/voice/dialled?${STATE}&h=1`, method: "POST" };
    const dial = expected.dial({ answerOnBridge: true, timeout: 20, timeLimit: 3600, ...action });
    dial.number(paid, "+254711000101");
    dial.number({ ...paid, url: `/voice/screen?${STATE}` }, "+254711000102");
    dial.number({ statusCallback: notices, statusCallbackEvent: ["answered"] }, "+254200000002");
    expect(elements(render(script, context))).toEqual(elements(expected.toString()));
  });

  test("sending the caller on", () => {
    const expected = new VoiceResponse();
    expected.dial({ answerOnBridge: true, timeout: 30, callerId: "+254200000001" }).number("+254700000009");
    expected.hangup();
    const script: CallScript = [{ do: "forward", number: "+254700000009", callerId: "+254200000001" }];
    expect(elements(render(script, context))).toEqual(elements(expected.toString()));
  });

  test("a message", () => {
    const script: CallScript = [
      { do: "prompt", prompt: text("Leave a message.") },
      { do: "record", maxSeconds: 120, silenceSeconds: 5, mailbox: "102", next: { ...next, person: "102" } },
    ];
    const expected = new VoiceResponse();
    expected.say({ voice: "Polly.Amy", language: "en-GB" }, "Leave a message.");
    expected.record({
      maxLength: 120,
      timeout: 5,
      finishOnKey: "#",
      playBeep: true,
      trim: "trim-silence",
      action: `/voice/recorded?${STATE}&p=102`,
      method: "POST",
      recordingStatusCallback: "/voice/recording?t=duka&d=254200000001&k=voicemail&m=102",
      recordingStatusCallbackEvent: ["completed", "absent"],
    });
    expected.redirect({ method: "POST" }, `/voice/unrecorded?${STATE}&p=102`);
    expect(elements(render(script, context))).toEqual(elements(expected.toString()));
  });

  test("the short ones", () => {
    expect(render([{ do: "reject", reason: "busy" }], context)).toContain('<Response><Reject reason="busy"/></Response>');
    expect(render([{ do: "pause", seconds: 2 }, { do: "hangup" }], context)).toContain('<Response><Pause length="2"/><Hangup/></Response>');
    expect(render([{ do: "connect" }], context)).toContain("<Response></Response>");
    expect(render([{ do: "fall-back", url: "https://a.test/f.xml" }], context)).toContain(
      '<Redirect method="GET">https://a.test/f.xml</Redirect>',
    );
  });

  test("screening has no way but its own answer", () => {
    const script: CallScript = [{ do: "collect", prompts: [], maxDigits: 1, waitSeconds: 6, purpose: "screening", next }, { do: "hangup" }];
    expect(render(script, context)).toContain('finishOnKey="" action="/voice/screened?t=duka');
    expect(render(script, context)).not.toContain("Redirect");
  });
});

describe("text stays text", () => {
  test("a dial in disguise, control characters and half letters", () => {
    const evil = "</Say><Dial>+1900</Dial><Say>\u0000\u0007\ud800 ok";
    expect(elements(render([{ do: "prompt", prompt: text(evil) }], context))).toEqual([
      {
        name: "Response",
        attributes: {},
        children: [{ name: "Say", attributes: { voice: "Polly.Amy", language: "en-GB" }, children: ["</Say><Dial>+1900</Dial><Say> ok"] }],
      },
    ]);
  });

  test("any text comes out as one element with the same words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (words) => {
        const document = elements(render([{ do: "prompt", prompt: text(words) }], context));
        expect(document).toMatchObject([{ name: "Response", children: [{ name: "Say" }] }]);
      }),
    );
  });
});

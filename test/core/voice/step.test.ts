import { describe, expect, test } from "vitest";
import type { CallEvent } from "../../../core/voice/call-event.ts";
import type { CallState } from "../../../core/voice/call-state.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { firstState, step } from "../../../core/voice/step.ts";
import { samplePlan, say } from "./sample-plan.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z"); // a Monday, 13:00 in Nairobi, 11:00 in Amsterdam
const caller = { kind: "number", number: "+31612345678", raw: "+31612345678" } as const;
const ofCall = {
  callId: `CA${"0".repeat(32)}`,
  account: `AC${"0".repeat(32)}`,
  callerGone: false,
  from: caller,
  to: "+254200000001",
} as const;
const atMain: CallState = { tenant: "duka", number: "+254200000001", plan: 7, startedAt: NOW, step: 1, node: "main", attempt: 1 };

const happens = (event: Parameters<typeof merge>[0], state = atMain, plan = samplePlan()) => step(plan, state, merge(event), NOW);
const merge = (
  event: { [K in CallEvent["kind"]]: { kind: K } & Partial<Extract<CallEvent, { kind: K }>> }[CallEvent["kind"]],
): CallEvent => {
  const defaults = { digits: "", hungUp: false, outcome: "no-answer" } as const;
  return { ...ofCall, ...defaults, ...event };
};
const verbs = (script: readonly { do: string }[]) => script.map((instruction) => instruction.do);
const kinds = (trail: readonly { kind: string }[]) => trail.map((entry) => entry.kind);

describe("an incoming call", () => {
  test("begins at the entry of the number it came in on", () => {
    const state = firstState(samplePlan(), "+254200000001", NOW);
    expect(state).toEqual({ tenant: "duka", number: "+254200000001", plan: 7, startedAt: NOW, step: 0, node: "main", attempt: 1 });
    expect(firstState(samplePlan(), "+254200000009", NOW)).toBeUndefined();
    expect(firstState(samplePlan(), "__proto__", NOW)).toBeUndefined();
  });

  test("hears the menu and may dial a choice or an extension", () => {
    const { script, trail } = happens({ kind: "incoming" }, { ...atMain, step: 0 });
    expect(script).toMatchObject([
      { do: "collect", maxDigits: 3, waitSeconds: 4, finishKey: "#", next: { step: 1, node: "main", attempt: 1 } },
    ]);
    expect(kinds(trail)).toEqual(["arrived", "menu"]);
  });

  test("goes by the office's hours without asking the caller", () => {
    const open = happens({ kind: "incoming" }, { ...atMain, node: "by-hours" });
    expect(verbs(open.script)).toEqual(["prompt", "dial"]);
    expect(open.trail[1]).toMatchObject({ kind: "office-open", office: "Amsterdam", open: true, localTime: "2026-11-23T11:00" });
    const sunday = step(samplePlan(), { ...atMain, node: "by-hours" }, merge({ kind: "incoming" }), NOW - 86_400_000);
    expect(verbs(sunday.script)).toEqual(["prompt", "record"]);
  });

  test("whose way is broken still hears a sentence", () => {
    const { script } = happens({ kind: "incoming" }, { ...atMain, node: "nowhere" });
    expect(verbs(script)).toEqual(["prompt", "hangup"]);
  });

  test("that goes round in silence is ended", () => {
    const loop: DialPlan["nodes"][string] = { kind: "say", name: "Round", prompts: [], next: "round" };
    const plan = samplePlan({ nodes: { round: loop } });
    expect(verbs(happens({ kind: "incoming" }, { ...atMain, node: "round" }, plan).script)).toEqual(["prompt", "hangup"]);
  });

  test("that has taken 200 steps is ended politely", () => {
    const { script, trail } = happens({ kind: "digits", digits: "1" }, { ...atMain, step: 200 });
    expect(verbs(script)).toEqual(["prompt", "hangup"]);
    expect(kinds(trail)).toEqual(["too-many-steps", "goodbye"]);
  });
});

describe("the menu", () => {
  test("1 rings everybody in sales at once, after the recording notice", () => {
    const { script, trail } = happens({ kind: "digits", digits: "1" });
    expect(verbs(script)).toEqual(["prompt", "dial"]);
    expect(script[0]).toEqual({ do: "prompt", prompt: say("This call is recorded.")[0] });
    expect(script[1]).toMatchObject({ ringSeconds: 20, record: true, next: { node: "sales", step: 2 } });
    expect(script[1]).toHaveProperty("devices.length", 3);
    expect(script[1]).not.toHaveProperty("callerId"); // the caller's own number is shown
    expect(trail).toEqual([
      { kind: "pressed", digits: "1", choice: "Sales" },
      { kind: "ring", people: ["Amina", "Joseph"], seconds: 20 },
    ]);
  });

  test("a withheld caller is shown as the office's number", () => {
    const event = { ...merge({ kind: "digits", digits: "1" }), from: { kind: "withheld", raw: "" } } as const;
    expect(step(samplePlan(), atMain, event, NOW).script[1]).toMatchObject({ callerId: "+254200000001" });
  });

  test("an extension rings that person and then offers their mailbox", () => {
    const ringing = happens({ kind: "digits", digits: "102" });
    expect(ringing.script.at(-1)).toMatchObject({ do: "dial", next: { person: "102", node: "main" } });
    const unanswered = happens({ kind: "dial-ended", outcome: "busy" }, { ...atMain, person: "102" });
    expect(unanswered.script.at(-1)).toMatchObject({ do: "record", mailbox: "102" });
    expect(unanswered.expectsRecording).toBe(true);
  });

  test("somebody without a phone goes straight to their mailbox", () => {
    const { script, trail } = happens({ kind: "digits", digits: "103" });
    expect(script.at(-1)).toMatchObject({ do: "record", mailbox: "103", next: { person: "103" } });
    expect(kinds(trail)).toEqual(["extension", "nobody-to-ring", "voicemail"]);
  });

  test.each([
    ["9", "wrong-key", "That is no choice."],
    ["", "wrong-key", "That is no choice."],
    ["199", "no-such-extension", "Nobody has that extension."],
    ["__proto__", "no-such-extension", "Nobody has that extension."],
  ])("%j is answered with an apology and the menu again", (digits, kind, apology) => {
    const { script, trail } = happens({ kind: "digits", digits });
    expect(script).toMatchObject([{ do: "collect", prompts: [{ text: apology }, {}], next: { attempt: 2 } }]);
    expect(kinds(trail)).toEqual([kind, "menu"]);
  });

  test("silence three times takes the menu's way out", () => {
    expect(happens({ kind: "silence" }, { ...atMain, attempt: 2 }).script).toMatchObject([{ do: "collect", next: { attempt: 3 } }]);
    const out = happens({ kind: "silence" }, { ...atMain, attempt: 3 });
    expect(verbs(out.script)).toEqual(["prompt", "dial"]);
  });

  test("opening hours are told inside the next menu, so a key may cut them short", () => {
    const { script } = happens({ kind: "digits", digits: "3" });
    expect(script).toHaveLength(1);
    expect(script[0]).toHaveProperty(
      "prompts.0.text",
      "Nairobi is open Monday to Friday from 8 to 17:30. Amsterdam is open Monday to Friday from 9 to 17.",
    );
  });

  test("without extensions takes one key, and # is a key", () => {
    const { main, ...rest } = samplePlan().nodes;
    if (main?.kind !== "menu") throw new Error("the sample plan's main node is a menu");
    const plan = samplePlan({ nodes: { ...rest, main: { ...main, dialExtensions: false } } });
    const [collect] = happens({ kind: "incoming" }, atMain, plan).script;
    expect(collect).toMatchObject({ maxDigits: 1 });
    expect(collect).not.toHaveProperty("finishKey");
  });
});

describe("after ringing", () => {
  const ringing = { ...atMain, node: "sales", step: 2 };

  test("a talk that ended ends the call", () => {
    const { script, trail, expectsRecording } = happens(
      { kind: "dial-ended", outcome: "answered", bridged: true, talkSeconds: 23 },
      ringing,
    );
    expect(verbs(script)).toEqual(["hangup"]);
    expect(trail).toEqual([{ kind: "ring-ended", outcome: "answered", talked: true, seconds: 23 }]);
    expect(expectsRecording).toBe(true);
  });

  test("answered but never bridged is not a talk: on to the next way", () => {
    const { script, trail } = happens({ kind: "dial-ended", outcome: "answered", bridged: false }, ringing);
    expect(verbs(script)).toEqual(["prompt", "record"]);
    expect(trail[0]).toMatchObject({ talked: false });
  });

  test.each(["busy", "no-answer", "failed", "canceled"] as const)("%s goes on to the mailbox", (outcome) => {
    expect(verbs(happens({ kind: "dial-ended", outcome }, ringing).script)).toEqual(["prompt", "record"]);
  });

  test("a caller who hung up while it rang is not sent anywhere", () => {
    const event = { ...merge({ kind: "dial-ended", outcome: "canceled" }), callerGone: true };
    const { script, trail } = step(samplePlan(), ringing, event, NOW);
    expect(verbs(script)).toEqual(["hangup"]);
    expect(kinds(trail)).toEqual(["ring-ended", "caller-gone"]);
  });
});

describe("voicemail", () => {
  const recording = { ...atMain, node: "message", step: 3 };

  test("thanks for a message and says goodbye", () => {
    const { script, trail } = happens({ kind: "record-ended", seconds: 12 }, recording);
    expect(verbs(script)).toEqual(["prompt", "prompt", "hangup"]);
    expect(trail[0]).toEqual({ kind: "message-left", seconds: 12 });
  });

  test("a caller who hangs up has left the message all the same", () => {
    const { script, trail } = happens({ kind: "record-ended", seconds: 12, hungUp: true }, recording);
    expect(verbs(script)).toEqual(["hangup"]);
    expect(kinds(trail)).toEqual(["message-left"]);
  });

  test("asks once more when nothing was heard, then gives up", () => {
    const again = happens({ kind: "nothing-recorded" }, recording);
    expect(again.script).toMatchObject([{ do: "prompt" }, { do: "record", mailbox: "office", next: { attempt: 2 } }]);
    expect(verbs(happens({ kind: "nothing-recorded" }, { ...recording, attempt: 2 }).script)).toEqual(["prompt", "prompt", "hangup"]);
  });
});

describe("screening", () => {
  test("asks whoever answered to press 1, and hangs up on silence", () => {
    const { script } = happens({ kind: "screen" });
    expect(script).toMatchObject([
      { do: "collect", purpose: "screening", maxDigits: 1, prompts: say("Press 1 to take the call.") },
      { do: "hangup" },
    ]);
  });

  test.each([
    ["1", "connect"],
    ["2", "hangup"],
    ["", "hangup"],
  ])("key %j: %s", (digits, verb) => {
    expect(verbs(happens({ kind: "screened", digits }).script)).toEqual([verb]);
  });
});

describe("phones that money forbids", () => {
  const ring = (numbers: readonly string[], because: "balance" | "rate" = "balance") =>
    step(samplePlan(), atMain, merge({ kind: "digits", digits: "1" }), NOW, [{ kind: "paid-refused", because, numbers: [...numbers] }]);

  test("are left out, and the others ring", () => {
    const { script, trail } = ring(["+254711000101", "+999"]);
    expect(script.at(-1)).toMatchObject({ do: "dial", devices: [{ number: "+254711000102" }, { identity: "duka_102" }] });
    expect(trail).toContainEqual({ kind: "paid-refused", because: "balance", numbers: ["+254711000101"] });
  });

  test("when none is left the call takes the way on, and the trail says why", () => {
    const plan = samplePlan({ people: samplePlan().people.filter(({ extension }) => extension === "101") });
    const refusal = { kind: "paid-refused", because: "rate", numbers: ["+254711000101"] } as const;
    const sales = step(plan, atMain, merge({ kind: "digits", digits: "1" }), NOW, [{ ...refusal, numbers: ["+254711000101"] }]);
    expect([verbs(sales.script), kinds(sales.trail)]).toEqual([
      ["prompt", "record"],
      ["pressed", "paid-refused", "voicemail"],
    ]);
    const amina = step(plan, atMain, merge({ kind: "digits", digits: "101" }), NOW, [{ ...refusal, numbers: ["+254711000101"] }]);
    expect(kinds(amina.trail)).toEqual(["extension", "paid-refused", "voicemail"]);
    expect(amina.script.at(-1)).toMatchObject({ do: "record", mailbox: "101" });
  });
});

/** Where calls for people go when they forward, are away, want quiet or are suspended, and how groups ring. */
import { describe, expect, test } from "vitest";
import type { CallEvent, DialOutcome } from "../../../core/voice/call-event.ts";
import { decodeCallState, encodeCallState, type CallState } from "../../../core/voice/call-state.ts";
import type { Device, DialPlan, Person } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import { step } from "../../../core/voice/step.ts";
import { tell } from "../../../core/voice/story.ts";
import type { Step } from "../../../core/voice/walk.ts";
import { samplePlan, say } from "./sample-plan.ts";

const NOW = Date.parse("2026-11-23T10:00:00Z");
const HOUR = 3_600_000;
const AMINA = "+254711000101";
const OUTSIDE = "+254733000001";
const atMain: CallState = { tenant: "duka", number: "+254200000001", plan: 7, startedAt: NOW, step: 1, node: "main", attempt: 1 };
const ofCall = {
  callId: `CA${"0".repeat(32)}`,
  account: `AC${"0".repeat(32)}`,
  callerGone: false,
  from: { kind: "number", number: "+31612345678", raw: "+31612345678" },
  to: "+254200000001",
} as const;
const mobile = (number: string): Device => ({ kind: "number", number, screen: false });

/** Amina 101, Joseph 102 and Sanne 103, each with a mobile; changed as a test wants them. */
function planOf(changes: Readonly<Record<string, Partial<Person>>>, more: Partial<DialPlan> = {}): DialPlan {
  const plan = samplePlan();
  const people = plan.people.map((person) => ({
    ...person,
    devices: [mobile(`+254711000${person.extension}`)],
    ...changes[person.extension],
  }));
  return { ...plan, people, ...more };
}

const presses = (plan: DialPlan, digits: string, now = NOW): Step =>
  step(plan, atMain, { ...ofCall, kind: "digits", digits } satisfies CallEvent, now);

/** The phones did not lead to a talk; the state travels as it does through the carrier. */
function ends(plan: DialPlan, rung: Step, outcome: DialOutcome = "no-answer"): Step {
  const dial = rung.script.find((instruction) => instruction.do === "dial");
  if (dial?.do !== "dial") throw new Error(`nothing rang: ${JSON.stringify(rung.script)}`);
  const state = decodeCallState(new URLSearchParams(encodeCallState(dial.next)));
  if (state === undefined) throw new Error("a state that cannot be read back");
  return step(plan, state, { ...ofCall, kind: "dial-ended", outcome } satisfies CallEvent, NOW);
}

/** What a decision comes to: the numbers that ring, the mailbox, or the last sentence. */
function comesTo({ script }: Step): readonly string[] | string {
  const last = script.at(-1);
  if (last?.do === "dial") return last.devices.map((device) => (device.kind === "number" ? device.number : device.kind));
  return last?.do === "record" ? `mailbox ${last.mailbox}` : (last?.do ?? "nothing");
}
const told = ({ trail }: Step): string => trail.map((entry) => tell(entry, "en")).join(" ");

describe("an extension that is dialled", () => {
  test("rings; nobody answers: its mailbox", () => {
    const plan = planOf({});
    expect(comesTo(presses(plan, "101"))).toEqual([AMINA]);
    expect(comesTo(ends(plan, presses(plan, "101")))).toBe("mailbox 101");
  });

  test("of somebody who wants quiet goes to the mailbox, until the quiet is over, and whatever they forward", () => {
    const plan = planOf({
      "101": { doNotDisturb: { until: NOW + HOUR }, forward: { always: { to: "number", number: OUTSIDE, screen: true } } },
    });
    expect(comesTo(presses(plan, "101"))).toBe("mailbox 101");
    expect(told(presses(plan, "101"))).toContain("Amina did not want to be disturbed.");
    expect(comesTo(presses(plan, "101", NOW + HOUR - 1))).toBe("mailbox 101");
    expect(comesTo(presses(plan, "101", NOW + HOUR))).toEqual([OUTSIDE]);
    expect(comesTo(presses(planOf({ "101": { doNotDisturb: {} } }), "101", NOW + 1e12))).toBe("mailbox 101");
  });

  test("is forwarded always, or while away, and rings there instead", () => {
    const always = planOf({ "101": { forward: { always: { to: "extension", extension: "102" } } } });
    expect(comesTo(presses(always, "101"))).toEqual(["+254711000102"]);
    expect(told(presses(always, "101"))).toContain("Amina forwards all calls: it went on to Joseph.");
    const away = planOf({ "101": { away: NOW + HOUR, forward: { away: { to: "number", number: OUTSIDE, screen: true } } } });
    expect(presses(away, "101").script.at(-1)).toMatchObject({ devices: [{ number: OUTSIDE, screen: true }], ringSeconds: 20 });
    expect(comesTo(presses(away, "101", NOW + HOUR))).toEqual([AMINA]);
    expect(comesTo(presses(planOf({ "101": { away: true } }), "101"))).toBe("mailbox 101");
    expect(comesTo(presses(planOf({ "101": { forward: { always: { to: "voicemail" } } } }), "101"))).toBe("mailbox 101");
  });

  test("is forwarded when busy to one, when not answered to another; the message is for whoever was called", () => {
    const plan = planOf({
      "101": { forward: { busy: { to: "extension", extension: "102" }, noAnswer: { to: "number", number: OUTSIDE, screen: false } } },
    });
    const rung = presses(plan, "101");
    const busy = ends(plan, rung, "busy");
    expect(comesTo(busy)).toEqual(["+254711000102"]);
    expect(comesTo(ends(plan, busy, "busy"))).toBe("mailbox 101");
    const unanswered = ends(plan, rung, "no-answer");
    expect(comesTo(unanswered)).toEqual([OUTSIDE]);
    expect(comesTo(ends(plan, unanswered))).toBe("mailbox 101");
    expect(comesTo(ends(plan, rung, "failed"))).toEqual([OUTSIDE]);
  });

  test("forwarded in a circle ends in the mailbox of whoever was called", () => {
    const circle = planOf({
      "101": { forward: { always: { to: "extension", extension: "102" } } },
      "102": { forward: { always: { to: "extension", extension: "101" } } },
    });
    expect(comesTo(presses(circle, "101"))).toBe("mailbox 101");
    expect(told(presses(circle, "101"))).toContain("Joseph forwards to Amina");
    const noAnswers = planOf({
      "101": { forward: { noAnswer: { to: "extension", extension: "102" } } },
      "102": { forward: { noAnswer: { to: "extension", extension: "101" } } },
    });
    const second = ends(noAnswers, presses(noAnswers, "101"));
    expect(comesTo(second)).toEqual(["+254711000102"]);
    expect(comesTo(ends(noAnswers, second))).toBe("mailbox 101");
  });

  test("of somebody suspended is not available, and the office's way on takes over", () => {
    const plan = planOf({ "103": { suspended: true } });
    const { script, trail } = presses(plan, "103");
    expect(script[0]).toMatchObject({ do: "prompt", prompt: { text: expect.stringMatching(/not available/) } });
    expect(comesTo({ script, trail, expectsRecording: false })).toEqual([AMINA, "+254711000102"]);
    const own = planOf({ "103": { suspended: true } }, { sentences: { ...plan.sentences, notAvailable: say("Hapatikani.") } });
    expect(presses(own, "103").script[0]).toMatchObject({ prompt: { text: "Hapatikani." } });
    const to = planOf({ "103": { suspended: true }, "101": { forward: { always: { to: "extension", extension: "103" } } } });
    expect(comesTo(presses(to, "101"))).toBe("mailbox 101");
  });

  test("with its phones switched off takes the way of a call that nobody answers", () => {
    const off = planOf({ "101": { devices: [{ ...mobile(AMINA), off: true }] } });
    expect(comesTo(presses(off, "101"))).toBe("mailbox 101");
    const forwarded = planOf({
      "101": { devices: [{ ...mobile(AMINA), off: true }], forward: { noAnswer: { to: "extension", extension: "102" } } },
    });
    expect(comesTo(presses(forwarded, "101"))).toEqual(["+254711000102"]);
  });

  test("whose paid phone may not ring goes where unanswered calls go, and a repeat gives the same", () => {
    const plan = planOf({ "101": { forward: { noAnswer: { to: "number", number: OUTSIDE, screen: true } } } });
    const refusals = [{ kind: "paid-refused", because: "balance", numbers: [AMINA] } as const].map((refusal) => ({
      ...refusal,
      numbers: [...refusal.numbers],
    }));
    const event = { ...ofCall, kind: "digits", digits: "101" } satisfies CallEvent;
    const decided = step(plan, atMain, event, NOW, refusals);
    expect(comesTo(decided)).toEqual([OUTSIDE]);
    const stored = decided.trail.filter((entry) => entry.kind === "paid-refused");
    expect(step(plan, atMain, event, NOW, stored).script).toEqual(decided.script);
  });
});

describe("a step of the flow", () => {
  test("passes over who wants quiet, is away or suspended, and rings the others", () => {
    const plan = planOf({ "101": { doNotDisturb: {} } });
    expect(comesTo(presses(plan, "1"))).toEqual(["+254711000102"]);
    const nobody = planOf({ "101": { doNotDisturb: {} }, "102": { suspended: true } });
    expect(comesTo(presses(nobody, "1"))).toBe("mailbox office");
    expect(told(presses(nobody, "1"))).toMatch(/Amina did not want to be disturbed. Joseph is suspended/);
  });

  test("rings a colleague's forward instead of them, each phone once, and follows nobody into their voicemail", () => {
    const plan = planOf({ "101": { forward: { always: { to: "extension", extension: "102" } } } });
    expect(comesTo(presses(plan, "1"))).toEqual(["+254711000102"]);
    const quiet = planOf({ "101": { forward: { always: { to: "voicemail" } } } });
    expect(comesTo(presses(quiet, "1"))).toEqual(["+254711000102"]);
    const noAnswer = planOf({ "101": { forward: { noAnswer: { to: "extension", extension: "103" } } } });
    expect(comesTo(ends(noAnswer, presses(noAnswer, "1")))).toBe("mailbox office");
  });

  test("that rings one person follows them as far as they forward, then takes its own way on", () => {
    const { nodes } = samplePlan();
    const sales = { kind: "ring", name: "Sales", people: ["101"], seconds: 25, prompts: [], otherwise: "message" } as const;
    const plan = planOf(
      { "101": { forward: { noAnswer: { to: "extension", extension: "102" } } } },
      { nodes: { ...nodes, sales: { ...sales, people: ["101"], prompts: [] } } },
    );
    const joseph = ends(plan, presses(plan, "1"));
    expect(comesTo(joseph)).toEqual(["+254711000102"]);
    expect(joseph.script.at(-1)).toMatchObject({ ringSeconds: 25 });
    expect(comesTo(ends(plan, joseph))).toBe("mailbox office");
  });
});

describe("a ring group", () => {
  const { nodes } = samplePlan();
  const group = {
    id: "sales",
    name: "Sales",
    extension: "200",
    people: ["101", "102", "103"],
    strategy: "one-after-another",
    seconds: 15,
  } as const;
  const ring = { kind: "ring", name: "Sales", people: [], group: "sales", seconds: 30, prompts: [], otherwise: "message" } as const;
  const withGroup = (changes: Readonly<Record<string, Partial<Person>>>, strategy: "one-after-another" | "all-at-once" = group.strategy) =>
    planOf(changes, {
      groups: [{ ...group, people: [...group.people], strategy }],
      nodes: { ...nodes, sales: { ...ring, people: [], prompts: [] } },
    });

  test("rings one after the other for the group's seconds, passing over who is not to be rung", () => {
    const plan = withGroup({ "102": { doNotDisturb: {} } });
    const first = presses(plan, "1");
    expect(comesTo(first)).toEqual([AMINA]);
    expect(first.script.at(-1)).toMatchObject({ ringSeconds: 15 });
    expect(told(first)).toContain("It was for the group Sales.");
    const second = ends(plan, first, "busy");
    expect(comesTo(second)).toEqual(["+254711000103"]);
    expect(told(second)).toContain("Joseph did not want to be disturbed.");
    expect(comesTo(ends(plan, second))).toBe("mailbox office");
  });

  test("rings all at once, and then takes the step's way on", () => {
    const plan = withGroup({}, "all-at-once");
    expect(comesTo(presses(plan, "1"))).toEqual([AMINA, "+254711000102", "+254711000103"]);
    expect(comesTo(ends(plan, presses(plan, "1")))).toBe("mailbox office");
  });

  test("has an extension of its own; when nobody answers the menu's way out takes over", () => {
    const plan = withGroup({ "101": { suspended: true }, "103": { suspended: true } });
    const rung = presses(plan, "200");
    expect(comesTo(rung)).toEqual(["+254711000102"]);
    expect(told(rung)).toContain("extension 200: the group Sales");
    // The way out is the step that rings the same group.
    expect(comesTo(ends(plan, rung))).toEqual(["+254711000102"]);
    expect(lintPlan(plan, { speaks: () => true })).toEqual([]);
  });
});

describe("what is refused", () => {
  const problems = (plan: DialPlan) => lintPlan(plan, { speaks: () => true }).map(({ code, path }) => `${code} ${path}`);
  test("forwards to oneself, to nobody, and to the office's own numbers", () => {
    const plan = planOf({
      "101": {
        forward: {
          always: { to: "extension", extension: "101" },
          busy: { to: "extension", extension: "999" },
          noAnswer: { to: "number", number: "+254200000001", screen: true },
        },
      },
    });
    expect(problems(plan)).toEqual([
      "own-extension people.0.forward.always.extension",
      "unknown-person people.0.forward.busy.extension",
      "own-number people.0.forward.noAnswer.number",
    ]);
  });

  test("groups that are twice, take somebody's extension, hold nobody known, or stand beside people", () => {
    const { nodes } = samplePlan();
    const group = { id: "sales", name: "Sales", people: ["101"], strategy: "all-at-once", seconds: 20 } as const;
    const plan = planOf(
      {},
      {
        groups: [
          { ...group, people: ["101"], extension: "101" },
          { ...group, people: ["999"] },
        ],
        nodes: {
          ...nodes,
          sales: { kind: "ring", name: "Sales", people: ["101"], group: "sales", seconds: 20, prompts: [], otherwise: "message" },
          message: { kind: "ring", name: "Message", people: [], group: "none", seconds: 20, prompts: [], otherwise: "main" },
        },
      },
    );
    expect(problems(plan)).toEqual([
      "same-extension groups.0.extension",
      "same-group groups.1.id",
      "unknown-person groups.1.people.0",
      "people-beside-group nodes.sales.people",
      "unknown-group nodes.message.group",
    ]);
  });

  test("suspending all whom a circle of steps would ring", () => {
    const { nodes } = samplePlan();
    const round = { kind: "ring", name: "Round", people: ["101"], seconds: 20, prompts: [], otherwise: "sales" } as const;
    const plan = (suspended: Partial<Person>) =>
      planOf({ "101": suspended }, { nodes: { ...nodes, sales: { ...round, people: ["101"], prompts: [] } } });
    expect(problems(plan({}))).toEqual([]);
    expect(problems(plan({ suspended: true }))).toEqual(["silent-loop nodes.sales"]);
  });
});

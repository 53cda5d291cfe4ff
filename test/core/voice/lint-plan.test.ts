import { describe, expect, test } from "vitest";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import { samplePlan, say } from "./sample-plan.ts";

const problems = (change: Partial<DialPlan>) => lintPlan(samplePlan(change), { speaks }).map(({ code, path }) => `${code} ${path}`);
const { nodes, people, sentences, offices } = samplePlan();
const { main: mainMenu } = nodes;
if (mainMenu?.kind !== "menu") throw new Error("the sample plan's main node is a menu");

describe("a plan that would strand callers is refused", () => {
  test("a good plan has no problem", () => expect(problems({})).toEqual([]));

  test.each<[string, Partial<DialPlan>, string]>([
    [
      "a number that leads nowhere",
      { entries: { "+254200000001": "gone", "+31200000001": "by-hours" } },
      "unknown-step entries.+254200000001",
    ],
    ["no number at all", { entries: {} }, "no-entry entries"],
    [
      "__proto__ as a step",
      { entries: { "+254200000001": "__proto__", "+31200000001": "by-hours" } },
      "unknown-step entries.+254200000001",
    ],
    [
      "a step nothing leads to",
      { nodes: { ...nodes, lost: { kind: "goodbye", name: "Lost", prompts: [] } } },
      "unreachable-step nodes.lost",
    ],
    [
      "a circle that never asks the caller",
      { nodes: { ...nodes, "by-hours": { kind: "hours", name: "Open?", office: "nairobi", open: "main", closed: "by-hours" } } },
      "silent-loop nodes.by-hours",
    ],
    ["a menu without words", { nodes: { ...nodes, main: { ...mainMenu, prompts: [] } } }, "nothing-to-hear nodes.main.prompts"],
    [
      "ringing somebody who is not there",
      { nodes: { ...nodes, sales: { kind: "ring", name: "Sales", people: ["199"], seconds: 20, prompts: [], otherwise: "message" } } },
      "unknown-person nodes.sales.people.0",
    ],
    [
      "ringing only people without phones",
      { nodes: { ...nodes, sales: { kind: "ring", name: "Sales", people: ["103"], seconds: 20, prompts: [], otherwise: "message" } } },
      "no-phone nodes.sales.people",
    ],
    [
      "forwarding to the office's own number",
      { people: people.map((person) => ({ ...person, devices: [{ kind: "number", number: "+31200000001", screen: false }] })) },
      "own-number people.0.devices.0",
    ],
    [
      "an extension given twice",
      { people: people.map((person) => ({ ...person, extension: "101" })) },
      "same-extension people.1.extension",
    ],
    ["recording without telling", { sentences: { ...sentences, recordingNotice: [] } }, "no-recording-notice sentences.recordingNotice"],
    [
      "Swahili text, which the carrier cannot speak",
      { sentences: { ...sentences, goodbye: [{ text: "Kwaheri.", language: "sw-KE" }] } },
      "no-voice-for-language sentences.goodbye.0",
    ],
    ["a zone that is none", { offices: offices.map((office) => ({ ...office, zone: "Mars/Base" })) }, "bad-zone offices.0.zone"],
  ])("%s", (_what, change, problem) => expect(problems(change)).toContain(problem));

  test("ten thousand steps are refused at once", () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`n${i}`, { kind: "goodbye", name: "x", prompts: say("x") } as const]),
    );
    expect(problems({ nodes: many })).toEqual(["too-many-steps nodes"]);
  });
});

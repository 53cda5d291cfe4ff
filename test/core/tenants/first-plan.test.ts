/** Every template, in both languages, alone and with colleagues, may be published as it is, and lets a caller reach the owner. */
import { describe, expect, test } from "vitest";
import { speaks } from "../../../adapters/carrier/twilio/spoken-languages.ts";
import { firstPlan } from "../../../core/tenants/templates/first-plan.ts";
import { FIRST_STEP, templateSchema, type Starter } from "../../../core/tenants/templates/template.ts";
import { tenantNames } from "../../../core/tenants/tenant-name.ts";
import type { CallEvent } from "../../../core/voice/call-event.ts";
import { dialPlanSchema, type DialPlan } from "../../../core/voice/dial-plan.ts";
import { lintPlan } from "../../../core/voice/lint-plan.ts";
import { firstState, step } from "../../../core/voice/step.ts";

const NUMBER = "+254200000001";
const OWNER: Starter = { extension: "101", name: "Amina", mobile: "+254711000101" };
const JOSEPH: Starter = { extension: "102", name: "Joseph", mobile: "+254711000102" };
/** Monday, 11:00 in Nairobi. */
const NOW = Date.parse("2026-11-23T08:00:00Z");

function planOf(template: string, people: readonly Starter[], language: "en" | "sw" = "en"): DialPlan {
  const beginning = {
    template: templateSchema.parse(template),
    officeName: "Duka",
    country: "KE",
    language,
    zone: "Africa/Nairobi",
  } as const;
  const plan = firstPlan({ ...beginning, people, sounds: "https://pbx.example.com" });
  return dialPlanSchema.parse({ ...plan, entries: { [NUMBER]: FIRST_STEP }, tenant: "duka", version: 1 });
}

const cases = templateSchema.options.flatMap((template) =>
  (["en", "sw"] as const).flatMap((language) => [[OWNER], [OWNER, JOSEPH]].map((people) => ({ template, language, people }))),
);

test.each(cases)("$template in $language for $people.length may be published", ({ template, language, people }) => {
  expect(lintPlan(planOf(template, people, language), { speaks })).toEqual([]);
});

test("without a number it has no other problem than that", () => {
  const plan = { ...planOf("shop", [OWNER]), entries: {} };
  expect(lintPlan(plan, { speaks }).map(({ code }) => code)).toEqual(["no-entry"]);
});

const call = (plan: DialPlan, happened: object, state = firstState(plan, NUMBER, NOW)) => {
  if (state === undefined) throw new Error("no state");
  const from = { kind: "number", number: OWNER.mobile, raw: OWNER.mobile } as const;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a few fields of an event
  const event = { callId: "CA1", account: "AC1", callerGone: false, from, to: NUMBER, kind: "incoming", ...happened } as CallEvent;
  return step(plan, state, event, NOW);
};
const did = (taken: ReturnType<typeof call>) => taken.script.map((instruction) => instruction.do);

describe("just me", () => {
  const plan = planOf("just-me", [OWNER]);

  test("greets and rings the owner's mobile, which asks for a 1", () => {
    const rung = call(plan, {});
    expect(did(rung)).toEqual(["prompt", "dial"]);
    expect(rung.script.at(-1)).toMatchObject({ devices: [{ number: OWNER.mobile, screen: true }] });
  });

  test("called back, the owner's own phone is not rung: they hear what it asks, and 1 takes the call", () => {
    const shown = call(plan, { calledBack: true });
    expect(did(shown)).toEqual(["collect"]);
    expect(shown.script[0]).toMatchObject({
      prompts: [{ text: /Thank you/ }, { text: /your own phone rings/ }, { text: /Press 1/ }].map((prompt) => ({
        text: expect.stringMatching(prompt.text),
      })),
    });
    const next = shown.script[0]?.do === "collect" ? shown.script[0].next : undefined;
    const taken = call(plan, { calledBack: true, kind: "digits", digits: "1" }, next);
    expect(did(taken)).toEqual(["prompt", "hangup"]);
    expect(taken.trail).toEqual([{ kind: "own-phone-taken" }]);
    const left = call(plan, { calledBack: true, kind: "silence" }, next);
    expect(did(left)).toEqual(["prompt", "record"]);
  });
});

test("called back, colleagues' phones ring for real, from the office's number", () => {
  const plan = planOf("shop", [OWNER, JOSEPH]);
  const menu = call(plan, { calledBack: true });
  const next = menu.script[0]?.do === "collect" ? menu.script[0].next : undefined;
  const rung = call(plan, { calledBack: true, kind: "digits", digits: "1" }, next);
  expect(rung.script[0]).toMatchObject({ prompt: { text: expect.stringContaining("your own phone would ring too") } });
  expect(rung.script.at(-1)).toMatchObject({ do: "dial", devices: [{ number: JOSEPH.mobile }], callerId: NUMBER });
});

test("names become labels of a domain, never one of ours", () => {
  expect(tenantNames("Duka Travel", "x1y2")).toEqual([
    "duka-travel",
    "duka-travel-2",
    "duka-travel-3",
    "duka-travel-4",
    "duka-travel-x1y2",
  ]);
  expect(tenantNames("Ökö & Söhne GmbH", "x1y2")[0]).toBe("oko-sohne-gmbh");
  expect(tenantNames("Admin", "x1y2")).toEqual(["admin-x1y2"]);
  expect(tenantNames("日本", "x1y2")).toEqual(["office-x1y2"]);
  for (const name of ["../../etc", "a".repeat(80), "--x--", "<script>", "xn--p1ai", "1"])
    for (const id of tenantNames(name, "x1y2")) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{1,30}[a-z0-9]$/);
});

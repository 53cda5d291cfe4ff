import { expect, test } from "vitest";
import { tariffPlanSchema, type TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { NEW_PLAN, readPlan, typedPlan, type PlanProblems, type TypedPlan } from "../../../web/src/provider/read-plan.ts";

const typed: TypedPlan = { ...NEW_PLAN, id: "office", name: "Office" };

function planOf(fields: TypedPlan): TariffPlan {
  const read = readPlan(fields);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.plan;
}

function problemsOf(changes: Partial<TypedPlan>): PlanProblems {
  const read = readPlan({ ...typed, ...changes });
  return "problems" in read ? read.problems : {};
}

test("a new plan promises what the product promises, and the server takes it", () => {
  const plan = planOf(typed);
  expect(plan.terms).toEqual({ periodMonths: 3, reminderDays: [14, 7, 3, 1], fineMicros: 5_000_000, graceDays: 7, releaseDays: 30 });
  expect(tariffPlanSchema.parse(plan)).toEqual(plan);
});

test("a plan is shown and read back exactly", () => {
  const plan = {
    ...planOf(typed),
    numberRentMicros: 1_150_001,
    topUpsCents: [505, 1000],
    terms: { ...planOf(typed).terms, reminderDays: [] },
  };
  expect(typedPlan(plan)).toMatchObject({ numberRent: "1.150001", topUps: "5.05, 10", reminderDays: "" });
  expect(planOf(typedPlan(plan))).toEqual(plan);
});

test.each<[Partial<TypedPlan>, PlanProblems]>([
  [
    { fine: "five", numberRent: "-1", monthlyFee: "1000001" },
    { fine: { kind: "amount" }, numberRent: { kind: "amount" }, monthlyFee: { kind: "amount" } },
  ],
  [
    { periodMonths: "0", channels: "1.5" },
    { periodMonths: { kind: "whole", least: 1, most: 24 }, channels: { kind: "whole", least: 1, most: 200 } },
  ],
  [{ reminderDays: "3, 7" }, { reminderDays: { kind: "reminders" } }],
  [{ reminderDays: "7, 7" }, { reminderDays: { kind: "reminders" } }],
  [{ reminderDays: "14,," }, { reminderDays: { kind: "reminders" } }],
  [{ minTopUp: "0.99" }, { minTopUp: { kind: "cents" } }],
  [
    { minTopUp: "50", maxTopUp: "20", topUps: "50" },
    { maxTopUp: { kind: "order" }, topUps: { kind: "topUps" } },
  ],
  [{ topUps: "10, 2000" }, { topUps: { kind: "topUps" } }],
  [{ topUps: "" }, { topUps: { kind: "topUps" } }],
  [
    { id: "Office", name: " ", currency: "usd" },
    { id: { kind: "id" }, name: { kind: "name" }, currency: { kind: "currency" } },
  ],
])("%o is told of field by field", (changes, problems) => expect(problemsOf(changes)).toEqual(problems));

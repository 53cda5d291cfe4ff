/** A tariff plan as somebody typed it, and as the API takes it (core/billing/tariff-plan.ts has the same limits). */
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { centsToMicros, decimalText, parseCents, parseMicros } from "../format/money.ts";

export type PlanField =
  | "id"
  | "name"
  | "currency"
  | "monthlyFee"
  | "numberRent"
  | "rateDeck"
  | "trialCredit"
  | "includedMinutes"
  | "shortNumbers"
  | "channels"
  | "periodMonths"
  | "reminderDays"
  | "fine"
  | "graceDays"
  | "releaseDays"
  | "topUps"
  | "minTopUp"
  | "maxTopUp";

export type TypedPlan = { readonly [field in PlanField]: string } & { readonly features: TariffPlan["features"] };

type PlanProblem =
  | { readonly kind: "amount" | "cents" | "id" | "name" | "currency" | "reminders" | "topUps" | "order" }
  | { readonly kind: "whole"; readonly least: number; readonly most: number };
export type PlanProblems = { readonly [field in PlanField]?: PlanProblem };

const MOST_MICROS = 1e12;
const WHOLE = {
  includedMinutes: [0, 1_000_000],
  shortNumbers: [1, 500],
  channels: [1, 200],
  periodMonths: [1, 24],
  graceDays: [1, 60],
  releaseDays: [1, 365],
} as const;

export function typedPlan(plan: TariffPlan): TypedPlan {
  const { terms } = plan;
  return {
    id: plan.id,
    name: plan.name,
    currency: plan.currency,
    monthlyFee: decimalText(plan.monthlyFeeMicros),
    numberRent: decimalText(plan.numberRentMicros),
    rateDeck: plan.rateDeck,
    trialCredit: decimalText(plan.trialCreditMicros),
    includedMinutes: String(plan.includedMinutes),
    shortNumbers: String(plan.shortNumbers),
    channels: String(plan.channels),
    periodMonths: String(terms.periodMonths),
    reminderDays: terms.reminderDays.join(", "),
    fine: decimalText(terms.fineMicros),
    graceDays: String(terms.graceDays),
    releaseDays: String(terms.releaseDays),
    topUps: plan.topUpsCents.map(centsText).join(", "),
    minTopUp: centsText(plan.minTopUpCents),
    maxTopUp: centsText(plan.maxTopUpCents),
    features: plan.features,
  };
}

/** The promise that the product makes when a plan says nothing else, and amounts that are usual. */
export const NEW_PLAN: TypedPlan = {
  id: "",
  name: "",
  currency: "USD",
  monthlyFee: "0",
  numberRent: "0",
  rateDeck: "standard",
  trialCredit: "0",
  includedMinutes: "0",
  shortNumbers: "20",
  channels: "10",
  periodMonths: "3",
  reminderDays: "14, 7, 3, 1",
  fine: "5",
  graceDays: "7",
  releaseDays: "30",
  topUps: "10, 20, 50, 100",
  minTopUp: "5",
  maxTopUp: "1000",
  features: { recording: true, voicemail: true, paidForwarding: true },
};

export type ReadPlan = { readonly plan: TariffPlan } | { readonly problems: PlanProblems };

export function readPlan(typed: TypedPlan): ReadPlan {
  const problems: { [field in PlanField]?: PlanProblem } = {};
  /** What was read, or a value that is never sent beside a problem that is told. */
  const or = <T>(field: PlanField, read: T | undefined, otherwise: T, problem: PlanProblem): T => {
    if (read === undefined) problems[field] = problem;
    return read ?? otherwise;
  };
  const amount = (field: PlanField): number => or(field, micros(typed[field]), 0, { kind: "amount" });
  const cents = (field: PlanField): number => or(field, topUpCents(typed[field]), 0, { kind: "cents" });
  const whole = (field: keyof typeof WHOLE): number => {
    const [least, most] = WHOLE[field];
    return or(field, wholeNumber(typed[field], least, most), 0, { kind: "whole", least, most });
  };
  const matching = (field: PlanField, pattern: RegExp, kind: "id" | "name" | "currency"): string =>
    or(field, pattern.exec(typed[field].trim())?.[0], "", { kind });

  const [minTopUpCents, maxTopUpCents] = [cents("minTopUp"), cents("maxTopUp")];
  if (problems.maxTopUp === undefined && maxTopUpCents < minTopUpCents) problems.maxTopUp = { kind: "order" };
  const plan: TariffPlan = {
    id: matching("id", /^[a-z0-9-]{1,32}$/, "id"),
    name: matching("name", /^.{1,80}$/u, "name"),
    currency: matching("currency", /^[A-Z]{3}$/, "currency"),
    monthlyFeeMicros: amount("monthlyFee"),
    includedMinutes: whole("includedMinutes"),
    shortNumbers: whole("shortNumbers"),
    numberRentMicros: amount("numberRent"),
    channels: whole("channels"),
    features: typed.features,
    rateDeck: matching("rateDeck", /^[a-z0-9-]{1,32}$/, "id"),
    terms: {
      periodMonths: whole("periodMonths"),
      reminderDays: or("reminderDays", reminderDays(typed.reminderDays), [], { kind: "reminders" }),
      fineMicros: amount("fine"),
      graceDays: whole("graceDays"),
      releaseDays: whole("releaseDays"),
    },
    trialCreditMicros: amount("trialCredit"),
    topUpsCents: or("topUps", offered(typed.topUps, minTopUpCents, maxTopUpCents), [], { kind: "topUps" }),
    minTopUpCents,
    maxTopUpCents,
  };
  return Object.keys(problems).length === 0 ? { plan } : { problems };
}

function centsText(cents: number): string {
  return decimalText(centsToMicros(cents));
}

function micros(text: string): number | undefined {
  const read = parseMicros(text);
  return read !== undefined && read >= 0 && read <= MOST_MICROS ? read : undefined;
}

function topUpCents(text: string): number | undefined {
  const read = parseCents(text);
  return read !== undefined && read >= 1_00 && read <= 10_000_00 ? read : undefined;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,7}$/.test(text.trim()) ? Number(text) : -1;
  return number >= least && number <= most ? number : undefined;
}

function list(text: string): string[] {
  return text.trim() === "" ? [] : text.split(/\s*[,;]\s*/);
}

function reminderDays(text: string): number[] | undefined {
  const days = list(text).map((each) => wholeNumber(each, 1, 60));
  const read = days.filter((each) => each !== undefined);
  const isFalling = read.every((each, index) => index === 0 || each < (read[index - 1] ?? 0));
  return read.length === days.length && read.length <= 6 && isFalling ? read : undefined;
}

function offered(text: string, min: number, max: number): number[] | undefined {
  const amounts = list(text).map(topUpCents);
  const read = amounts.filter((each) => each !== undefined && each >= min && each <= max).filter((each) => each !== undefined);
  return read.length === amounts.length && read.length > 0 && read.length <= 12 ? read : undefined;
}

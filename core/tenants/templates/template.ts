/** What an office can begin as: a whole dial plan that works the moment it has a number. Templates are pure; each is one file beside this. */
import * as z from "zod/mini";
import type { DialPlan } from "../../voice/dial-plan.ts";
import type { Words } from "./words.ts";

export const templateSchema = z.enum(["just-me", "shop", "clinic", "two-offices"]);
export type TemplateName = z.infer<typeof templateSchema>;

/** Somebody of the new office, and the mobile that rings for them. */
export interface Starter {
  readonly extension: string;
  readonly name: string;
  /** E.164. */
  readonly mobile: string;
}

/** Made of what was asked for: the steps, and the offices with their hours. */
export interface TemplateParts {
  readonly words: Words;
  readonly zone: string;
  readonly officeName: string;
  /** The owner first; never empty. */
  readonly people: readonly Starter[];
}

export interface Template {
  readonly offices: DialPlan["offices"];
  readonly nodes: DialPlan["nodes"];
  /** The office in which a person works, by the order of people. */
  readonly officeOf: (index: number) => string;
}

/** The step that every template's numbers lead to. */
export const FIRST_STEP = "start";

type Weekly = DialPlan["offices"][number]["weekly"];

/** Monday to Friday, and Saturday in the morning when wanted; in minutes of the day. */
export const weekdays = (from: number, to: number, saturdayTo?: number): Weekly =>
  Array.from({ length: 7 }, (_, day) => {
    if (day < 5) return [{ from, to }];
    return day === 5 && saturdayTo !== undefined ? [{ from, to: saturdayTo }] : [];
  });

export const always: Weekly = Array.from({ length: 7 }, () => [{ from: 0, to: 1440 }]);

/** Ten phones at the most ring at once. */
export const team = (people: readonly Starter[]): string[] => people.slice(0, 10).map(({ extension }) => extension);

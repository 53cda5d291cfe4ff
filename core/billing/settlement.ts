/** What a leg that was answered does to the account: its entry, what is given back, and whether the balance has become low. */
import { book } from "./book.ts";
import { monthOf } from "./calendar.ts";
import { amountOf, type Entry } from "./entry.ts";
import type { BillingFacts } from "./facts.ts";
import type { Held } from "./held.ts";
import { priceOf, type Rate } from "./rate.ts";

export interface AnsweredLeg {
  readonly call: string;
  readonly leg: string;
  /** E.164. */
  readonly to: string;
  /** Whole seconds from the leg's answer to its end, more than 0. */
  readonly seconds: number;
  /** When the call began: the same whoever tells of the leg, and however often. */
  readonly at: number;
  readonly rate: Rate;
  /** Served by included minutes. */
  readonly included: boolean;
}

/** What is added to the account. */
export interface Amounts {
  readonly available: number;
  readonly reserved: number;
  readonly channels: number;
  readonly included: number;
}

export function callEntry(facts: BillingFacts, { call, leg, to, seconds, at, rate, included }: AnsweredLeg): Entry {
  const detail = { kind: "call", call, leg, to, seconds, rate: rate.name, ...(included ? { includedSeconds: seconds } : {}) } as const;
  // Not -0, which is another number to whoever compares.
  const cost = included ? 0 : priceOf(rate, seconds);
  return book(facts, detail, cost === 0 ? 0 : -cost, at);
}

/** Included seconds of a month that is over are not given back and not taken from the next one's. */
const inThisMonth = (facts: BillingFacts, at: number): boolean => monthOf(at, facts.zone) >= facts.chargedMonth;

/** What giving back a hold adds to the account. */
export const givenBack = (facts: BillingFacts, held: Held): Amounts => ({
  available: held.micros,
  reserved: held.micros === 0 ? 0 : -held.micros,
  channels: 1,
  included: inThisMonth(facts, held.at) ? held.includedSeconds : 0,
});

/** What booking a leg adds to the account. @param held the hold that ends with it, when there still is one */
export function settledAmounts(facts: BillingFacts, entry: Entry, held: Held | undefined): Amounts {
  const back = held === undefined ? { available: 0, reserved: 0, channels: 0, included: 0 } : givenBack(facts, held);
  const used = entry.detail.kind === "call" && inThisMonth(facts, held?.at ?? entry.at) ? (entry.detail.includedSeconds ?? 0) : 0;
  return { ...back, available: back.available + amountOf(entry), included: back.included - used };
}

/**
 * A tenant's life in the matter of money, as stages at instants: what happens at each, once or often and in whichever order, has one
 * end. A seed chooses the story, so that thousands of stories meet all that can happen.
 */
import { addDays, deadlineAfter, localDate, nextMonth, monthOf, startOfDay, startOfMonth } from "../../../core/billing/calendar.ts";
import { DEFAULT_TERMS, type TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { PLAN } from "../../core/billing/some-account.ts";
import { ZONE } from "./billing-desk.ts";
import type { Random } from "./random.ts";

export type Act =
  | { readonly do: "open" | "sweep" | "give-back" }
  | { readonly do: "switch-off" | "switch-on" }
  | { readonly do: "hold"; readonly reason?: string }
  | { readonly do: "adjust"; readonly request: string; readonly micros: number }
  | { readonly do: "start"; readonly payment: string; readonly method: "card" | "mpesa" }
  /** What the provider knows from now on, when it is asked. */
  | {
      readonly do: "pay";
      readonly payment: string;
      readonly method: "card" | "mpesa";
      readonly state: "paid" | "failed";
      readonly paidAt: number;
    }
  | {
      readonly do: "told";
      readonly payment: string;
      readonly method: "card" | "mpesa";
      readonly state: "paid" | "failed";
      readonly paidAt: number;
    }
  | { readonly do: "refund" | "dispute" | "dispute-won"; readonly payment: string; readonly at: number };

export interface Stage {
  readonly at: number;
  /** In any order, at once and often. */
  readonly acts: readonly Act[];
}

/** A month's period keeps stories short. */
export const STORY_PLAN: TariffPlan = { ...PLAN, terms: { ...DEFAULT_TERMS, periodMonths: 1, reminderDays: [7, 1] } };
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const BEGINNING = Date.parse("2026-11-24T10:00:00Z");

export function storyOf(random: Random): Stage[] {
  const teller = new Teller(random);
  const chapters = 1 + random.below(3);
  for (let n = 0; n < chapters; n++) teller.chapter();
  return teller.end();
}

class Teller {
  readonly #random: Random;
  readonly #stages: Stage[] = [];
  #at = BEGINNING;
  #periodStart = BEGINNING;
  #payments = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#at += random.below(20) * DAY_MS;
    this.#periodStart = this.#at;
    this.#stage({ do: "open" });
  }

  chapter(): void {
    this.#random.pick([
      () => this.#topUp(),
      () => this.#topUp(),
      () => this.#month(),
      () => this.#missed(),
      () => this.#silence(),
      () => this.#off(),
      () => this.#held(),
      () => this.#toldLate(),
    ])();
  }

  /** A day in which everything that was put off is done. */
  end(): Stage[] {
    for (const hours of [0, 26]) {
      this.#at += hours * 60 * MINUTE_MS;
      this.#stage({ do: "sweep" });
    }
    return this.#stages;
  }

  #stage(...acts: Act[]): void {
    this.#stages.push({ at: this.#at, acts });
  }

  #later(ms: number): void {
    this.#at += ms;
  }

  #until(at: number): void {
    this.#at = Math.max(this.#at, at);
  }

  #start(method: "card" | "mpesa"): string {
    const payment = `p${++this.#payments}`;
    this.#stage({ do: "start", payment, method });
    return payment;
  }

  /** The provider rounds to seconds. */
  get #second(): number {
    return Math.floor(this.#at / 1000) * 1000;
  }

  /** Paid and told at once; with it whatever may come in any order. */
  #pay(...beside: Act[]): void {
    const method = this.#random.pick(["card", "mpesa"] as const);
    const payment = this.#start(method);
    this.#later(MINUTE_MS);
    const fact = { payment, method, state: "paid", paidAt: this.#second } as const;
    this.#stage({ do: "pay", ...fact });
    this.#stage({ do: "told", ...fact }, ...beside, ...(method === "card" ? this.#reversals(payment) : []));
    this.#periodStart = Math.max(this.#periodStart, fact.paidAt);
  }

  #reversals(payment: string): Act[] {
    const at = this.#second;
    return this.#random.pick<Act[]>([
      [],
      [],
      [{ do: "refund", payment, at }],
      [{ do: "dispute", payment, at }],
      [
        { do: "dispute", payment, at },
        { do: "dispute-won", payment, at },
      ],
    ]);
  }

  #adjust(): Act {
    return { do: "adjust", request: `r${this.#stages.length}`, micros: this.#random.pick([1_000_000, -250_000]) };
  }

  #topUp(): void {
    this.#later(this.#random.below(9) * DAY_MS + MINUTE_MS);
    this.#stage({ do: "sweep" });
    this.#pay(...this.#random.pick<Act[]>([[], [{ do: "sweep" }], [this.#adjust()]]));
  }

  /** Fee and rent, and whatever else has become due. */
  #month(): void {
    this.#until(startOfMonth(nextMonth(monthOf(this.#at, ZONE)), ZONE) + this.#random.below(2));
    this.#stage({ do: "sweep" }, ...this.#random.pick<Act[]>([[], [this.#adjust()]]));
  }

  /** Not a millisecond early; then in the same second as the fine, in the grace, or after the block. */
  #missed(): void {
    const deadline = deadlineAfter(this.#periodStart, 1, ZONE);
    this.#until(deadline.at - 1);
    this.#stage({ do: "sweep" });
    const how = this.#random.below(3);
    this.#until(deadline.at);
    if (how === 0) return this.#pay({ do: "sweep" });
    this.#stage({ do: "sweep" });
    if (how === 2) {
      this.#until(startOfDay(addDays(localDate(deadline.at - 1, ZONE), 8), ZONE));
      this.#stage({ do: "sweep" }, this.#adjust());
    }
    this.#later(MINUTE_MS);
    this.#pay();
  }

  /** Paid in time, and told when the fine was booked: by the provider's word, or because we asked. */
  #toldLate(): void {
    const deadline = deadlineAfter(this.#periodStart, 1, ZONE);
    if (deadline.at - 5 * MINUTE_MS <= this.#at) return this.#topUp();
    this.#until(deadline.at - 5 * MINUTE_MS);
    this.#stage({ do: "sweep" });
    const method = this.#random.pick(["card", "mpesa"] as const);
    const payment = this.#start(method);
    const fact = { payment, method, state: "paid", paidAt: this.#second } as const;
    this.#until(deadline.at);
    this.#stage({ do: "sweep" });
    this.#stage({ do: "pay", ...fact });
    if (this.#random.chance(0.5)) this.#stage({ do: "told", ...fact });
    else {
      this.#later(11 * MINUTE_MS);
      this.#stage({ do: "sweep" });
    }
    this.#periodStart = Math.max(this.#periodStart, fact.paidAt);
  }

  /** No word of a payment: it is asked for, and was paid, or not. */
  #silence(): void {
    this.#later(MINUTE_MS);
    this.#stage({ do: "sweep" });
    const method = this.#random.pick(["card", "mpesa"] as const);
    const payment = this.#start(method);
    const state = this.#random.pick(["paid", "failed"] as const);
    const fact = { payment, method, state, paidAt: this.#second };
    this.#later(11 * MINUTE_MS);
    if (this.#random.chance(0.5)) this.#stage({ do: "sweep" });
    this.#stage({ do: "pay", ...fact });
    this.#later(30 * MINUTE_MS);
    this.#stage({ do: "sweep" }, ...(this.#random.chance(0.3) ? [{ do: "told" as const, ...fact }] : []));
    if (state === "paid") this.#periodStart = Math.max(this.#periodStart, fact.paidAt);
  }

  #off(): void {
    this.#later(this.#random.below(3) * DAY_MS + MINUTE_MS);
    this.#stage({ do: "sweep" });
    this.#stage({ do: "switch-off" }, ...this.#random.pick<Act[]>([[], [{ do: "sweep" }], [this.#adjust()]]));
    this.#later(this.#random.pick([MINUTE_MS, 3 * DAY_MS, 40 * DAY_MS]));
    this.#stage({ do: "sweep" });
    this.#stage({ do: "give-back" });
    if (this.#random.chance(0.3)) this.#pay();
    this.#stage({ do: "switch-on" });
    this.#stage({ do: "sweep" });
  }

  #held(): void {
    this.#later(MINUTE_MS);
    this.#stage({ do: "hold", reason: "unpaid invoice" }, this.#adjust());
    this.#later(MINUTE_MS);
    this.#stage({ do: "hold" }, this.#adjust());
  }
}

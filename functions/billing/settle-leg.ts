/**
 * Settles a leg that cost money, whoever tells of its end: the carrier's notice or the check-up that asked. It may be told twice, late,
 * in any order, or by both at once: the leg is booked exactly once, and what was put aside for it is given back once.
 */
import { readPaidCall, recordPaidDial, type PaidCall } from "../../adapters/dynamodb/calls.ts";
import { release } from "../../adapters/dynamodb/holds.ts";
import { readRoute } from "../../adapters/dynamodb/routes.ts";
import { settle } from "../../adapters/dynamodb/settlements.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { holdId } from "../../core/billing/held.ts";
import { isFree } from "../../core/billing/is-free.ts";
import { rateIn, unreservedDial, type PaidDial } from "../../core/billing/paid-dial.ts";
import type { Rate } from "../../core/billing/rate.ts";
import { currentRate } from "./current-rate.ts";

export interface SettleServices {
  readonly table: Pick<Table, "get" | "query" | "update" | "transact">;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

export interface EndedLeg {
  readonly tenant: string;
  readonly call: string;
  readonly leg: string;
  /** The carrier account of the call. */
  readonly account: string;
  /** The office's number that was dialled (E.164). */
  readonly number: string;
  /** When the call began (epoch milliseconds), for a call of which nothing is stored. */
  readonly startedAt: number;
  /** The call's step that dialled. */
  readonly step: number;
  /** What was rung (E.164). */
  readonly to: string;
  /** Whole seconds from the answer to the end; 0 when nobody answered. */
  readonly seconds: number;
}

/** `free` too when nobody answered one of several phones: the dial's own end gives back what was put aside. */
export type Settled = "booked" | "booked-before" | "released" | "free";

/** @throws when it could not be done, so that whoever told may tell again */
export async function settleLeg(services: SettleServices, leg: EndedLeg): Promise<Settled> {
  const { table, now } = services;
  const { tenant, call, step, seconds } = leg;
  const hold = holdId(call, step);
  const { paidCall, dial } = await dialOf(services, leg);
  if (seconds === 0) return dial.several ? "free" : given(table, tenant, hold);
  const rate = rateIn(dial, leg.to) ?? (await rateNow(services, leg));
  if (rate === undefined || isFree(rate)) return dial.several ? "free" : given(table, tenant, hold);
  const answered = { call, leg: leg.leg, to: leg.to, seconds, at: paidCall.startedAt, rate, included: dial.included > 0 };
  const booked = await settle(table, { tenant, leg: answered, ...(dial.several ? {} : { hold }), now: now() });
  // Booked before without its hold, or a repeat put it aside again: either way it is not needed any more.
  if (!booked && !dial.several) await release(table, tenant, hold);
  return booked ? "booked" : "booked-before";
}

async function given(table: SettleServices["table"], tenant: string, hold: string): Promise<Settled> {
  await release(table, tenant, hold);
  return "released";
}

/** The dial as it was stored; one that could not be is noted now, so that all who settle legs of it see the same. */
async function dialOf({ table, now }: SettleServices, leg: EndedLeg): Promise<{ paidCall: PaidCall; dial: PaidDial }> {
  const { tenant, call, account, number, startedAt, step } = leg;
  for (const consistent of [false, true]) {
    // oxlint-disable-next-line no-await-in-loop -- nearly always the cheap look is enough
    const paidCall = await readPaidCall(table, tenant, call, { consistent });
    const dial = paidCall?.dials.get(step);
    if (paidCall !== undefined && dial !== undefined) return { paidCall, dial };
  }
  const late = unreservedDial([], now());
  const paidCall = await recordPaidDial(table, { tenant, call, account, number, startedAt }, step, late);
  return { paidCall, dial: paidCall.dials.get(step) ?? late };
}

/** What the number costs now, for a leg whose price was not stored when it was dialled. */
async function rateNow({ table, log }: SettleServices, { tenant, call, number, to }: EndedLeg): Promise<Rate | undefined> {
  const route = await readRoute(table, number);
  const rate = route?.deck === undefined ? undefined : await currentRate(table, route.deck, to);
  if (rate === undefined) log({ level: "error", code: "leg-without-rate", tenant, call });
  return rate;
}

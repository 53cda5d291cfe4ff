/**
 * What calls have put aside is looked after with the carrier's own record of their legs: legs that have ended are settled when no
 * notice told us, a talk that goes on is given more time when there is money for it, and what nobody needs any more is given back.
 */
import type { PaidCall } from "../../adapters/dynamodb/calls.ts";
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { extend, release } from "../../adapters/dynamodb/holds.ts";
import { holdId, type Held } from "../../core/billing/held.ts";
import { rateIn, type PaidDial } from "../../core/billing/paid-dial.ts";
import type { PaidLeg } from "../../core/billing/paid-legs.ts";
import { extension, RESERVE_SECONDS } from "../../core/billing/reservation.ts";
import type { CarrierLeg, LegsFact } from "../../core/recordings/carrier-facts.ts";
import { settleLeg, type SettleServices } from "./settle-leg.ts";

export interface HoldServices extends SettleServices {
  readonly carrier: {
    /** @throws CarrierError */
    listLegs(account: string, call: string): Promise<readonly CarrierLeg[]>;
    /** Tells the carrier when a live leg has to end (seconds from its answer). @throws CarrierError */
    limitLeg(account: string, leg: string, seconds: number): Promise<void>;
  };
}

/** A dial that was decided a moment ago may not be in the carrier's list yet. */
const BEGINNING_MS = 2 * 60_000;

export interface PaidCallAt {
  readonly tenant: string;
  readonly call: string;
}

/**
 * @param paidCall the call as it is stored; undefined when nothing is
 * @param legs what the carrier says of the call's legs
 * @returns whether something is still put aside for the call, so that it has to be looked at again
 */
export async function lookAfterHolds(
  services: HoldServices,
  at: PaidCallAt,
  paidCall: PaidCall | undefined,
  legs: LegsFact,
): Promise<boolean> {
  if (legs.is === "unreachable") return true;
  if (paidCall !== undefined) {
    const ended = legs.legs.filter((leg) => leg.is === "ended" && leg.seconds > 0);
    for (const leg of ended) {
      // oxlint-disable-next-line no-await-in-loop -- each changes the same account
      await settleListed(services, at, paidCall, leg);
    }
  }
  const account = await readBillingAccount(services.table, at.tenant);
  let left = false;
  for (const held of account === undefined ? [] : [...account.holds.values()].filter(({ call }) => call === at.call)) {
    // oxlint-disable-next-line no-await-in-loop
    if (await lookAfterHold(services, at, paidCall, held, legs.legs)) left = true;
  }
  return left;
}

async function settleListed(services: HoldServices, { tenant, call }: PaidCallAt, paidCall: PaidCall, leg: CarrierLeg): Promise<void> {
  const step = stepOf(paidCall, leg);
  if (step === undefined) return;
  const { account = "", number = "", startedAt } = paidCall;
  await settleLeg(services, { tenant, call, leg: leg.leg, account, number, startedAt, step, to: leg.to, seconds: leg.seconds });
}

/** The last dial before the leg that rang this number. One whose prices were not stored may have rung any. */
function stepOf({ dials }: PaidCall, { to, createdAt }: CarrierLeg): number | undefined {
  if (!to.startsWith("+")) return undefined;
  const rang = [...dials].filter(([, dial]) => rateIn(dial, to) !== undefined || dial.unreserved === true);
  const SECOND = 1000;
  const before = rang.filter(([, { at }]) => createdAt === undefined || at <= createdAt + SECOND);
  return (before.length > 0 ? before : rang).toSorted(([, a], [, b]) => a.at - b.at).at(-1)?.[0];
}

async function lookAfterHold(
  services: HoldServices,
  { tenant, call }: PaidCallAt,
  paidCall: PaidCall | undefined,
  held: Held,
  legs: readonly CarrierLeg[],
): Promise<boolean> {
  const dial = paidCall?.dials.get(held.step);
  const running = legs.filter(({ is, to }) => is !== "ended" && (dial === undefined || rateIn(dial, to) !== undefined));
  if (running.length === 0) {
    if (services.now() - held.at < BEGINNING_MS) return true;
    await release(services.table, tenant, holdId(call, held.step));
    return false;
  }
  const talking = running.find(({ is }) => is === "talking");
  if (talking !== undefined && dial !== undefined)
    await lengthen(services, { tenant, account: paidCall?.account ?? "" }, dial, held, talking);
  return true;
}

/** More time for a talk, when less than an hour is left. The carrier is told each time: it may not have heard it the last time. */
async function lengthen(
  services: HoldServices,
  { tenant, account }: { readonly tenant: string; readonly account: string },
  dial: PaidDial,
  held: Held,
  talking: CarrierLeg,
): Promise<void> {
  const { table, now, carrier, log } = services;
  const left = (talking.answeredAt ?? held.at) + held.seconds * 1000 - now();
  const billing = left < RESERVE_SECONDS * 1000 ? await readBillingAccount(table, tenant) : undefined;
  const more = billing === undefined ? undefined : extension(legsOf(dial), held, billing);
  const longer = billing === undefined || more === undefined ? undefined : await extend(table, billing, holdId(held.call, held.step), more);
  const seconds = (longer ?? held).seconds;
  if (seconds <= dial.seconds) return;
  await carrier.limitLeg(account, talking.leg, seconds);
  if (longer !== undefined) log({ level: "info", code: "call-extended", tenant, call: held.call, seconds });
}

function legsOf(dial: PaidDial): PaidLeg[] {
  // What screening took is behind them.
  return Object.keys(dial.rates).flatMap((number) => {
    const rate = rateIn(dial, number);
    return rate === undefined ? [] : [{ number, rate, screened: false }];
  });
}

/** The money of a call that we make: put aside before the phone rings, and noted at the call so that its end is priced as it began. */
import { randomUUID } from "node:crypto";
import { readBillingAccount } from "../../../adapters/dynamodb/billing-accounts.ts";
import { recordPaidDial } from "../../../adapters/dynamodb/calls.ts";
import { release, rename, reserve } from "../../../adapters/dynamodb/holds.ts";
import { readRoute } from "../../../adapters/dynamodb/routes.ts";
import { CALLBACK_SECONDS, CALLBACK_STEP } from "../../../core/billing/callback-leg.ts";
import { holdId, type Held } from "../../../core/billing/held.ts";
import { paidDial } from "../../../core/billing/paid-dial.ts";
import { paidLegs, type PaidLeg } from "../../../core/billing/paid-legs.ts";
import { reservation } from "../../../core/billing/reservation.ts";
import { Refusal } from "../../../core/errors.ts";
import { currentRate } from "../../billing/current-rate.ts";
import type { AccountServices } from "../services.ts";

export interface PutAside {
  readonly tenant: string;
  readonly held: Held;
  readonly legs: readonly PaidLeg[];
  /** How long the call may last. */
  readonly seconds: number;
}

export interface Callback {
  readonly tenant: string;
  /** ISO 3166. */
  readonly country: string;
  /** The office's number. */
  readonly from: string;
  readonly to: string;
}

/**
 * Undefined where the call costs nothing.
 * @throws Refusal "no-credit", "mobile-refused" without a rate, "service-stopped" when the office's service is
 */
export async function putAside({ table, now }: AccountServices, { tenant, country, from, to }: Callback): Promise<PutAside | undefined> {
  const route = await readRoute(table, from);
  if (route === undefined || route.tenant !== tenant) throw new Refusal("no-number");
  if (route.service !== undefined) throw new Refusal("service-stopped");
  const { deck } = route;
  if (deck === undefined) return undefined;
  const rate = await currentRate(table, deck, to);
  const { paid: legs, unpriced } = paidLegs([{ kind: "number", number: to, screen: false }], () => rate, country);
  if (unpriced.length > 0) throw new Refusal("mobile-refused");
  if (legs.length === 0) return undefined;
  await giveBackForgotten(table, tenant, now());
  // The carrier names the call when it takes it: until then the money is put aside under a name of ours, which no call has.
  const dial = { call: `CA${randomUUID().replaceAll("-", "")}`, step: CALLBACK_STEP, at: now() };
  const reserved = await reserve(table, tenant, dial, (funds) => reservation(legs, funds, CALLBACK_SECONDS));
  if (reserved.is !== "held") throw new Refusal("no-credit");
  return { tenant, held: reserved.held, legs, seconds: reserved.held.seconds };
}

/** No such call lasts so long. */
const FORGOTTEN_MS = 15 * 60_000;

/** What a former attempt put aside and died before its call had a name. */
async function giveBackForgotten(table: AccountServices["table"], tenant: string, now: number): Promise<void> {
  const holds = (await readBillingAccount(table, tenant))?.holds ?? new Map<string, Held>();
  const forgotten = [...holds].filter(([, { step, at }]) => step === CALLBACK_STEP && at < now - FORGOTTEN_MS);
  for (const [id] of forgotten) {
    // oxlint-disable-next-line no-await-in-loop -- each changes the same account
    await release(table, tenant, id);
  }
}

export async function giveBack({ table }: AccountServices, aside: PutAside | undefined): Promise<void> {
  if (aside !== undefined) await release(table, aside.tenant, holdId(aside.held.call, aside.held.step));
}

/**
 * The call has a name now: its end, and its check-up when nobody tells of it, find price and money under that. Should we die before, the
 * leg is priced by its end, and what is put aside under our own name is given back before the next such call.
 */
export async function settleLater(
  { table, now }: AccountServices,
  call: { readonly tenant: string; readonly account: string; readonly number: string; readonly call: string },
  aside: PutAside | undefined,
): Promise<void> {
  if (aside === undefined) return;
  const { held, legs, tenant } = aside;
  await recordPaidDial(table, { ...call, startedAt: now() }, held.step, paidDial(legs, held));
  await rename(table, tenant, held, call.call);
}

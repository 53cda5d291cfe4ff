/**
 * What calls put aside before they dial: an attribute of the account for each dial. Taking and giving back are each one conditional
 * write, so that calls at the same time cannot spend the same money, and a repeat neither takes nor gives back twice.
 */
import type { BillingFacts } from "../../core/billing/facts.ts";
import { holdId, type Held } from "../../core/billing/held.ts";
import type { Funds, Refused, Reservation } from "../../core/billing/reservation.ts";
import { givenBack } from "../../core/billing/settlement.ts";
import { billingAccountOf, HOLD, readBillingAccount, type BillingAccount } from "./billing-accounts.ts";
import { ifItHolds } from "./if-it-holds.ts";
import { billingKey } from "./keys.ts";
import type { Change, Table } from "./table.ts";

export type Reserved =
  /** `isNew`: it was put aside now; otherwise an earlier attempt of the same dial did it. */
  { readonly is: "held"; readonly held: Held; readonly isNew: boolean } | { readonly is: "no-money" } | { readonly is: "no-channel" };

/** Others may take what was just read, again and again; each time that this fails, one of them has got through. */
const TRIES = 20;

/**
 * Puts aside for a dial: reads what there is, decides, and writes on the condition that it still is there.
 * @param dial its hold's name is its own, so a repeat finds what the first attempt put aside
 * @param decide how much, of what there is
 * @returns `no-money` too when the tenant has no account
 */
export async function reserve(
  table: Pick<Table, "get" | "update">,
  tenant: string,
  dial: Pick<Held, "call" | "step" | "at">,
  decide: (funds: Funds) => Reservation | Refused,
): Promise<Reserved> {
  const id = holdId(dial.call, dial.step);
  for (let tried = 0; tried < TRIES; tried++) {
    // The first look may be a moment old, for half the price: the condition decides, not what was read.
    // oxlint-disable-next-line no-await-in-loop -- what another call took meanwhile has to be seen
    const item = await table.get(billingKey(tenant), { consistent: tried > 0 });
    if (item === undefined) return { is: "no-money" };
    const account = billingAccountOf(item);
    const before = account.holds.get(id);
    if (before !== undefined) return { is: "held", held: before, isNew: false };
    const wanted = decide(account);
    if (wanted === "channels") return { is: "no-channel" };
    if (wanted === "balance") return { is: "no-money" };
    const held = { ...dial, ...wanted };
    // oxlint-disable-next-line no-await-in-loop
    if (await ifItHolds(table.update(billingKey(tenant), taking(id, held)))) return { is: "held", held, isNew: true };
  }
  return { is: "no-channel" };
}

const taking = (id: string, held: Held): Change => ({
  set: { [HOLD + id]: held },
  add: { available: -held.micros, reserved: held.micros, channels: -1, included: -held.includedSeconds },
  onlyIf: { absent: [HOLD + id], atLeast: { channels: 1, ...enough(held) } },
});

/** An account that owes something may still use the minutes that its plan includes. */
const enough = ({ micros, includedSeconds }: Pick<Reservation, "micros" | "includedSeconds">): Record<string, number> => ({
  ...(micros > 0 ? { available: micros } : {}),
  ...(includedSeconds > 0 ? { included: includedSeconds } : {}),
});

/** Gives back what a dial put aside, once. @returns what it was; undefined when it was given back or used up already */
export async function release(table: Pick<Table, "get" | "update">, tenant: string, id: string): Promise<Held | undefined> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- it may be extended or used up at the same moment
    const account = await readBillingAccount(table, tenant);
    const held = account?.holds.get(id);
    if (account === undefined || held === undefined) return undefined;
    // oxlint-disable-next-line no-await-in-loop
    if (await ifItHolds(table.update(billingKey(tenant), releasing(account.facts, id, held)))) return held;
  }
}

const releasing = (facts: BillingFacts, id: string, held: Held): Change => ({
  add: { ...givenBack(facts, held) },
  remove: [HOLD + id],
  onlyIf: { equals: { [HOLD + id]: held } },
});

/**
 * Puts more aside for a dial whose talk goes on.
 * @param account as it was read @param more on top of what is held
 * @returns what is held then; undefined when the money or the hold is not there any more
 */
export async function extend(
  table: Pick<Table, "update">,
  { facts, holds: known }: Pick<BillingAccount, "facts" | "holds">,
  id: string,
  more: Reservation,
): Promise<Held | undefined> {
  const held = known.get(id);
  if (held === undefined) return undefined;
  const longer: Held = {
    ...held,
    micros: held.micros + more.micros,
    includedSeconds: held.includedSeconds + more.includedSeconds,
    seconds: held.seconds + more.seconds,
  };
  const change: Change = {
    set: { [HOLD + id]: longer },
    add: { available: -more.micros, reserved: more.micros, included: -more.includedSeconds },
    onlyIf: { equals: { [HOLD + id]: held }, atLeast: enough(more) },
  };
  return (await ifItHolds(table.update(billingKey(facts.tenant), change))) ? longer : undefined;
}

/** Puts a hold under the name of the call that it turned out to be for. False when it is not there any more. */
export function rename(table: Pick<Table, "update">, tenant: string, held: Held, call: string): Promise<boolean> {
  const before = HOLD + holdId(held.call, held.step);
  const change: Change = {
    set: { [HOLD + holdId(call, held.step)]: { ...held, call } },
    remove: [before],
    onlyIf: { equals: { [before]: held } },
  };
  return ifItHolds(table.update(billingKey(tenant), change));
}

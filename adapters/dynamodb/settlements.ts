/** Books a paid leg: its entry and the account in one transaction, once for ever. */
import type { Entry } from "../../core/billing/entry.ts";
import type { Held } from "../../core/billing/held.ts";
import { callEntry, settledAmounts, type AnsweredLeg } from "../../core/billing/settlement.ts";
import { entryWrite, HOLD, noticeWrite, readBillingAccount, sumsByMonth, type BillingAccount } from "./billing-accounts.ts";
import { billingKey, entryItemKey } from "./keys.ts";
import { ConditionFailed, type Change, type Table, type Write } from "./table.ts";

/** Each time that this fails, another change of the account has got through. */
const TRIES = 20;

export interface Settling {
  readonly tenant: string;
  readonly leg: AnsweredLeg;
  /** The hold that ends with this leg; absent when the dial has several legs, or none was put aside. */
  readonly hold?: string;
  /** When this is settled (epoch milliseconds). */
  readonly now: number;
}

/**
 * @returns false when it was booked before
 * @throws Error when the tenant has no account, or others kept changing it
 */
export async function settle(table: Pick<Table, "get" | "transact">, settling: Settling): Promise<boolean> {
  const { tenant, leg, hold } = settling;
  for (let tried = 0; tried < TRIES; tried++) {
    // oxlint-disable-next-line no-await-in-loop -- what others changed has to be seen
    const account = await readBillingAccount(table, tenant);
    if (account === undefined) throw new Error(`a call of ${tenant} costs money, and there is no account`);
    const entry = callEntry(account.facts, leg);
    // oxlint-disable-next-line no-await-in-loop
    if (await done(table, settlement(account, entry, hold, settling.now))) return true;
    // oxlint-disable-next-line no-await-in-loop
    if ((await table.get(entryItemKey(entry), { consistent: true })) !== undefined) return false;
  }
  throw new Error(`leg ${leg.leg} could not be booked: the account changes all the time`);
}

async function done(table: Pick<Table, "transact">, writes: readonly Write[]): Promise<boolean> {
  try {
    await table.transact(writes);
    return true;
  } catch (error) {
    if (error instanceof ConditionFailed) return false;
    throw error;
  }
}

function settlement(account: BillingAccount, entry: Entry, hold: string | undefined, now: number): Write[] {
  const { facts, availableMicros } = account;
  const held = hold === undefined ? undefined : account.holds.get(hold);
  const amounts = settledAmounts(facts, entry, held);
  const threshold = facts.settings.lowBalanceMicros;
  const update = (change: Change): Write => ({
    update: billingKey(facts.tenant),
    change: {
      ...change,
      add: { ...change.add, ...amounts, ...sumsByMonth([entry]) },
      ...(held === undefined ? {} : { remove: [HOLD + hold] }),
      onlyIf: { ...change.onlyIf, ...asRead(hold, held, change) },
    },
  });
  if (facts.lowTold === true) return [entryWrite(entry), update({})];
  const after = availableMicros + amounts.available;
  // Two legs at once: the second must see that together they went below.
  if (after >= threshold) return [entryWrite(entry), update({ onlyIf: { atLeast: { available: threshold - amounts.available } } })];
  const notice = { kind: "low-balance", availableMicros: after, thresholdMicros: threshold } as const;
  return [
    entryWrite(entry),
    update({ set: { facts: { ...facts, lowTold: true } }, add: { rev: 1 }, onlyIf: { equals: { rev: account.rev } } }),
    // Once until something is paid: the next top-up forgets that it was told.
    noticeWrite(facts.tenant, { id: `low-balance#${entry.key}`, at: now, notice }),
  ];
}

/** The hold is as it was read, or is still not there. */
function asRead(hold: string | undefined, held: Held | undefined, { onlyIf = {} }: Change): Change["onlyIf"] {
  const equals = { ...onlyIf.equals, ...(held === undefined ? {} : { [HOLD + hold]: held }) };
  const absent = held === undefined && hold !== undefined ? [HOLD + hold] : [];
  return { exists: ["facts"], equals, absent };
}

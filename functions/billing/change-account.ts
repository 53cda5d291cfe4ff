/**
 * The one way in which an account changes: read it, decide, and make the decision true in one transaction; when somebody else was
 * faster, decide again on what is there now. Nobody's callers are let in or kept out by anything else.
 */
import { balanceOf, readBillingAccount, saveChange, type BillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { readTariffPlan } from "../../adapters/dynamodb/tariff-plans.ts";
import type { Table, Write } from "../../adapters/dynamodb/table.ts";
import type { AccountChange } from "../../core/billing/account-change.ts";
import { dueTask } from "../../core/billing/due-task.ts";
import type { TariffPlan } from "../../core/billing/tariff-plan.ts";
import { officeNumbers, type OfficeNumbers } from "./office-numbers.ts";
import { serviceWrites } from "./service-writes.ts";

export interface ChangeServices {
  readonly table: Pick<Table, "get" | "query" | "transact">;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Waits after a collision, counted from 0, so that those who collided do not meet again. Absent: some milliseconds, at random. */
  readonly pause?: (attempt: number) => Promise<void>;
}

/** What a decision stands on. */
export interface AccountState {
  readonly account: BillingAccount;
  readonly balanceMicros: number;
  readonly plan: TariffPlan;
  readonly office: OfficeNumbers;
  readonly now: number;
}

export type Decision = { readonly change: AccountChange; readonly writes?: readonly Write[]; readonly addChannels?: number } | undefined;

/** Enough for many at once; somebody always wins, so that none waits long. */
const ATTEMPTS = 12;

/**
 * @param decide nothing when there is nothing to change (any more); it is asked again when the account changed meanwhile
 * @returns what was decided last; undefined when there is no such account
 * @throws when others were faster too often: nothing was changed, and it may be tried again
 */
export async function changeAccount(
  services: ChangeServices,
  tenant: string,
  decide: (state: AccountState) => Promise<Decision> | Decision,
): Promise<{ readonly state: AccountState; readonly decision: Decision } | undefined> {
  const { pause = randomPause } = services;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // oxlint-disable-next-line no-await-in-loop -- each attempt stands on what the one before found
    const state = await stateOf(services, tenant);
    if (state === undefined) return undefined;
    // oxlint-disable-next-line no-await-in-loop -- see above
    const decision = await decide(state);
    // oxlint-disable-next-line no-await-in-loop -- see above
    if (decision === undefined || (await save(services, state, decision))) return { state, decision };
    // oxlint-disable-next-line no-await-in-loop -- see above
    await pause(attempt);
  }
  throw new Error(`the account of ${tenant} changes too fast`);
}

async function stateOf({ table, now }: ChangeServices, tenant: string): Promise<AccountState | undefined> {
  const account = await readBillingAccount(table, tenant);
  if (account === undefined) return undefined;
  const [plan, office] = await Promise.all([readTariffPlan(table, account.facts.plan), officeNumbers(table, tenant)]);
  if (plan === undefined) throw new Error(`the tariff plan ${account.facts.plan} is not there`);
  return { account, balanceMicros: balanceOf(account), plan, office, now: now() };
}

async function save({ table }: ChangeServices, state: AccountState, decision: NonNullable<Decision>): Promise<boolean> {
  const { account, office, plan, now } = state;
  const { change, writes = [], addChannels = 0 } = decision;
  const dueAt = dueTask(change.facts, now)?.at;
  const moved = change.facts.service === account.facts.service ? [] : await serviceWrites(table, office, change.facts, plan);
  const due = dueAt === undefined ? {} : { dueAt };
  return saveChange(table, account, change, { ...due, addChannels, writes: [...writes, ...moved] });
}

const randomPause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * (attempt + 1)));

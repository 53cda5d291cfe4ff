/** The part of a call's check-up that is about money: was every paid leg booked, and is nothing put aside for longer than it is needed? */
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import type { PaidCall } from "../../adapters/dynamodb/calls.ts";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import type { LegsFact } from "../../core/recordings/carrier-facts.ts";
import { lookAfterHolds, type HoldServices, type PaidCallAt } from "./look-after-holds.ts";

/**
 * Asks the carrier only when something is open: money is still put aside, or there was a dial whose end gives no proof that all of
 * its legs were booked.
 * @returns whether it has to be looked at again
 */
export async function checkPaidLegs(services: HoldServices, at: PaidCallAt, paid: PaidCall): Promise<boolean> {
  const account = await readBillingAccount(services.table, at.tenant);
  if (account === undefined) return false;
  const held = [...account.holds.values()].some(({ call }) => call === at.call);
  const unproven = [...paid.dials.values()].some(({ several, unreserved }) => several || unreserved === true);
  if (!held && !unproven) return false;
  return lookAfterHolds(services, at, paid, await legsOf(services, paid.account, at.call));
}

/** A carrier that cannot be asked now is asked later; refused credentials are for people. */
async function legsOf({ carrier, log }: HoldServices, account: string | undefined, call: string): Promise<LegsFact> {
  if (account === undefined) return { is: "listed", legs: [] };
  try {
    return { is: "listed", legs: await carrier.listLegs(account, call) };
  } catch (error) {
    if (!(error instanceof CarrierError) || error.trouble === "auth") throw error;
    log({ level: "warn", code: `carrier-${error.trouble}`, cause: error.message });
    return { is: "unreachable" };
  }
}

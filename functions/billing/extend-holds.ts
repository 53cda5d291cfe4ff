/** After a top-up: calls that could put aside only a little get more time, and are not cut off. */
import { readBillingAccount } from "../../adapters/dynamodb/billing-accounts.ts";
import { readPaidCall } from "../../adapters/dynamodb/calls.ts";
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import type { LegsFact } from "../../core/recordings/carrier-facts.ts";
import { lookAfterHolds, type HoldServices } from "./look-after-holds.ts";

/** Looks after everything that the tenant's calls have put aside. Doing it again changes nothing. @throws when the table is away */
export async function extendHolds(services: HoldServices, tenant: string): Promise<void> {
  const account = await readBillingAccount(services.table, tenant);
  const calls = new Set([...(account?.holds.values() ?? [])].map(({ call }) => call));
  for (const call of calls) {
    // oxlint-disable-next-line no-await-in-loop -- all of them change one account, and the carrier limits how fast it may be asked
    await extendCall(services, tenant, call);
  }
}

/** One call's trouble with the carrier is its own: its check-up asks again. */
async function extendCall(services: HoldServices, tenant: string, call: string): Promise<void> {
  try {
    const paidCall = await readPaidCall(services.table, tenant, call, { consistent: true });
    const legs = await legsOf(services, paidCall?.account, call);
    await lookAfterHolds(services, { tenant, call }, paidCall, legs);
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    services.log({ level: "warn", code: `carrier-${error.trouble}`, tenant, call, cause: error.message });
  }
}

/** A call of which nothing is stored has no account to ask: it may be about to begin. */
const legsOf = async ({ carrier }: HoldServices, account: string | undefined, call: string): Promise<LegsFact> =>
  account === undefined ? { is: "listed", legs: [] } : { is: "listed", legs: await carrier.listLegs(account, call) };

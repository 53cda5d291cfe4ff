/**
 * Whether a carrier account may speak for a call. A signature proves which account sent a webhook; the address says whose call
 * it is about. An account that signs for itself must not read or write the calls of a tenant whose numbers are another's.
 */
import type { Configuration, Owner } from "./configuration.ts";

export interface Claim {
  readonly account: string;
  readonly tenant: string;
  /** The office's number that was dialled (E.164). */
  readonly number: string;
}

/** `nobody` when the number is not routed any more. At most one read; none when the number is known. */
export async function ownershipOf(claim: Claim, configuration: Configuration): Promise<"own" | "nobody" | "foreign"> {
  if (owns(claim, await configuration.owner(claim.number))) return "own";
  // What was kept may be old: only a fresh read may refuse a call.
  const owner = await configuration.route(claim.number);
  if (owner === undefined) return "nobody";
  return owns(claim, owner) ? "own" : "foreign";
}

const owns = ({ account, tenant }: Claim, owner: Owner | undefined): boolean => owner?.account === account && owner.tenant === tenant;

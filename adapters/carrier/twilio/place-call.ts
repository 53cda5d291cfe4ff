/** Calls a telephone from one of the account's numbers; when it is answered, the carrier asks us what to do with the call. */
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";

export interface OwnCall {
  /** E.164, one of the account's own numbers. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
  readonly incoming: string;
  readonly status: string;
  readonly ringSeconds: number;
  /** The longest that the call may last from the answer. */
  readonly seconds: number;
}

/**
 * A repeat rings again.
 * @returns the carrier's id of the call; undefined when it does not call such a number
 * @throws CarrierError "auth" or "unavailable"
 */
export async function placeCall(access: RestAccess, account: string, call: OwnCall): Promise<string | undefined> {
  const { from, to, incoming, status, ringSeconds, seconds } = call;
  try {
    const { sid } = await askRest(access, account, (client) =>
      client.calls.create({
        from,
        to,
        url: incoming,
        method: "POST",
        statusCallback: status,
        statusCallbackMethod: "POST",
        statusCallbackEvent: ["completed"],
        timeout: ringSeconds,
        timeLimit: seconds,
      }),
    );
    return sid;
  } catch (error) {
    if (error instanceof CarrierError && isRefused(error)) return undefined;
    throw error;
  }
}

/** A number that cannot be called, is in a country that the account may not call, or is no number. */
const isRefused = ({ cause }: CarrierError): boolean => cause instanceof Error && "status" in cause && cause.status === 400;

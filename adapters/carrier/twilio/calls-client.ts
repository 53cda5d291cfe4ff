/** Asks the carrier about a call. */
import type { CallFact } from "../../../core/recordings/carrier-facts.ts";
import { CarrierError } from "../carrier-error.ts";
import type { RestAccess } from "./rest-access.ts";
import { askRest } from "./rest-client.ts";
import { countOf, epochOf, known } from "./rest-fields.ts";

const RUNNING: ReadonlySet<string> = new Set(["queued", "initiated", "ringing", "in-progress"]);

/**
 * Whether a call is still running, and how it ended.
 * @throws CarrierError "auth" or "unavailable"
 */
export async function fetchCall(access: RestAccess, account: string, call: string): Promise<CallFact> {
  try {
    const { status, endTime, duration } = await askRest(access, account, (client) => client.calls(call).fetch());
    if (RUNNING.has(status)) return { is: "running" };
    return { is: "ended", status, ...known({ at: epochOf(endTime), seconds: countOf(duration) }) };
  } catch (error) {
    if (error instanceof CarrierError && error.trouble === "gone") return { is: "unknown" };
    throw error;
  }
}

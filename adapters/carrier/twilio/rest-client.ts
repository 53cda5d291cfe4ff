/** The carrier's own client, loaded only when it is needed: it is 3 MB of code. */
import type { Twilio } from "twilio";
import { CarrierError, troubleOf } from "../carrier-error.ts";
import { REST_TIMEOUT_MS, type RestAccess } from "./rest-access.ts";

/**
 * Asks the account's REST interface something.
 * @throws CarrierError for every way in which it fails
 */
export async function askRest<Answer>(access: RestAccess, account: string, ask: (client: Twilio) => Promise<Answer>): Promise<Answer> {
  const token = await access.tokenOf(account);
  const { default: twilio } = await import("twilio");
  const client = twilio(account, token, { timeout: REST_TIMEOUT_MS });
  client.api.baseUrl = access.apiUrl;
  try {
    return await ask(client);
  } catch (error) {
    throw carrierError(error);
  }
}

/** The client throws errors with a `status` for answers, and errors of its transport (no status) otherwise. */
function carrierError(error: unknown): CarrierError {
  const status = error instanceof Error && "status" in error && typeof error.status === "number" ? error.status : undefined;
  const trouble = status === undefined ? "unavailable" : troubleOf(status);
  return new CarrierError(trouble, status === undefined ? "the carrier cannot be reached" : `the carrier answered ${status}`, {
    cause: error,
  });
}

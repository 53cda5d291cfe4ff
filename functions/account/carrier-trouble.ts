/** A carrier that does not do what was asked, as the API's own refusal; what it said is for the log. */
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import { Refusal } from "../../core/errors.ts";

/** For `.catch`: every way in which the carrier fails becomes "carrier-unavailable". */
export function refuseTrouble(cause: unknown): never {
  throw cause instanceof CarrierError ? new Refusal("carrier-unavailable", { cause }) : cause;
}

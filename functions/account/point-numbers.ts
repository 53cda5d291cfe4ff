/** Points the office's numbers at us, at the carrier. What the carrier does not do is said, and loses nothing: publishing again repeats it. */
import { CarrierError, type CarrierTrouble } from "../../adapters/carrier/carrier-error.ts";
import { pointNumber } from "../../adapters/carrier/twilio/point-number.ts";
import { inBatches } from "./in-batches.ts";
import type { AccountServices } from "./services.ts";
import { addressesOf } from "./webhook-addresses.ts";

type PointServices = Pick<AccountServices, "carrier" | "publicBaseUrl" | "accountUrl" | "log">;

const AT_ONCE = 5;

/** A warning for each number that callers do not reach yet. */
export async function pointNumbers(account: string, numbers: readonly string[], services: PointServices): Promise<string[]> {
  const troubles = await inBatches(numbers, AT_ONCE, (number) => tryToPoint(account, number, services), isHopeless);
  return numbers.flatMap((number, index) => {
    // Whoever was not tried any more has the trouble of the last who was.
    const trouble = index < troubles.length ? troubles[index] : troubles.at(-1);
    return trouble === undefined ? [] : [`${number}: ${WARNINGS[trouble]}`];
  });
}

async function tryToPoint(account: string, number: string, services: PointServices): Promise<CarrierTrouble | undefined> {
  const { carrier, log } = services;
  try {
    await pointNumber(carrier, account, number, addressesOf(number, services));
    return undefined;
  } catch (error) {
    if (!(error instanceof CarrierError)) throw error;
    log({ at: "account", trouble: "number not pointed", reason: error.trouble });
    return error.trouble;
  }
}

/** A carrier that is away or refuses us is not asked number by number. */
const isHopeless = (troubles: readonly (CarrierTrouble | undefined)[]): boolean => {
  const last = troubles.at(-1);
  return last === "unavailable" || last === "auth";
};

const WARNINGS: Readonly<Record<CarrierTrouble, string>> = {
  gone: "the carrier account does not own this number, so callers do not reach the office on it. Get it there, then publish again.",
  auth: "the carrier refused our credentials, so the number was not pointed at this office. Check the carrier secret, then publish again.",
  unavailable: "the carrier could not be reached, so the number was not pointed at this office. Publish again later.",
  "not-ready": "the carrier is not ready yet, so the number was not pointed at this office. Publish again later.",
};

/**
 * A check-up's questions to the carrier. A carrier that cannot be asked is an answer too: the check-up comes back later.
 * Refused credentials are none: nothing may be given up for lost because of our own mistake.
 */
import { CarrierError } from "../../adapters/carrier/carrier-error.ts";
import type { CarrierFacts } from "../../core/recordings/carrier-facts.ts";
import type { CheckUpServices } from "./check-up-call.ts";

type Asking = Pick<CheckUpServices, "carrier" | "log">;

/**
 * @param account absent when the call's account was never stored: then no carrier knows the call
 * @throws CarrierError "auth"
 */
export async function askCarrier(
  services: Asking,
  account: string | undefined,
  call: string,
  ask: "call" | "recordings",
): Promise<CarrierFacts> {
  const { carrier } = services;
  switch (ask) {
    case "call":
      return { call: account === undefined ? { is: "unknown" } : await reached(services, () => carrier.fetchCall(account, call)) };
    case "recordings":
      return {
        recordings:
          account === undefined ? listed([]) : await reached(services, async () => listed(await carrier.listRecordings(account, call))),
      };
    default:
      return ask satisfies never;
  }
}

const listed = <Recordings>(recordings: Recordings) => ({ is: "listed", recordings }) as const;

async function reached<Fact>({ log }: Asking, ask: () => Promise<Fact>): Promise<Fact | { readonly is: "unreachable" }> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof CarrierError) || error.trouble === "auth") throw error;
    log({ level: "warn", code: `carrier-${error.trouble}`, cause: error.message });
    return { is: "unreachable" };
  }
}

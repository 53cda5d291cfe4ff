/** A carrier with one number, an application behind it and people with telephones: what most tests of the carrier begin with. */
import { onTestFinished } from "vitest";
import type { CarrierOptions, OwnedNumber } from "../../../local/carrier/carrier-options.ts";
import { startCarrier, type Carrier } from "../../../local/carrier/carrier.ts";
import { Scenario } from "../../../local/carrier/scenario/scenario.ts";
import { createEvenSpeech } from "../../../local/carrier/speech/even-speech.ts";
import { VirtualClock } from "../../../local/carrier/virtual-clock.ts";
import { startApplication, type Page, type TwimlApplication } from "./twiml-application.ts";

export const ACCOUNT = { sid: "AC00000000000000000000000000000001", authToken: "sim-auth-token-0001" };
export const OFFICE = "+254200000001";
export const CALLER = "+254722000001";
export const AMINA = "+254711000101";
export const JOSEPH = "+254711000102";
export const SANNE = "+31611000103";

export interface Desk {
  readonly carrier: Carrier;
  readonly clock: VirtualClock;
  readonly application: TwimlApplication;
  readonly scenario: Scenario;
  /** Codes of the errors and warnings so far. */
  readonly codes: () => number[];
}

export interface DeskOptions extends Partial<CarrierOptions> {
  readonly number?: Partial<OwnedNumber>;
}

/** `pages["/voice"]` is what the number calls; "/fallback" and "/status" are called when they are there. Closed when the test ends. */
export async function openDesk(pages: Record<string, Page>, { number, ...options }: DeskOptions = {}): Promise<Desk> {
  const application = await startApplication(pages);
  const clock = new VirtualClock();
  const carrier = await startCarrier({
    clock,
    speech: createEvenSpeech(),
    accounts: [ACCOUNT],
    timeScale: 0.02,
    ...options,
    numbers: [ownedNumber(application.url, pages, number), ...(options.numbers ?? [])],
  });
  onTestFinished(async () => {
    await carrier.close();
    await application.close();
  });
  const { log } = carrier;
  const codes = (): number[] => log.entries.flatMap((entry) => (entry.kind === "webhook" ? [] : [entry.code]));
  return { carrier, clock, application, scenario: new Scenario({ network: carrier, clock, log }), codes };
}

function ownedNumber(url: string, pages: Record<string, Page>, changes: Partial<OwnedNumber> = {}): OwnedNumber {
  return {
    number: OFFICE,
    account: ACCOUNT.sid,
    ...("/voice" in pages ? { voiceUrl: `${url}/voice` } : {}),
    ...("/fallback" in pages ? { voiceFallbackUrl: `${url}/fallback` } : {}),
    ...("/status" in pages ? { statusCallback: `${url}/status` } : {}),
    ...changes,
  };
}

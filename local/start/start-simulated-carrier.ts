import { join } from "node:path";
import { startCarrier } from "../carrier/carrier.ts";
import type { OwnedNumber } from "../carrier/carrier-options.ts";
import type { Person } from "../carrier/phone/phone-messages.ts";
import { mountPhone } from "../carrier/phone/phone-server.ts";
import { createRealClock } from "../carrier/real-clock.ts";
import { createEspeakSpeech } from "../carrier/speech/espeak-speech.ts";
import type { DemoSecrets } from "./demo-secrets.ts";

export interface SimulatedCarrierInput {
  /** 0: any. */
  readonly port: number;
  readonly folder: string;
  /** Where the numbers' webhooks go. */
  readonly publicBaseUrl: string;
  readonly secrets: DemoSecrets;
  readonly numbers: readonly string[];
  readonly name: string;
  /** Whose telephones the phone page offers, beside the callers from outside. */
  readonly persons: readonly Person[];
}

/** People who call from outside, with numbers that nobody has, in the two countries of the demo office. */
const OUTSIDE: readonly Person[] = [
  { name: "Grace Wanjiru", address: "+254722000001" },
  { name: "Pieter de Jong", address: "+31201234567" },
  { name: "Faith Akinyi", address: "+254733000001", withheld: true },
];

export interface SimulatedCarrier {
  readonly baseUrl: string;
  readonly phoneUrl: string;
  readonly close: () => Promise<void>;
}

/** The carrier with its phone page, owning the demo numbers, which call the product's webhooks. */
export async function startSimulatedCarrier(input: SimulatedCarrierInput): Promise<SimulatedCarrier> {
  const speech = createEspeakSpeech();
  const clock = createRealClock();
  const carrier = await startCarrier({
    clock,
    port: input.port,
    dataDir: join(input.folder, "carrier"),
    speech,
    accounts: [{ sid: input.secrets.accountSid, authToken: input.secrets.authToken }],
    numbers: input.numbers.map((number) => ownedNumber(number, input)),
  });
  const phone = mountPhone({ carrier, clock, persons: [...OUTSIDE, ...input.persons] });
  const close = async () => {
    phone.close();
    await Promise.all([carrier.close(), speech.close()]);
  };
  return { baseUrl: carrier.baseUrl, phoneUrl: phone.url, close };
}

/** As one would fill in a number's page at the carrier (docs: connect a number). */
function ownedNumber(number: string, { publicBaseUrl, secrets, name }: SimulatedCarrierInput): OwnedNumber {
  return {
    number,
    account: secrets.accountSid,
    friendlyName: name,
    voiceUrl: `${publicBaseUrl}/voice/incoming`,
    voiceMethod: "POST",
    // A file behind the content network, which answers GET only.
    voiceFallbackUrl: `${publicBaseUrl}/fallback/${number.replaceAll(/\D/g, "")}.xml`,
    voiceFallbackMethod: "GET",
    statusCallback: `${publicBaseUrl}/voice/status`,
    statusCallbackMethod: "POST",
    callerNameLookup: true,
  };
}

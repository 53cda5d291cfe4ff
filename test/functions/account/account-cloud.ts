/** The whole stack on this machine with a simulated carrier, and a browser's habits to talk to its account. */
import { inject } from "vitest";
import { startCarrier } from "../../../local/carrier/carrier.ts";
import { Scenario } from "../../../local/carrier/scenario/scenario.ts";
import { createEvenSpeech } from "../../../local/carrier/speech/even-speech.ts";
import { VirtualClock } from "../../../local/carrier/virtual-clock.ts";
import { startCloud } from "../../../local/cloud/start-cloud.ts";
import { checkRefusal } from "./declared-refusals.ts";

const ACCOUNT = `AC${"0".repeat(31)}1`;
const TOKEN = "the-carriers-own-token";
export const PROVIDER = "provider@simu.example";

/** @param numbers that the carrier account owns; they call nobody yet */
export async function startAccountCloud(numbers: readonly string[]) {
  const clock = new VirtualClock();
  const carrier = await startCarrier({
    clock,
    speech: createEvenSpeech(),
    accounts: [{ sid: ACCOUNT, authToken: TOKEN }],
    numbers: numbers.map((number) => ({ number, account: ACCOUNT })),
  });
  const cloud = await startCloud({
    assembly: inject("assembly"),
    parameters: { ProviderEmail: PROVIDER, CarrierApiUrl: carrier.baseUrl },
    secrets: [{ secret: /carriersecret/i, value: JSON.stringify({ accounts: { [ACCOUNT]: { authTokens: [TOKEN] } } }) }],
  });
  const close = async () => {
    await Promise.all([cloud.close(), carrier.close()]);
  };
  return { cloud, carrier, scenario: new Scenario({ network: carrier, clock, log: carrier.log }), close };
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when there is none. */
  readonly body: unknown;
}

/** Somebody who keeps cookies, as a browser does. */
export function visitor(base: string) {
  let cookie = "";
  return {
    cookie: () => cookie,
    /** Another's cookie, or one's own altered. */
    take: (other: string) => void (cookie = other),
    async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: { "content-type": "application/json", ...(cookie === "" ? {} : { cookie }), ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      for (const line of response.headers.getSetCookie()) cookie = line.split(";", 1).join();
      const text = await response.text();
      const answered: unknown = text === "" ? undefined : JSON.parse(text);
      checkRefusal(method, path.split("?", 1).join(), answered);
      return { status: response.status, headers: response.headers, body: answered };
    },
  };
}

/**
 * A whole office on this machine, for scenarios: the synthesized stack on the embedded cloud, the simulated carrier, the demo
 * office published through the API, and its people's telephones. All clocks are one, and it moves only when told to.
 */
import { inject } from "vitest";
import { startCarrier, type Carrier } from "../../local/carrier/carrier.ts";
import type { CarrierOptions } from "../../local/carrier/carrier-options.ts";
import { Scenario } from "../../local/carrier/scenario/scenario.ts";
import type { ScenarioPhone } from "../../local/carrier/scenario/scenario-phone.ts";
import { createEvenSpeech } from "../../local/carrier/speech/even-speech.ts";
import { VirtualClock } from "../../local/carrier/virtual-clock.ts";
import type { Cloud } from "../../local/cloud/cloud.ts";
import { freePort } from "../../local/cloud/free-port.ts";
import { startCloud } from "../../local/cloud/start-cloud.ts";
import type { PaymentProviderRunning } from "../../local/payments/start-payment-provider.ts";
import { startPayments } from "../../local/start/start-payments.ts";
import { demoOffice } from "../../local/start/demo-office.ts";
import { seedDemo } from "../../local/demo/seed-demo.ts";
import { signIn, type Member } from "./member.ts";

export const NAIROBI = "+254200000001";
export const AMSTERDAM = "+31200000001";
export const TOKEN = "a-token-for-scenarios";
const ACCOUNT = { sid: "AC00000000000000000000000000000001", authToken: TOKEN };
const PROVIDER = { email: "provider@simu.example", password: "Provider-of-tests-1" };
const PASSWORD = "Member-of-tests-1";
export const OWNER = { email: "amina@duka.example", password: PASSWORD };
const PAYMENT_KEYS = {
  port: 0,
  stripeKey: "sk_test_scenarios",
  webhookSecret: "whsec_scenarios",
  mpesaKey: "k",
  mpesaSecret: "s",
  passKey: "p",
};
/** A Monday: 13:00 in Nairobi, 11:00 in Amsterdam; both are open. */
const MONDAY = Date.parse("2026-11-23T10:00:00Z");

export interface Office {
  readonly cloud: Cloud;
  readonly carrier: Carrier;
  readonly clock: VirtualClock;
  readonly scenario: Scenario;
  readonly amina: ScenarioPhone;
  readonly joseph: ScenarioPhone;
  readonly sanne: ScenarioPhone;
  /** Somebody outside; `n` makes different people. */
  caller(n?: number): ScenarioPhone;
  /** Amina at her desk, signed in to the account. */
  readonly owner: Member;
  /** What the payer does at the payment provider. */
  readonly payments: PaymentProviderRunning;
  /** Sessions end after half a day: these begin new ones. */
  signInOwner(): Promise<Member>;
  signInProvider(): Promise<Member>;
  /** Waits until all that follows a call is done: notices, streams, queues. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface OfficeOptions extends Pick<CarrierOptions, "faults" | "switches"> {
  readonly dataDir?: string;
  readonly tap?: boolean;
  /** False: the demo office is in the data folder already. */
  readonly seed?: boolean;
  readonly clock?: VirtualClock;
  /** True: the office has an account by the demo's tariff, and payments are played. Else nothing is charged. */
  readonly tariff?: boolean;
}

/** @param options faults of the carrier, and where everything is kept (without it in memory) */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const { dataDir, tap = false, seed = true, clock = new VirtualClock(MONDAY), tariff = false, ...bad } = options;
  const demo = await demoOffice();
  const port = await freePort();
  const carrier = await startCarrier({
    clock,
    speech: createEvenSpeech(),
    accounts: [ACCOUNT],
    numbers: demo.numbers.map((number) => ({ number, account: ACCOUNT.sid, ...webhooks(`http://127.0.0.1:${port}`, number) })),
    ...(dataDir === undefined ? {} : { dataDir: `${dataDir}/carrier` }),
    ...bad,
  });
  const payments = await startPayments(PAYMENT_KEYS, dataDir, `http://127.0.0.1:${port}`, () => clock.now());
  const cloud = await startCloud({
    assembly: inject("assembly"),
    port,
    tap,
    schedules: false,
    now: () => clock.now(),
    parameters: {
      ProviderEmail: PROVIDER.email,
      CarrierApiUrl: carrier.baseUrl,
      StripeApiUrl: payments.baseUrl,
      MpesaApiUrl: payments.baseUrl,
    },
    secrets: [
      { secret: /carriersecret/i, value: JSON.stringify({ accounts: { [ACCOUNT.sid]: { authTokens: [ACCOUNT.authToken] } } }) },
      { secret: /paymentssecret/i, value: payments.secret },
    ],
    ...(dataDir === undefined ? {} : { dataDir: `${dataDir}/cloud` }),
  });
  for (const { email, name } of [{ ...PROVIDER, name: "Provider" }, ...demo.members]) {
    // oxlint-disable-next-line no-await-in-loop -- the user pool takes one at a time
    await cloud.identity.ensureUser({ email, password: email === PROVIDER.email ? PROVIDER.password : PASSWORD, attributes: { name } });
  }
  const { tenant, body } = demo;
  const input = { publicBaseUrl: cloud.publicBaseUrl, provider: PROVIDER, tenant, office: body };
  if (seed) await seedDemo(tariff ? { ...input, tariff: demo.tariff } : input);
  const scenario = new Scenario({ network: carrier, clock, log: carrier.log });
  const phone = (number: string, name: string) => scenario.phone(number, name);
  return {
    cloud,
    carrier,
    clock,
    scenario,
    amina: phone("+254711000101", "Amina"),
    joseph: phone("+254711000102", "Joseph"),
    sanne: phone("+31611000103", "Sanne"),
    caller: (n = 1) => phone(`+25472200000${n}`, `Caller ${n}`),
    owner: await signIn(cloud.publicBaseUrl, OWNER),
    payments: payments.running,
    signInOwner: () => signIn(cloud.publicBaseUrl, OWNER),
    signInProvider: () => signIn(cloud.publicBaseUrl, PROVIDER),
    async settled() {
      await scenario.passes(1);
      await cloud.settled();
    },
    async close() {
      await Promise.all([carrier.close(), payments.close()]);
      await cloud.close();
    },
  };
}

export const webhooks = (base: string, number: string) => ({
  voiceUrl: `${base}/voice/incoming`,
  voiceFallbackUrl: `${base}/fallback/${number.slice(1)}.xml`,
  voiceFallbackMethod: "GET" as const,
  statusCallback: `${base}/voice/status`,
  callerNameLookup: true,
});

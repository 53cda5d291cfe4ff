import { resolve } from "node:path";
import { freePort } from "../cloud/free-port.ts";
import { startCloud } from "../cloud/start-cloud.ts";
import { build } from "./build.ts";
import { checkData } from "./check-data.ts";
import { demoOffice } from "./demo-office.ts";
import { demoSecrets } from "./demo-secrets.ts";
import { removeEndpoints, writeEndpoints, type Endpoints } from "./endpoints.ts";
import { fillIn } from "./fill-in.ts";
import { lockData } from "./lock-data.ts";
import { logWarnings } from "./log-warnings.ts";
import type { StartOptions } from "./options.ts";
import { checkPrerequisites } from "./prerequisites.ts";
import type { Progress } from "./progress.ts";
import { startPayments } from "./start-payments.ts";
import { startSimulatedCarrier } from "./start-simulated-carrier.ts";

/** Who runs the provider's side of this machine's Simu. */
const PROVIDER = "provider@simu.example";

export interface Running {
  readonly endpoints: Endpoints;
  readonly close: () => Promise<void>;
}

/** Everything from a clean checkout to a ringing phone. Throws CloudError; nothing is left running then. */
export async function startAll(options: StartOptions, progress: Progress, signal: AbortSignal): Promise<Running> {
  await checkPrerequisites(options);
  const folder = resolve(options.data);
  const lock = await lockData(folder);
  const closers: (() => Promise<void>)[] = [async () => lock.release(), () => removeEndpoints(folder)];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer();
  };
  try {
    await checkData(folder);
    await removeEndpoints(folder);
    logWarnings(folder);
    const assembly = await build(progress, signal, options.domain === undefined ? {} : { domain: options.domain });
    const endpoints = await progress.step("Starting the cloud and the carrier", () => startParts(options, folder, assembly, closers));
    signal.throwIfAborted();
    await writeEndpoints(folder, endpoints);
    return { endpoints, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function startParts(options: StartOptions, folder: string, assembly: string, closers: (() => Promise<void>)[]): Promise<Endpoints> {
  const office = await demoOffice();
  const people = options.empty ? [] : office.members;
  const secrets = await demoSecrets(folder, [PROVIDER, ...people.map(({ email }) => email)], office.account);
  // Both sides need each other's address before they start.
  const port = options.port === 0 ? await freePort() : options.port;
  const publicBaseUrl = `http://127.0.0.1:${port}`;
  const carrier = await startSimulatedCarrier({
    port: options.carrierPort,
    folder,
    publicBaseUrl,
    secrets,
    numbers: options.empty ? [] : office.numbers,
    name: office.name,
    persons: options.empty ? [] : office.telephones,
  });
  closers.push(carrier.close);
  const payments = await startPayments(secrets.payments, folder, publicBaseUrl);
  closers.push(payments.close);
  const cloud = await startCloud({
    assembly,
    port,
    dataDir: folder,
    warm: true,
    parameters: { ProviderEmail: PROVIDER, CarrierApiUrl: carrier.baseUrl, StripeApiUrl: payments.baseUrl, MpesaApiUrl: payments.baseUrl },
    secrets: [
      { secret: /paymentssecret/i, value: payments.secret },
      { secret: /carriersecret/i, value: JSON.stringify({ accounts: { [secrets.accountSid]: { authTokens: [secrets.authToken] } } }) },
    ],
  });
  closers.push(() => cloud.close());
  const signIns = await fillIn({ cloud, folder, secrets, provider: PROVIDER, office: options.empty ? undefined : office });
  return {
    accountUrl: cloud.outputs["AccountUrl"] ?? publicBaseUrl,
    publicBaseUrl,
    carrierBaseUrl: carrier.baseUrl,
    phoneUrl: carrier.phoneUrl,
    mailUrl: cloud.mailUrl,
    paymentsUrl: payments.baseUrl,
    accountSid: secrets.accountSid,
    authToken: secrets.authToken,
    numbers: options.empty ? [] : office.numbers.map((number) => ({ number, tenant: office.tenant })),
    signIns,
  };
}

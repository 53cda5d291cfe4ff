import { join } from "node:path";
import type { ClockOffset } from "./clock-offset.ts";
import type { CloudOptions } from "./cloud.ts";
import { SiteFiles } from "./cloudfront/site-files.ts";
import { dataSalt } from "./data-salt.ts";
import { createTap } from "./faults/tap.ts";
import { startTapProxy } from "./faults/tap-proxy.ts";
import { credentialsOf, type Credentials } from "./lambda/credentials.ts";
import { FunctionLog } from "./lambda/function-log.ts";
import { createLocalAddresses } from "./local-addresses.ts";
import { S3_PATH } from "./s3/gateway.ts";
import { startPolly } from "./polly/polly-server.ts";
import { SecretStore } from "./secrets/secret-store.ts";
import { startSecrets } from "./secrets/secrets-server.ts";
import type { Site } from "./site.ts";
import type { StartedEngines } from "./start-engines.ts";
import type { Assembly } from "./template/assembly.ts";

export interface SiteInput {
  readonly options: CloudOptions;
  readonly assembly: Assembly;
  readonly engines: StartedEngines;
  readonly region: string;
  readonly publicBaseUrl: string;
  readonly clock: ClockOffset;
}

export interface OpenedSite {
  readonly site: Site;
  readonly operator: Credentials;
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly close: () => Promise<void>;
}

/** An empty site with its endpoints, ready for the template's resources. */
export async function openSite({ options, assembly, engines, region, publicBaseUrl, clock }: SiteInput): Promise<OpenedSite> {
  const now = options.now ?? Date.now;
  const salt = await dataSalt(options.dataDir);
  const issued = new Map<string, Credentials>();
  const credentials = (caller: string) => {
    const made = credentialsOf(caller, salt);
    issued.set(made.accessKeyId, made);
    return made;
  };
  const secrets = new SecretStore(options.secrets ?? []);
  const secretsServer = await startSecrets(secrets, now);
  const polly = await startPolly();
  const functions: Site["functions"] = new Map();
  const surroundings =
    options.tap === true
      ? { tap: createTap(), kill: (name: string, serial: number) => killEnvironment(functions, name, serial) }
      : undefined;
  const direct = {
    dynamodb: engines.dynamodb.endpoint,
    sqs: engines.objectsAndQueues.endpoint,
    cognito: engines.identity.endpoint,
    secretsmanager: secretsServer.endpoint,
  };
  const doors = { ...direct };
  const closers = [secretsServer.close, polly.close];
  if (surroundings !== undefined) {
    for (const service of ["dynamodb", "sqs", "cognito", "secretsmanager"] as const) {
      const proxy = await startTapProxy(service, direct[service], surroundings);
      doors[service] = proxy.endpoint;
      closers.push(proxy.close);
    }
  }
  const addresses = createLocalAddresses(publicBaseUrl);
  const site: Site = {
    assembly,
    region,
    account: "000000000000",
    now,
    clockOffset: clock.buffer,
    refreshClock: clock.refresh,
    publicBaseUrl,
    engines,
    endpoints: {
      AWS_ENDPOINT_URL_DYNAMODB: doors.dynamodb,
      AWS_ENDPOINT_URL_SQS: doors.sqs,
      AWS_ENDPOINT_URL_S3: `${publicBaseUrl}${S3_PATH}`,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: doors.cognito,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: doors.secretsmanager,
      AWS_ENDPOINT_URL_SESV2: engines.mailUrl,
      AWS_ENDPOINT_URL_POLLY: polly.endpoint,
    },
    surroundings,
    secrets,
    credentials,
    log: (name) =>
      new FunctionLog(
        options.dataDir === undefined ? undefined : join(options.dataDir, "logs", `${name}.log`),
        options.log === undefined ? undefined : (line) => options.log?.(name, line),
      ),
    localAddresses: addresses.rewrite,
    ownHost: addresses.ownHost,
    functions,
    asyncSettings: new Map(),
    apis: new Map(),
    tables: new Map(),
    queues: new Map(),
    buckets: new Map(),
    siteFiles: new SiteFiles(),
    streamMappings: [],
    queueMappings: [],
    schedules: [],
    distributions: [],
    cloudfrontFunctions: new Map(),
    responseHeaders: new Map(),
  };
  return {
    site,
    operator: credentials("operator"),
    secretOf: (accessKeyId) => issued.get(accessKeyId)?.secretAccessKey,
    close: async () => void (await Promise.all(closers.map((closer) => closer()))),
  };
}

async function killEnvironment(functions: Site["functions"], name: string, serial: number): Promise<void> {
  for (const fn of new Set(functions.values())) if (fn.spec.name === name) await fn.kill(serial);
}

/** What the recording functions stand on, wired once per cold start from the environment that the stack gives. */
import { SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod/mini";
import type { RestAccess } from "../../adapters/carrier/twilio/rest-access.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { createSecrets } from "../../adapters/secrets/signed-secrets.ts";
import { createWorkQueue, type WorkQueue } from "../../adapters/sqs/work-queue.ts";
import { createCarrier, type Carrier } from "./carrier.ts";
import { carrierToken } from "./carrier-token.ts";

export interface RecordingServices {
  readonly table: Table;
  readonly queue: WorkQueue;
  readonly carrier: Carrier;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

const carrierSchema = z.object({
  CARRIER_SECRET_ARN: z.string(),
  CARRIER_API_URL: z.url(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.exactOptional(z.string()),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.exactOptional(z.string()),
});
const environmentSchema = z.object({ TABLE_NAME: z.string(), WORK_QUEUE_URL: z.url() });

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws when the environment lacks something */
export function wireRecordings(environment: Environment): RecordingServices {
  const settings = environmentSchema.parse(environment);
  return {
    table: createSdkTable({ tableName: settings.TABLE_NAME }),
    queue: createWorkQueue(new SQSClient({}), settings.WORK_QUEUE_URL),
    carrier: createCarrier(wireCarrierAccess(environment)),
    now: Date.now,
    log: (line) => console.log(JSON.stringify(line)),
  };
}

/** The carrier's REST interface, with the tokens out of the secret. @throws when the environment lacks something */
export function wireCarrierAccess(environment: Environment): RestAccess & { readonly secret: () => Promise<string> } {
  const settings = carrierSchema.parse(environment);
  const secrets = createSecrets(secretsAccess(settings));
  const secret = () => secrets.get(settings.CARRIER_SECRET_ARN);
  const tokenOf = async (account: string) => carrierToken(await secret(), account);
  return { apiUrl: settings.CARRIER_API_URL, tokenOf, secret };
}

function secretsAccess(settings: z.infer<typeof carrierSchema>) {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint, AWS_SESSION_TOKEN: sessionToken } = settings;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const credentials = () => ({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
  return { region, credentials, ...(endpoint === undefined ? {} : { endpoint }) };
}

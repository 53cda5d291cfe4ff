/** What the voice functions stand on, wired once per cold start from the environment that the stack gives. */
import * as z from "zod/mini";
import { createObjectSigner, type SignObject } from "../../adapters/aws/presign-object.ts";
import { createSignedTable } from "../../adapters/dynamodb/signed-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { createSecrets } from "../../adapters/secrets/signed-secrets.ts";
import { createCarrierTokens } from "./carrier-tokens.ts";
import { createConfiguration, type Configuration } from "./configuration.ts";
import { createLog, type LogLine } from "./log-lines.ts";
import type { Tokens } from "./webhook.ts";

export interface VoiceServices {
  readonly table: Pick<Table, "get" | "update">;
  /** The messages of whoever listens to theirs. */
  readonly mailboxes: Pick<Table, "query">;
  /** Addresses at which the carrier hears messages. */
  readonly signSound: SignObject;
  readonly configuration: Configuration;
  readonly tokens: Tokens;
  /** Where the carrier sends webhooks: what it signs begins with this. */
  readonly publicBaseUrl: string;
  /** Origin that serves the static fallback documents. */
  readonly accountUrl: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: LogLine) => void;
}

/** The notices also settle what phones cost. */
export interface NoticeServices extends VoiceServices {
  readonly ledger: Pick<Table, "get" | "query" | "update" | "transact">;
}

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  RECORDINGS_BUCKET: z.string(),
  CARRIER_SECRET_ARN: z.string(),
  PUBLIC_BASE_URL: z.string(),
  ACCOUNT_URL: z.string(),
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.optional(z.string()),
  AWS_ENDPOINT_URL_S3: z.optional(z.string()),
  AWS_ENDPOINT_URL_DYNAMODB: z.optional(z.string()),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.optional(z.string()),
});

/** @throws when the environment lacks something: a function that is wired wrongly must not answer calls wrongly. */
export function wireVoice(environment: Readonly<Record<string, string | undefined>>): NoticeServices {
  const settings = environmentSchema.parse(environment);
  const { AWS_REGION: region } = settings;
  const credentials = () => awsCredentials(settings);
  const table = createSignedTable({ tableName: settings.TABLE_NAME, region, credentials, ...at(settings.AWS_ENDPOINT_URL_DYNAMODB) });
  const secrets = createSecrets({ region, credentials, ...at(settings.AWS_ENDPOINT_URL_SECRETS_MANAGER) });
  return {
    table,
    ledger: table,
    mailboxes: table,
    signSound: createObjectSigner({ bucket: settings.RECORDINGS_BUCKET, region, credentials, ...at(settings.AWS_ENDPOINT_URL_S3) }),
    configuration: createConfiguration(table, Date.now),
    tokens: createCarrierTokens(() => secrets.get(settings.CARRIER_SECRET_ARN)),
    publicBaseUrl: settings.PUBLIC_BASE_URL,
    accountUrl: settings.ACCOUNT_URL,
    now: Date.now,
    log: createLog((text) => process.stdout.write(text)),
  };
}

function awsCredentials(settings: z.infer<typeof environmentSchema>) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = settings;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

const at = (endpoint: string | undefined): { endpoint?: string } => (endpoint === undefined ? {} : { endpoint });

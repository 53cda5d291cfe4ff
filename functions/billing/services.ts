/** What the billing functions stand on, wired once per cold start from the environment that the stack gives. */
import * as z from "zod/mini";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { createSecrets } from "../../adapters/secrets/signed-secrets.ts";
import { createPaymentSetup, type PaymentSetup } from "./payment-setup.ts";

export interface BillingServices extends PaymentSetup {
  readonly table: Table;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

export const paymentEnvironment = {
  PAYMENTS_SECRET_ARN: z.string(),
  STRIPE_API_URL: z.url(),
  MPESA_API_URL: z.url(),
};

export const awsEnvironment = {
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.exactOptional(z.string()),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.exactOptional(z.string()),
};

const environmentSchema = z.object({ TABLE_NAME: z.string(), ...paymentEnvironment, ...awsEnvironment });

/** @throws when the environment lacks something */
export function wireBilling(environment: Readonly<Record<string, string | undefined>>): BillingServices {
  const settings = environmentSchema.parse(environment);
  return {
    table: createSdkTable({ tableName: settings.TABLE_NAME }),
    ...wirePayments(settings),
    now: Date.now,
    log: (line) => console.log(JSON.stringify(line)),
  };
}

const paymentSettings = z.object({ ...paymentEnvironment, ...awsEnvironment });

export function wirePayments(settings: z.infer<typeof paymentSettings>): PaymentSetup {
  const { AWS_REGION: region, AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint, AWS_SESSION_TOKEN: sessionToken } = settings;
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  const credentials = () => ({ accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) });
  const secrets = createSecrets({ region, credentials, ...(endpoint === undefined ? {} : { endpoint }) });
  const addresses = { stripeApiUrl: settings.STRIPE_API_URL, mpesaApiUrl: settings.MPESA_API_URL };
  return createPaymentSetup(() => secrets.get(settings.PAYMENTS_SECRET_ARN), addresses, Date.now);
}

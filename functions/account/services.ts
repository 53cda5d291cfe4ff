/** What the account API stands on, wired once per cold start from the environment that the stack gives. */
import { setTimeout } from "node:timers/promises";
import * as z from "zod/mini";
import type { RestAccess } from "../../adapters/carrier/twilio/rest-access.ts";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import type { Table } from "../../adapters/dynamodb/table.ts";
import { createUserPool, type UserPool } from "../../adapters/identity/user-pool.ts";
import { createHolidaySource, type HolidaySource } from "../../adapters/holidays/holiday-source.ts";
import { createAudioAddresses, type SignAudio } from "../../adapters/s3/audio-addresses.ts";
import { createTransferStore, type TransferStore } from "../../adapters/s3/transfer-store.ts";
import { createFallbackStore, type FallbackStore } from "../../adapters/s3/fallback-store.ts";
import { carrierHome, type CarrierHome } from "./carrier-home.ts";
import { createSoundStore, type SoundStore } from "../../adapters/s3/sound-store.ts";
import { createSpeech, type Speak } from "../../adapters/speech/polly.ts";
import type { PaymentSetup } from "../billing/payment-setup.ts";
import { accountAddress, tenantDomainEnvironment } from "../billing/account-address.ts";
import { awsEnvironment, paymentEnvironment, wirePayments } from "../billing/services.ts";
import { wireCarrierAccess } from "../recordings/services.ts";
import { createConfiguration, type Configuration } from "../voice/configuration.ts";

export interface AccountServices {
  readonly table: Table;
  /** Plans for names, and prices: kept in memory, since a version never changes. */
  readonly configuration: Pick<Configuration, "plan" | "rate">;
  readonly userPool: UserPool;
  /** Whether strangers may sign up and open an office. */
  readonly selfSignUp: boolean;
  readonly carrier: RestAccess;
  /** Where new offices get their numbers. @throws CarrierError "auth" when the secret does not say */
  readonly carrierHome: () => Promise<CarrierHome>;
  readonly fallbacks: FallbackStore;
  readonly signAudio: SignAudio;
  /** Offices as files, in and out. */
  readonly transfers: Omit<TransferStore, "write">;
  /** Where sounds lie that callers hear. */
  readonly soundFiles: Pick<SoundStore, "write">;
  readonly speech: Speak;
  readonly holidays: HolidaySource;
  readonly payments: PaymentSetup;
  /** Who asks for the money: on payment pages and under mails. */
  readonly providerName: string;
  /** Origin to which the carrier sends webhooks. */
  readonly publicBaseUrl: string;
  /** Origin of the account's pages (the common entrance) and the static fallbacks. */
  readonly accountUrl: string;
  /** Offices have names of their own below it; absent without a domain. */
  readonly tenantDomain?: string;
  /** False: no office gets an account with the provider. */
  readonly bills: boolean;
  /** In lower case. */
  readonly providerEmail: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly log: (line: Readonly<Record<string, string | number | boolean>>) => void;
}

const environmentSchema = z.object({
  TABLE_NAME: z.string(),
  RECORDINGS_BUCKET: z.string(),
  SITE_BUCKET: z.string(),
  PUBLIC_BASE_URL: z.url(),
  ACCOUNT_URL: z.url(),
  ...tenantDomainEnvironment,
  BILLING: z.enum(["on", "off"]),
  USER_POOL_ID: z.string(),
  USER_POOL_CLIENT_ID: z.string(),
  PROVIDER_EMAIL: z.string().check(z.trim(), z.toLowerCase(), z.email()),
  PROVIDER_NAME: z.string(),
  SELF_SIGN_UP: z.enum(["open", "closed"]),
  ...paymentEnvironment,
  ...awsEnvironment,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.exactOptional(z.string()),
});
type Settings = z.infer<typeof environmentSchema>;

/** @throws when the environment lacks something */
export function wireAccount(environment: Readonly<Record<string, string | undefined>>): AccountServices {
  const settings = environmentSchema.parse(environment);
  const table = createSdkTable({ tableName: settings.TABLE_NAME });
  return {
    table,
    configuration: createConfiguration(table, Date.now),
    userPool: wireUserPool(settings),
    selfSignUp: settings.SELF_SIGN_UP === "open",
    ...wireCarrier(environment),
    fallbacks: createFallbackStore(settings.SITE_BUCKET),
    signAudio: createAudioAddresses(settings.RECORDINGS_BUCKET),
    transfers: createTransferStore(settings.RECORDINGS_BUCKET),
    soundFiles: createSoundStore(settings.SITE_BUCKET),
    speech: createSpeech(),
    holidays: createHolidaySource(),
    payments: wirePayments(settings),
    providerName: settings.PROVIDER_NAME,
    publicBaseUrl: new URL(settings.PUBLIC_BASE_URL).origin,
    ...accountAddress(settings),
    bills: settings.BILLING === "on",
    providerEmail: settings.PROVIDER_EMAIL,
    now: Date.now,
    pause: (ms) => setTimeout(ms),
    log: printLine,
  };
}

function wireCarrier(environment: Parameters<typeof wireAccount>[0]): Pick<AccountServices, "carrier" | "carrierHome"> {
  const { secret, ...carrier } = wireCarrierAccess(environment);
  return { carrier, carrierHome: async () => carrierHome(await secret()) };
}

function wireUserPool(settings: Settings): UserPool {
  const { USER_POOL_ID: userPoolId, USER_POOL_CLIENT_ID: clientId, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint } = settings;
  return createUserPool({ userPoolId, clientId, ...(endpoint === undefined ? {} : { endpoint }), log: printLine });
}

const printLine: AccountServices["log"] = (line) => console.log(JSON.stringify(line));

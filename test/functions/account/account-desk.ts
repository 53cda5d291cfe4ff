/** The account API on a table in memory, with a simulated carrier: everything but AWS. Its user pool is a list of people. */
import { Readable } from "node:stream";
import { gunzipSync } from "node:zlib";
import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import type { RestAccess } from "../../../adapters/carrier/twilio/rest-access.ts";
import { createHolidaySource } from "../../../adapters/holidays/holiday-source.ts";
import { createMemoryTable, type MemoryTableOptions } from "../../../adapters/dynamodb/memory-table.ts";
import type { Table } from "../../../adapters/dynamodb/table.ts";
import { saveMember } from "../../../adapters/dynamodb/members.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Answer } from "../../../functions/account/answer.ts";
import { createApi } from "../../../functions/account/create-api.ts";
import type { AccountServices } from "../../../functions/account/services.ts";
import { createPaymentSetup, type PaymentSetup } from "../../../functions/billing/payment-setup.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";
import { checkRefusal } from "./declared-refusals.ts";
import { createPoolDouble, userOf } from "./pool-double.ts";

export { userOf } from "./pool-double.ts";

export const ACCOUNT_URL = "https://account.example.com";
const API_URL = "https://api.example.com";
export const PROVIDER = "provider@simu.example";
export const PASSWORD = "Karibu-Simu-2026";

/** The simulated carrier's own, in tests. */
const CARRIER_ACCOUNT = `AC${"0".repeat(31)}1`;
const NOWHERE = "http://127.0.0.1:9";
/** Cards are taken. */
const PAYMENTS = JSON.stringify({ stripe: { secretKey: "sk", webhookSecrets: ["whsec"] } });

export interface Asked {
  readonly body?: unknown;
  readonly query?: string;
  readonly headers?: Record<string, string>;
  /** Who asks; their session is valid. */
  readonly by?: string;
  readonly cookie?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
  readonly body: unknown;
}

export interface DeskOptions extends MemoryTableOptions {
  /** Offices have names below it. */
  readonly tenantDomain?: string;
  readonly bills?: boolean;
  readonly carrier?: RestAccess;
  readonly payments?: PaymentSetup;
  /** True: only those whom a test makes known can sign in. */
  readonly strangers?: boolean;
}

/** The desk with its own table in memory, whose items can be looked at. */
export function openAccountDesk(options: DeskOptions = {}) {
  const table = createMemoryTable(options.onWrite === undefined ? {} : { onWrite: options.onWrite });
  return { ...openAccountDeskOn(table, options), table };
}

export function openAccountDeskOn(table: Table, options: Omit<DeskOptions, keyof MemoryTableOptions> = {}) {
  const clock = { now: Date.parse("2026-11-23T10:00:00Z") };
  const lines: Readonly<Record<string, unknown>>[] = [];
  const fallbacks = new Map<string, string>();
  /** Offices as files, by their keys in the bucket. */
  const files = new Map<string, Buffer>();
  const soundFiles = new Map<string, Uint8Array>();
  const spends = { known: 0, unknown: 0 };
  const double = createPoolDouble({ clock, spends, ...(options.strangers === true ? {} : { everybodyWith: PASSWORD }) });
  const services: AccountServices = {
    table,
    configuration: createConfiguration(table, () => clock.now),
    userPool: double.pool,
    selfSignUp: true,
    carrier: options.carrier ?? { apiUrl: NOWHERE, tokenOf: async () => "none" },
    fallbacks: { write: async (name, document) => void fallbacks.set(name, document), remove: async (name) => void fallbacks.delete(name) },
    transfers: {
      sizeOf: async (key) => files.get(key)?.length,
      read: async (key) => Readable.from([files.get(key) ?? Buffer.alloc(0)]),
      signDownload: async (key, name, seconds) => `https://sound.example.com/${key}?as=${name}&for=${seconds}`,
      signUpload: async (key, bytes, seconds) => `https://sound.example.com/${key}?bytes=${bytes}&for=${seconds}`,
    },
    carrierHome: async () => ({ account: CARRIER_ACCOUNT, bundles: {} }),
    soundFiles: { write: async (key, wav) => void soundFiles.set(key, wav) },
    speech: async ({ text, voice }) => new TextEncoder().encode(`${voice}: ${text}`),
    holidays: createHolidaySource(),
    signAudio: async (key, seconds) => `https://sound.example.com/${key}?for=${seconds}`,
    payments:
      options.payments ??
      createPaymentSetup(
        async () => PAYMENTS,
        { stripeApiUrl: NOWHERE, mpesaApiUrl: NOWHERE },
        () => clock.now,
      ),
    providerName: "Simu",
    publicBaseUrl: API_URL,
    accountUrl: options.tenantDomain === undefined ? ACCOUNT_URL : `https://app.${options.tenantDomain}`,
    ...(options.tenantDomain === undefined ? {} : { tenantDomain: options.tenantDomain }),
    bills: options.bills ?? true,
    providerEmail: PROVIDER,
    now: () => clock.now,
    // Nobody waits in a test: the clock goes on instead.
    pause: async (ms) => void (clock.now += ms),
    log: (line) => lines.push(line),
  };
  const api = createApi(() => services);
  const ask = async (method: string, path: string, asked: Asked = {}): Promise<Answered> => {
    const answered = await api(request(method, path, asked), context);
    const { statusCode, headers, cookies } = answered;
    checkRefusal(method, path, bodyOf(answered));
    return { status: statusCode ?? 0, headers: headers ?? {}, cookies: cookies ?? [], body: bodyOf(answered) };
  };
  const enrol = (tenant: string, email: string, role: StoredMember["role"] = "owner") =>
    saveMember(table, { tenant, user: userOf(email), email, name: email.split("@", 1).join(), role });
  const { invited, signedIn } = double;
  return { table, clock, lines, fallbacks, files, soundFiles, invited, signedIn, users: double, spends, services, ask, enrol };
}

/** As whoever asked reads it: unpacked, JSON as what it says, a file as its bytes. */
function bodyOf({ headers = {}, body, isBase64Encoded }: Answer): unknown {
  if (body === undefined) return undefined;
  const sent = isBase64Encoded === true ? Buffer.from(body, "base64") : Buffer.from(body);
  const unpacked = headers["content-encoding"] === "gzip" ? gunzipSync(sent) : sent;
  const type = String(headers["content-type"]);
  if (type.includes("json")) return JSON.parse(unpacked.toString());
  return type.startsWith("text/") ? unpacked.toString() : unpacked;
}

const tokenOf = (email: string): string => `token-of-${email}`;

function request(method: string, path: string, { body, query = "", headers = {}, by, cookie }: Asked): APIGatewayProxyEventV2 {
  const cookies = by === undefined ? [cookie ?? "other=1"] : ["other=1", `simu_session=${tokenOf(by)}`];
  const http = { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "test" };
  return {
    version: "2.0",
    routeKey: "ANY /api/{proxy+}",
    rawPath: path,
    rawQueryString: query,
    cookies,
    headers: method === "GET" ? headers : { "content-type": "application/json", ...headers },
    requestContext: {
      accountId: "1",
      apiId: "api",
      domainName: "api.example.com",
      domainPrefix: "api",
      http,
      requestId: "r",
      routeKey: "ANY /api/{proxy+}",
      stage: "$default",
      time: "",
      timeEpoch: 0,
    },
    pathParameters: { proxy: path.slice("/api/".length) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: "api",
  functionVersion: "1",
  invokedFunctionArn: "arn",
  memoryLimitInMB: "1024",
  awsRequestId: "r",
  logGroupName: "",
  logStreamName: "",
  getRemainingTimeInMillis: () => 20_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};

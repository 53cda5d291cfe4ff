/** The voice functions on a table in memory, with a carrier's hand to sign webhooks: everything but AWS and the telephone. */
import { createHmac } from "node:crypto";
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { createMemoryTable } from "../../../adapters/dynamodb/memory-table.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import { callsAtOnce } from "../../../core/voice/number-limits.ts";
import { answerControl } from "../../../functions/voice/answer-control.ts";
import { answerNotice } from "../../../functions/voice/answer-notice.ts";
import { createConfiguration } from "../../../functions/voice/configuration.ts";
import type { NoticeServices, VoiceServices } from "../../../functions/voice/services.ts";
import { samplePlan } from "../../core/voice/sample-plan.ts";
import { putPlan, putRoute } from "../../adapters/dynamodb/put-office.ts";

const BASE = "https://pbx.example.com";
const TOKEN = "sim-auth-token-0001";
export const ACCOUNT = `AC${"0".repeat(31)}1`;
/** Another customer of the carrier, who signs with a token of their own. */
export const STRANGER = { account: `AC${"e".repeat(32)}`, token: "sim-auth-token-0002", number: "+254200000003" };
export const NUMBER = "+254200000001";
export const CALL = `CA${"a".repeat(32)}`;

export interface WebhookOptions {
  readonly token?: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string | undefined>;
  /** Sent instead of the encoded fields, signed as the fields. */
  readonly body?: string;
}

/** A webhook as API Gateway hands it over, signed as the carrier signs. `address` is a path with its query. */
export function webhook(address: string, fields: Record<string, string> = {}, options: WebhookOptions = {}): APIGatewayProxyEventV2 {
  const all = { CallSid: CALL, AccountSid: ACCOUNT, From: "+31612345678", To: NUMBER, CallStatus: "in-progress", ...fields };
  const [path = "", query = ""] = address.split("?", 2);
  const isPost = options.method !== "GET";
  const rawQueryString = isPost ? query : [query, new URLSearchParams(all).toString()].filter((part) => part !== "").join("&");
  const suffix = isPost
    ? Object.entries(all)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .flat()
        .join("")
    : "";
  const url = `${BASE}${path}${rawQueryString === "" ? "" : `?${rawQueryString}`}`;
  const signature = createHmac("sha1", options.token ?? TOKEN)
    .update(url + suffix)
    .digest("base64");
  return {
    version: "2.0",
    routeKey: "POST /voice/incoming",
    rawPath: path,
    rawQueryString,
    headers: { host: "whatever.example.com", "x-twilio-signature": signature, ...options.headers },
    requestContext: {
      accountId: "1",
      apiId: "api",
      domainName: "whatever.example.com",
      domainPrefix: "whatever",
      http: { method: isPost ? "POST" : "GET", path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "TwilioProxy/1.1" },
      requestId: "r",
      routeKey: "$default",
      stage: "$default",
      time: "",
      timeEpoch: 0,
    },
    ...(isPost ? { body: options.body ?? new URLSearchParams(all).toString() } : {}),
    isBase64Encoded: false,
  };
}

/** An office in memory whose calls can be answered. `clock.now` moves when a test moves it. */
export async function openDesk(plan: DialPlan = samplePlan()) {
  const table = createMemoryTable();
  const clock = { now: Date.parse("2026-11-23T10:00:00Z") };
  const lines: Readonly<Record<string, unknown>>[] = [];
  await putPlan(table, plan, clock.now);
  for (const number of Object.keys(plan.entries))
    await putRoute(table, { number, tenant: plan.tenant, plan: plan.version, account: ACCOUNT, ...limitedOf(plan, number) });
  await putRoute(table, { number: STRANGER.number, tenant: "other", plan: 7, account: STRANGER.account });
  const tokens = new Map([
    [ACCOUNT, [TOKEN]],
    [STRANGER.account, [STRANGER.token]],
  ]);
  const services: NoticeServices = {
    table,
    ledger: table,
    mailboxes: table,
    signSound: (key, at, seconds) => `https://sound.example.com/${key}?at=${at}&for=${seconds}`,
    configuration: createConfiguration(table, () => clock.now),
    tokens: (account) => Promise.resolve(tokens.get(account) ?? []),
    publicBaseUrl: BASE,
    accountUrl: "https://account.example.com",
    now: () => clock.now,
    log: (line) => lines.push(line),
  };
  const answer = (request: APIGatewayProxyEventV2, change: Partial<VoiceServices> = {}) =>
    answerControl(request, { ...services, ...change });
  const notify = (request: APIGatewayProxyEventV2, change: Partial<NoticeServices> = {}) =>
    answerNotice(request, { ...services, ...change });
  return { table, clock, lines, services, answer, notify };
}

/** What a route says of a number that may have only so many calls at once. */
export const limitedOf = (plan: DialPlan, number: string): { limited?: true } =>
  callsAtOnce(plan, number) === undefined ? {} : { limited: true };

/** The address of a verb's action in a document. */
export function actionOf(document: string | undefined, verb: "Gather" | "Dial" | "Record" | "Redirect"): string {
  const pattern = verb === "Redirect" ? /<Redirect[^>]*>([^<]+)</ : new RegExp(`<${verb}[^>]* action="([^"]+)"`);
  const found = pattern.exec(document ?? "")?.[1];
  if (found === undefined) throw new Error(`no ${verb} in ${document}`);
  return found.replaceAll("&amp;", "&");
}

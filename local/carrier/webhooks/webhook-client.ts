/** Sends the carrier's webhooks: signed, with the idempotency token, within the limits, tried again as the address's fragment says. */
import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import type { EventLog } from "../event-log.ts";
import { exchange, type ExchangeResult } from "./exchange.ts";
import { readOverrides, type Overrides } from "./overrides.ts";
import { sign } from "./sign.ts";

type Fields = Readonly<Record<string, string>>;

interface WebhookRequest {
  /** May end in a fragment with connection overrides. */
  readonly address: string;
  readonly method: "GET" | "POST";
  readonly fields: Fields;
  readonly authToken: string;
  /** For the log. */
  readonly call: string;
  /** Kept when the same webhook is delivered twice. */
  readonly token?: string;
}

export interface WebhookClient {
  send(request: WebhookRequest): Promise<ExchangeResult>;
  /** A plain GET of media: no call fields, no signature (telephony.md, 1.1). */
  fetchMedia(url: string): Promise<ExchangeResult>;
}

/** @param timeScale shortens the limits in real time, so that a test of "15 seconds" need not last them */
export function createWebhookClient({ clock, log, timeScale = 1 }: { clock: Clock; log: EventLog; timeScale?: number }): WebhookClient {
  return {
    async send(request) {
      const { url, overrides } = readOverrides(request.address);
      const token = request.token ?? randomUUID();
      const { result, attempts } = await clock.during(sendWithRetries(prepare(request, url, token), overrides, timeScale));
      const answer =
        result.is === "answer"
          ? { status: result.status, body: result.body.toString("utf8").slice(0, 65_536) }
          : { failed: result.message };
      log.add({ kind: "webhook", call: request.call, method: request.method, url, fields: request.fields, token, attempts, ...answer });
      return result;
    },
    fetchMedia: (url) =>
      clock.during(exchange({ method: "GET", url, headers: { accept: "*/*" }, connectMs: 5000 * timeScale, readMs: 15_000 * timeScale })),
  };
}

interface Prepared {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function prepare({ method, fields, authToken }: WebhookRequest, url: string, token: string): Prepared {
  const common = { "user-agent": "TwilioProxy/1.1", accept: "*/*", "i-twilio-idempotency-token": token, "x-home-region": "us1" };
  const form = new URLSearchParams(fields).toString();
  if (method === "GET") {
    const whole = form === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${form}`;
    return { method, url: whole, headers: { ...common, "x-twilio-signature": sign(authToken, whole) } };
  }
  const signature = sign(authToken, url, Object.entries(fields));
  return {
    method,
    url,
    body: form,
    headers: { ...common, "content-type": "application/x-www-form-urlencoded; charset=UTF-8", "x-twilio-signature": signature },
  };
}

interface Tried {
  readonly result: ExchangeResult;
  readonly attempts: number;
}

async function sendWithRetries(prepared: Prepared, overrides: Overrides, timeScale: number): Promise<Tried> {
  const began = Date.now();
  for (let retry = 0; ; retry++) {
    const left = overrides.totalMs * timeScale - (Date.now() - began);
    const limits = { connectMs: overrides.connectMs * timeScale, readMs: Math.min(overrides.readMs * timeScale, Math.max(1, left)) };
    // oxlint-disable-next-line no-await-in-loop -- a retry follows its failure
    const result = await exchange({ ...prepared, ...limits });
    if (retry >= overrides.retries || left <= 0 || !tryAgain(result, overrides.retryOn)) return { result, attempts: retry + 1 };
  }
}

function tryAgain(result: ExchangeResult, retryOn: Overrides["retryOn"]): boolean {
  switch (result.is) {
    case "no-connection":
      return retryOn.has("ct");
    case "no-answer":
      return retryOn.has("rt");
    case "answer":
      return (retryOn.has("4xx") && Math.floor(result.status / 100) === 4) || (retryOn.has("5xx") && Math.floor(result.status / 100) === 5);
    default:
      return result satisfies never;
  }
}

/**
 * A bare signed request to an AWS service that speaks JSON 1.0/1.1: for the call path, where the SDK's core would cost more
 * at process start than all else together. Time limits and retries are as the SDK has them.
 */
import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";
import { createSigner, type Credentials } from "./signature-v4.ts";

export interface ServiceOptions {
  readonly service: "dynamodb" | "secretsmanager";
  readonly region: string;
  /** Another address than AWS's own, e.g. `http://127.0.0.1:8000`. */
  readonly endpoint?: string;
  /** Asked for each request: Lambda's credentials may change while a process lives. */
  readonly credentials: () => Credentials;
  /** The protocol's version and prefix: `DynamoDB_20120810`, JSON 1.0. */
  readonly target: string;
  readonly json: "1.0" | "1.1";
}

/** The service answered with an error. `code` is its name, e.g. `ConditionalCheckFailedException`. */
class ServiceError extends Error {
  override readonly name = "ServiceError";
  readonly code: string;
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;

  constructor(code: string, status: number, body: Readonly<Record<string, unknown>>) {
    super(`${code} (${status})`);
    this.code = code;
    this.status = status;
    this.body = body;
  }
}

const ATTEMPTS = 3;
const ATTEMPT_MS = 1000;
/** First wait before trying again; doubled each time, of which a random part is waited. */
const BACKOFF_MS = 25;

export type ServiceCall = (operation: string, input: unknown) => Promise<unknown>;

/** A function that calls operations of one service over kept-alive connections. @throws ServiceError, or the network's error */
export function createService(options: ServiceOptions): ServiceCall {
  const { hostname, port, protocol } = new URL(options.endpoint ?? `https://${options.service}.${options.region}.amazonaws.com`);
  const secure = protocol === "https:";
  const agent = secure ? new HttpsAgent({ keepAlive: true }) : new HttpAgent({ keepAlive: true });
  const send = secure ? httpsRequest : httpRequest;
  const host = port === "" ? hostname : `${hostname}:${port}`;
  const sign = createSigner(options.service, options.region);
  const contentType = `application/x-amz-json-${options.json}`;

  const attempt = (operation: string, body: string): Promise<unknown> => {
    const request = { host, contentType, target: `${options.target}.${operation}`, body };
    const headers = sign(request, options.credentials(), new Date());
    return exchange(send({ hostname, port, agent, method: "POST", path: "/", headers }), body);
  };
  return (operation, input) => withRetries(() => attempt(operation, JSON.stringify(input)));
}

async function withRetries(attempt: () => Promise<unknown>): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one attempt after the other is the point
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !mayTryAgain(error)) throw error;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, Math.random() * BACKOFF_MS * 2 ** tried));
    }
  }
}

/** Server trouble, throttling and network errors may pass; what the request itself did wrong does not. */
function mayTryAgain(error: unknown): boolean {
  if (!(error instanceof ServiceError)) return true;
  return error.status >= 500 || /Throttl|ProvisionedThroughputExceeded|RequestLimitExceeded|TransactionInProgress/.test(error.code);
}

/** One attempt. Its second is for all of it: a service that sends a byte now and then is not answering either. */
async function exchange(request: ClientRequest, body: string): Promise<unknown> {
  const timer = setTimeout(() => request.destroy(new Error(`no answer within ${ATTEMPT_MS} ms`)), ATTEMPT_MS);
  try {
    const answered = new Promise<IncomingMessage>((resolve, reject) => request.on("response", resolve).on("error", reject));
    request.end(body);
    const response = await answered;
    return read(response.statusCode ?? 0, await textOf(response));
  } catch (error) {
    throw request.errored ?? error;
  } finally {
    clearTimeout(timer);
  }
}

function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    response.setEncoding("utf8");
    response.on("data", (part: string) => (text += part));
    response.on("error", reject);
    response.on("end", () => resolve(text));
  });
}

function read(status: number, text: string): unknown {
  if (status === 200) return JSON.parse(text);
  const body = parsed(text);
  const type = body["__type"];
  const code = typeof type === "string" ? type.slice(type.indexOf("#") + 1) : "Unknown";
  throw new ServiceError(code, status, body);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

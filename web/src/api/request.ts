/** Sends to the account's API what ask.ts was asked. Answers have the declared forms: the same deployment serves pages and API. */
import type { ProblemView } from "../../../core/account/api/problem.ts";
import { officeInAddress } from "../session/office-in-address.ts";
import { AccountError } from "./account-error.ts";

interface RequestOptions {
  readonly method?: string;
  readonly body?: unknown;
  /** The same for every attempt at the same thing: a repeat then does it once. */
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** Another office than the address's; null for none in particular. */
  readonly office?: string | null | undefined;
}

/** @throws AccountError */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options);
  if (!response.ok) throw await refusal(response);
  if (!isJson(response)) throw new AccountError("unknown", response.status);
  const answer: Answer = await response.json();
  return answer;
}

/** For requests that are answered with nothing. @throws AccountError */
export async function command(path: string, options: RequestOptions): Promise<void> {
  const response = await send(path, options);
  if (!response.ok) throw await refusal(response);
}

/** A file's content; its address begins with `/api`, as pages' links have it. @throws AccountError */
export async function fetchFile(address: string): Promise<Blob> {
  const response = await send(address.slice("/api".length), {});
  if (!response.ok) throw await refusal(response);
  return response.blob();
}

async function send(
  path: string,
  { method = "GET", body, idempotencyKey, signal, office = officeInAddress() }: RequestOptions,
): Promise<Response> {
  const changes = method === "GET" ? {} : { "content-type": "application/json" };
  const once = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const which = office === undefined || office === null ? {} : { "simu-office": office };
  try {
    return await fetch(`/api${path}`, {
      method,
      credentials: "same-origin",
      headers: { accept: "application/json", "accept-language": document.documentElement.lang, ...changes, ...once, ...which },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AccountError("no-connection", 0, { cause: error });
  }
}

async function refusal(response: Response): Promise<AccountError> {
  const unknown: Partial<ProblemView> = {};
  const told: Partial<ProblemView> | null = isJson(response) ? await response.json().catch(() => unknown) : unknown;
  const { code, title, problems, current } = told ?? unknown;
  const more = { current, ...(typeof title === "string" ? { title } : {}), ...(Array.isArray(problems) ? { problems } : {}) };
  return new AccountError(typeof code === "string" ? code : "unknown", response.status, more);
}

function isJson(response: Response): boolean {
  return /^application\/([a-z.-]+\+)?json\b/.test(response.headers.get("content-type") ?? "");
}

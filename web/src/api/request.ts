/** Asks the account's API. Its answers have the forms of core/account/views.ts: the same deployment serves pages and API. */
import { AccountError } from "./account-error.ts";

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "DELETE";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** @throws AccountError */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await ask(path, options);
  if (!response.ok) throw await refusal(response);
  if (!isJson(response)) throw new AccountError("unknown", response.status);
  const answer: Answer = await response.json();
  return answer;
}

/** For requests that are answered with nothing. @throws AccountError */
export async function command(path: string, options: RequestOptions): Promise<void> {
  const response = await ask(path, options);
  if (!response.ok) throw await refusal(response);
}

async function ask(path: string, { method = "GET", body, signal }: RequestOptions): Promise<Response> {
  const changes = method === "GET" ? {} : { "content-type": "application/json" };
  try {
    return await fetch(`/api${path}`, {
      method,
      credentials: "same-origin",
      headers: { accept: "application/json", ...changes },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new AccountError("no-connection", 0, error);
  }
}

async function refusal(response: Response): Promise<AccountError> {
  const problem: unknown = isJson(response) ? await response.json().catch(() => null) : null;
  const code =
    typeof problem === "object" && problem !== null && "code" in problem && typeof problem.code === "string" ? problem.code : "unknown";
  return new AccountError(code, response.status);
}

function isJson(response: Response): boolean {
  return /^application\/([a-z.-]+\+)?json\b/.test(response.headers.get("content-type") ?? "");
}

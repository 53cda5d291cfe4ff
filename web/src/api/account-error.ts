/** Why the account's API did not answer as hoped; pages turn `code` into words of the reader's language. */
import type { ProblemView } from "../../../core/account/api/problem.ts";

export type Problems = NonNullable<ProblemView["problems"]>;

export class AccountError extends Error {
  override readonly name = "AccountError";
  /** A code of core/errors.ts; `no-connection` when nothing answered; `unknown` when what answered was not our API. */
  readonly code: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  /** What to do, as the API tells it in the reader's language; for a code that the pages have no words for. */
  readonly title: string | undefined;
  /** What is wrong with what was sent, field by field, as the API told it. */
  readonly problems: Problems;
  /** With code `stale`: what is there now. */
  readonly current: unknown;

  constructor(
    code: string,
    status: number,
    more: { readonly cause?: unknown; readonly title?: string; readonly problems?: Problems; readonly current?: unknown } = {},
  ) {
    super(`${code} (${status})`, { cause: more.cause });
    this.code = code;
    this.status = status;
    this.title = more.title;
    this.problems = more.problems ?? [];
    this.current = more.current;
  }
}

export function codeOf(error: unknown): string {
  return error instanceof AccountError ? error.code : "unknown";
}

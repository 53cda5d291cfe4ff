/** Why the account's API did not answer as hoped; pages turn `code` into words of the reader's language. */

export class AccountError extends Error {
  override readonly name = "AccountError";
  /** A code of core/errors.ts; `no-connection` when nothing answered; `unknown` when what answered was not our API. */
  readonly code: string;
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;

  constructor(code: string, status: number, cause?: unknown) {
    super(`${code} (${status})`, { cause });
    this.code = code;
    this.status = status;
  }
}

export function codeOf(error: unknown): string {
  return error instanceof AccountError ? error.code : "unknown";
}

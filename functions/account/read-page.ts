/** Which page of a list is asked for: `?limit&cursor`. */
import { BadCursor } from "../../adapters/dynamodb/cursor.ts";
import { Refusal } from "../../core/errors.ts";

export interface Page {
  readonly limit: number;
  readonly cursor?: string;
}

/** Besides our own check, the database refuses a cursor that leads out of what is listed. */
export function refuseCursor(cause: unknown): never {
  const isBad = cause instanceof BadCursor || (cause instanceof Error && cause.name === "ValidationException");
  throw isBad ? new Refusal("bad-request", { detail: '"cursor" is not one that this list gave.', cause }) : cause;
}

/** The page that a query of core/account/api/page-query.ts asks for. */
export const pageOf = ({ limit, cursor }: { readonly limit?: string; readonly cursor?: string }, defaultLimit: number): Page => ({
  limit: Number(limit ?? defaultLimit),
  ...(cursor === undefined ? {} : { cursor }),
});

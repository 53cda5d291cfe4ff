/** Which page of a list is asked for: `?limit&cursor`. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { BadCursor } from "../../adapters/dynamodb/cursor.ts";
import { Refusal } from "../../core/errors.ts";
import { readQuery } from "./read-request.ts";

const limitSchema = z.optional(z.string().check(z.regex(/^([1-9][0-9]?|100)$/)));
const cursorSchema = z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,2000}$/)));

export interface Page {
  readonly limit: number;
  readonly cursor?: string;
}

/** @throws Refusal "bad-request" */
export function readPage(request: APIGatewayProxyEventV2, defaultLimit: number): Page {
  const limit = Number(readQuery(request, "limit", limitSchema) ?? defaultLimit);
  const cursor = readQuery(request, "cursor", cursorSchema);
  return cursor === undefined ? { limit } : { limit, cursor };
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

/** Which movements are asked for: kind and dates of the office, both inclusive. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import type { EntryQuery } from "../../../adapters/dynamodb/ledger.ts";
import { addDays, startOfDay } from "../../../core/billing/calendar.ts";
import { entryKindSchema } from "../../../core/billing/entry.ts";
import { readQuery } from "../read-request.ts";

const dateSchema = z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDate)));

/** @throws Refusal "bad-request" */
export function entryQuery(request: APIGatewayProxyEventV2, zone: string): Omit<EntryQuery, "limit" | "cursor"> {
  const kind = readQuery(request, "kind", z.optional(entryKindSchema));
  const from = readQuery(request, "from", dateSchema);
  const to = readQuery(request, "to", dateSchema);
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(from === undefined ? {} : { from: startOfDay(from, zone) }),
    ...(to === undefined ? {} : { before: startOfDay(addDays(to, 1), zone) }),
  };
}

/** A day that there is, in a year that the product can have seen. */
function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text) && text >= "2000-01-01" && text <= "2999-12-31";
}

/** GET /api/billing/entries: the account's movements with the balance after each, newest first. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { BadCursor } from "../../../adapters/dynamodb/cursor.ts";
import { listEntries } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import type { EntryListView } from "../../../core/account/billing-views.ts";
import { entryView } from "../../../core/account/entry-view.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import { answer, type Answer } from "../answer.ts";
import { readQuery } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";
import { entryQuery } from "./entry-query.ts";
import { readerOf } from "./reader.ts";

const DEFAULT_LIMIT = "50";
const limitSchema = z.optional(z.string().check(z.regex(/^([1-9][0-9]?|100)$/)));
const cursorSchema = z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,500}$/)));

export async function listMovements(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const limit = Number(readQuery(request, "limit", limitSchema) ?? DEFAULT_LIMIT);
  const cursor = readQuery(request, "cursor", cursorSchema);
  const { account } = await accountOf(tenant, services);
  const reader = readerOf(request, await readTenant(services.table, tenant));
  const query = { ...entryQuery(request, account.facts.zone), limit, ...(cursor === undefined ? {} : { cursor }) };
  const page = await listEntries(services.table, account, query).catch(refuseCursor);
  const entries = page.entries.map((booked) => entryView(booked, reader.language));
  const view: EntryListView = { currency: account.facts.currency, entries };
  return answer(page.cursor === undefined ? view : { ...view, cursor: page.cursor });
}

function refuseCursor(cause: unknown): never {
  throw cause instanceof BadCursor ? new Refusal("bad-request", { detail: '"cursor" is not one that this list gave.', cause }) : cause;
}

/** GET /api/billing/entries.csv: the same movements as a file for a spreadsheet. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { stringify } from "csv-stringify/sync";
import { allEntries, type BookedEntry } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { entryText } from "../../../core/account/entry-view.ts";
import { entryFormatters } from "../../../core/account/entry-formatters.ts";
import { amountOf } from "../../../core/billing/entry.ts";
import { signedAmount } from "../../../core/billing/decimal-amount.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Answer } from "../answer.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";
import { entryQuery } from "./entry-query.ts";
import { fileAnswer, MAX_FILE_BYTES } from "./file-answer.ts";
import { readerOf, type Reader } from "./reader.ts";

const COLUMNS = ["time", "kind", "text", "amount", "balance", "currency", "reference"];

export async function exportMovements(
  request: APIGatewayProxyEventV2,
  services: AccountServices,
  { tenant }: StoredMember,
): Promise<Answer> {
  const { account } = await accountOf(tenant, services);
  const reader = readerOf(request, await readTenant(services.table, tenant));
  const entries = await allEntries(services.table, account, entryQuery(request, account.facts.zone));
  const rows = entries.map((booked) => row(booked, reader));
  // Spreadsheets take text that begins so for a formula; the byte order mark tells them that it is UTF-8.
  const csv = Buffer.from(`\uFEFF${stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: "windows" })}`);
  if (csv.length * (4 / 3) > MAX_FILE_BYTES) throw new Refusal("too-many-movements");
  return fileAnswer(`movements-${tenant}.csv`, "text/csv; charset=utf-8", csv);
}

function row({ entry, balanceMicros }: BookedEntry, { language }: Reader): string[] {
  const { at, detail, currency, key } = entry;
  const amounts = [signedAmount(amountOf(entry)), signedAmount(balanceMicros)];
  return [new Date(at).toISOString(), detail.kind, entryText(detail, language, entryFormatters(language)), ...amounts, currency, key];
}

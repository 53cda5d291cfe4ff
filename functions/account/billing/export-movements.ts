/** GET /api/billing/entries.csv: the same movements as a file for a spreadsheet. */
import { stringify } from "csv-stringify/sync";
import { allEntries, type BookedEntry } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { entryText } from "../../../core/account/entry-view.ts";
import { entryFormatters } from "../../../core/account/entry-formatters.ts";
import { amountOf } from "../../../core/billing/entry.ts";
import { signedAmount } from "../../../core/billing/decimal-amount.ts";
import { Refusal } from "../../../core/errors.ts";
import { accountOf } from "./account-of.ts";
import { entryQuery } from "./entry-query.ts";
import { fileAnswer, MAX_FILE_BYTES } from "./file-answer.ts";
import { readerOf, type Reader } from "./reader.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

const COLUMNS = ["time", "kind", "text", "amount", "balance", "currency", "reference"];

export const exportMovements: EndpointHandler<"GET /api/billing/entries.csv"> = async ({ query }, services, { tenant }) => {
  const { account } = await accountOf(tenant, services);
  const reader = readerOf(query.language, await readTenant(services.table, tenant));
  const entries = await allEntries(services.table, account, entryQuery(query, account.facts.zone));
  const rows = entries.map((booked) => row(booked, reader));
  // Spreadsheets take text that begins so for a formula; the byte order mark tells them that it is UTF-8.
  const csv = Buffer.from(`\uFEFF${stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: "windows" })}`);
  if (csv.length * (4 / 3) > MAX_FILE_BYTES) throw new Refusal("too-many-movements");
  return fileAnswer(`movements-${tenant}.csv`, "text/csv; charset=utf-8", csv);
};

function row({ entry, balanceMicros }: BookedEntry, { language }: Reader): string[] {
  const { at, detail, currency, key } = entry;
  const amounts = [signedAmount(amountOf(entry)), signedAmount(balanceMicros)];
  return [new Date(at).toISOString(), detail.kind, entryText(detail, language, entryFormatters(language)), ...amounts, currency, key];
}

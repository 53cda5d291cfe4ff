/** GET /api/billing/statements/2026-11.pdf: a month of the account on paper. */
import type { APIGatewayProxyEventV2 } from "aws-lambda";
import * as z from "zod/mini";
import { readStatement } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { statementPdf } from "../../../adapters/pdf/statement-pdf.ts";
import { entryText } from "../../../core/account/entry-view.ts";
import { entryFormatters } from "../../../core/account/entry-formatters.ts";
import { statementMonths } from "../../../core/account/statement-months.ts";
import { amountOf } from "../../../core/billing/entry.ts";
import { Refusal } from "../../../core/errors.ts";
import type { StoredMember } from "../../../core/tenants/member.ts";
import type { Answer } from "../answer.ts";
import { readPath } from "../read-request.ts";
import type { AccountServices } from "../services.ts";
import { accountOf } from "./account-of.ts";
import { fileAnswer, MAX_FILE_BYTES } from "./file-answer.ts";
import { readerOf } from "./reader.ts";

const fileSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])\.pdf$/));

export async function showStatement(request: APIGatewayProxyEventV2, services: AccountServices, { tenant }: StoredMember): Promise<Answer> {
  const month = readPath(request, "file", fileSchema).slice(0, 7);
  const { account } = await accountOf(tenant, services);
  const { currency } = account.facts;
  const now = services.now();
  const { from, to } = statementMonths(account.facts, now);
  if (month < from || month > to) throw new Refusal("no-statement");
  const profile = await readTenant(services.table, tenant);
  const reader = readerOf(request, profile);
  const statement = await readStatement(services.table, account, month);
  const lines = statement.entries.map(({ entry, balanceMicros }) => ({
    at: entry.at,
    text: entryText(entry.detail, reader.language, entryFormatters(reader.language)),
    micros: amountOf(entry),
    balanceMicros,
  }));
  const { openingMicros, closingMicros } = statement;
  const pdf = await statementPdf(
    { tenant: profile?.name ?? tenant, provider: services.providerName, month, currency, openingMicros, closingMicros, lines, now },
    reader,
  );
  if (pdf.length * (4 / 3) > MAX_FILE_BYTES) throw new Refusal("too-many-movements");
  return fileAnswer(`statement-${tenant}-${month}.pdf`, "application/pdf", pdf);
}

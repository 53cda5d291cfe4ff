/** GET /api/billing/statements/2026-11.pdf: a month of the account on paper. */
import { readStatement } from "../../../adapters/dynamodb/ledger.ts";
import { readTenant } from "../../../adapters/dynamodb/tenants.ts";
import { statementPdf } from "../../../adapters/pdf/statement-pdf.ts";
import { entryText } from "../../../core/account/entry-view.ts";
import { entryFormatters } from "../../../core/account/entry-formatters.ts";
import { statementMonths } from "../../../core/account/statement-months.ts";
import { amountOf } from "../../../core/billing/entry.ts";
import { Refusal } from "../../../core/errors.ts";
import { accountOf } from "./account-of.ts";
import { fileAnswer, MAX_FILE_BYTES } from "./file-answer.ts";
import { readerOf } from "./reader.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";

export const showStatement: EndpointHandler<"GET /api/billing/statements/{file}"> = async (
  { params: { file }, query },
  services,
  { tenant },
) => {
  const month = file.slice(0, "2026-11".length);
  const { account } = await accountOf(tenant, services);
  const { currency } = account.facts;
  const now = services.now();
  const { from, to } = statementMonths(account.facts, now);
  if (month < from || month > to) throw new Refusal("no-statement");
  const profile = await readTenant(services.table, tenant);
  const reader = readerOf(query.language, profile);
  const statement = await readStatement(services.table, account, month);
  const lines = statement.entries.map(({ entry, balanceMicros }) => ({
    at: entry.at,
    text: entryText(entry.detail, reader.language, entryFormatters(reader.language)),
    micros: amountOf(entry),
    balanceMicros,
  }));
  const { openingMicros, closingMicros } = statement;
  const invoice = profile?.invoice === undefined ? {} : { invoice: profile.invoice };
  const pdf = await statementPdf(
    {
      tenant: profile?.name ?? tenant,
      ...invoice,
      provider: services.providerName,
      month,
      currency,
      openingMicros,
      closingMicros,
      lines,
      now,
    },
    reader,
  );
  if (pdf.length * (4 / 3) > MAX_FILE_BYTES) throw new Refusal("too-many-movements");
  return fileAnswer(`statement-${tenant}-${month}.pdf`, "application/pdf", pdf);
};

/** Lambda, every day: whether the balances are what the ledgers say. */
import type { Context } from "aws-lambda";
import * as z from "zod/mini";
import { createSdkTable } from "../../adapters/dynamodb/sdk-table.ts";
import { runAudit, type AuditRunServices } from "./run-audit.ts";

/** What a page that has begun may still need. */
const RESERVE_MS = 60_000;

const environmentSchema = z.object({ TABLE_NAME: z.string() });

let services: AuditRunServices | undefined;

const wire = (): AuditRunServices => ({
  table: createSdkTable({ tableName: environmentSchema.parse(process.env).TABLE_NAME }),
  now: Date.now,
  log: (line) => console.log(JSON.stringify(line)),
});

/** @throws when something does not agree, which rings the alarm; the log says what */
export async function handler(_event: unknown, context: Pick<Context, "getRemainingTimeInMillis">): Promise<void> {
  services ??= wire();
  const run = await runAudit(services, services.now() + context.getRemainingTimeInMillis() - RESERVE_MS);
  services.log({ level: "info", code: "ledger-audit", ...run });
  if (run.mismatched > 0) throw new Error(`${run.mismatched} of ${run.audited} accounts do not agree with their ledger; the log says why`);
}

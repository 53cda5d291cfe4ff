/** Whether balances are what the ledgers say. */
import * as z from "zod/mini";
import { mismatchSchema } from "../../billing/ledger-audit.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageQuery } from "./page-query.ts";

const tenantAuditSchema = z.object({
  tenant: z.string(),
  currency: z.string(),
  balanceMicros: z.number(),
  /** How many there are in the ledger. */
  entries: z.number(),
  /** Empty when all agrees. */
  mismatches: z.array(mismatchSchema),
  /** Calls that have put money aside for more than six hours. */
  oldHolds: z.number(),
  /** The account changed all the time, so nothing is said of it; ask again. */
  isBusy: z.boolean(),
});

const ledgerAuditSchema = z.object({ tenants: z.array(tenantAuditSchema), cursor: z.exactOptional(z.string()) });

export const ledgerAuditApi = {
  "GET /api/provider/ledger-audit": {
    access: "provider",
    summary: "Whether balances are what the ledgers say, a page of tenants at a time",
    query: pageQuery,
    answer: ledgerAuditSchema,
  },
} as const satisfies Endpoints;

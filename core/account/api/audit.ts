/** Who changed what in an office, when: before and after. */
import * as z from "zod/mini";
import { auditEntrySchema } from "../../tenants/audit-entry.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageQuery } from "./page-query.ts";

export const auditApi = {
  "GET /api/audit": {
    access: "audit.see",
    summary: "Changes of the office, newest first",
    query: pageQuery,
    answer: z.object({ entries: z.array(auditEntrySchema), cursor: z.exactOptional(z.string()) }),
  },
} as const satisfies Endpoints;

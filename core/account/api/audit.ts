/** Who changed what in an office, when: before and after. */
import * as z from "zod/mini";
import { AUDIT_ACTIONS, auditEntrySchema } from "../../tenants/audit-entry.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageQuery } from "./page-query.ts";

const auditQuery = z.strictObject({
  ...pageQuery.shape,
  /** Part of the name of whoever did it. */
  by: z.exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(80))),
  action: z.exactOptional(z.enum(AUDIT_ACTIONS)),
});

export const auditApi = {
  "GET /api/audit": {
    access: "audit.see",
    summary: "Changes of the office, newest first",
    query: auditQuery,
    answer: z.object({
      entries: z.array(auditEntrySchema),
      cursor: z.exactOptional(z.string()),
      /** How far back was looked (epoch milliseconds), when there is more to look through. */
      searchedTo: z.exactOptional(z.number()),
    }),
  },
} as const satisfies Endpoints;

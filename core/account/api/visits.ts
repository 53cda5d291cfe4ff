/** The provider looks after an office in its owner's place: for an hour, with a reason that stands in the office's log. */
import * as z from "zod/mini";
import { tenantIdSchema } from "../../tenants/office.ts";
import type { Endpoints } from "./endpoint.ts";

const params = z.object({ tenant: tenantIdSchema });

export const visitsApi = {
  "POST /api/provider/tenants/{tenant}/visits": {
    access: "provider",
    summary: "Sign in as the office's owner for an hour, without what only an owner decides",
    params,
    body: z.strictObject({ reason: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)) }),
    answer: z.object({ until: z.number() }),
  },
  "DELETE /api/provider/tenants/{tenant}/visits": {
    access: "provider",
    summary: "End the visit",
    params,
    answer: "nothing",
  },
} as const satisfies Endpoints;

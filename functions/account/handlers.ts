/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
};

/** What answers about the log of changes. */
import type { auditApi } from "../../../core/account/api/audit.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { listAudit } from "./list-audit.ts";

export const auditHandlers: HandlersOf<typeof auditApi> = {
  "GET /api/audit": listAudit,
};

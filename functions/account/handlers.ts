/** What answers each endpoint of core/account/api. */
import { listAudit } from "./audit/list-audit.ts";
import type { Handlers } from "./endpoint-handler.ts";
import { discardDraft } from "./flow/discard-draft.ts";
import { listVersions } from "./flow/list-versions.ts";
import { mergeDraft } from "./flow/merge-draft.ts";
import { patchDraft } from "./flow/patch-draft.ts";
import { publishFlow } from "./flow/publish-flow.ts";
import { restoreVersion } from "./flow/restore-version.ts";
import { showFlow } from "./flow/show-flow.ts";
import { showVersion } from "./flow/show-version.ts";
import { testFlow } from "./flow/test-flow.ts";

export const handlers: Handlers = {
  "GET /api/audit": listAudit,
  "GET /api/flow": showFlow,
  "PATCH /api/flow/draft": patchDraft,
  "DELETE /api/flow/draft": discardDraft,
  "POST /api/flow/draft/merge": mergeDraft,
  "POST /api/flow/publications": publishFlow,
  "GET /api/flow/versions": listVersions,
  "GET /api/flow/versions/{version}": showVersion,
  "POST /api/flow/versions/{version}/restore": restoreVersion,
  "POST /api/flow/test": testFlow,
};

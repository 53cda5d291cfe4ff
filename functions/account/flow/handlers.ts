/** What answers about the call flow. */
import type { flowApi } from "../../../core/account/api/flow.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { discardDraft } from "./discard-draft.ts";
import { listVersions } from "./list-versions.ts";
import { mergeDraft } from "./merge-draft.ts";
import { patchDraft } from "./patch-draft.ts";
import { publishFlow } from "./publish-flow.ts";
import { restoreVersion } from "./restore-version.ts";
import { showFlow } from "./show-flow.ts";
import { showVersion } from "./show-version.ts";
import { testFlow } from "./test-flow.ts";

export const flowHandlers: HandlersOf<typeof flowApi> = {
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

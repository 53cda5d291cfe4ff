/** DELETE /api/flow/draft: throws away the draft that the asker saw. */
import { draftDelete } from "../../../adapters/dynamodb/flow-drafts.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { draftAsSeen } from "./draft-as-seen.ts";
import { readFlowState } from "./flow-state.ts";

export const discardDraft: EndpointHandler<"DELETE /api/flow/draft"> = async ({ body: { rev } }, services, { tenant }) => {
  await draftAsSeen(services, await readFlowState(services, tenant), rev);
  if (!(await ifItHolds(services.table.transact([draftDelete(tenant, rev)])))) throw new Refusal("changed-meanwhile");
};

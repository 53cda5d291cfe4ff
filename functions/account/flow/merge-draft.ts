/** POST /api/flow/draft/merge: the draft takes over what was published meanwhile; where both changed the same, as it was chosen. */
import { draftWrite } from "../../../adapters/dynamodb/flow-drafts.ts";
import { ifItHolds } from "../../../adapters/dynamodb/if-it-holds.ts";
import { Refusal } from "../../../core/errors.ts";
import type { EndpointHandler } from "../endpoint-handler.ts";
import { behindView } from "./behind-view.ts";
import { draftAsSeen } from "./draft-as-seen.ts";
import { mergeWithPublished, readFlowState } from "./flow-state.ts";
import { flowView } from "./flow-view.ts";

export const mergeDraft: EndpointHandler<"POST /api/flow/draft/merge"> = async ({ body: { rev, choices } }, services, who) => {
  const state = await readFlowState(services, who.tenant);
  const { plan } = state;
  const draft = await draftAsSeen(services, state, rev);
  const merge = await mergeWithPublished(services, plan, draft, choices);
  if (merge.conflicts.nodes.length + merge.conflicts.entries.length > 0)
    throw new Refusal("flow-behind", { current: await behindView(services, plan, draft, merge) });
  const at = services.now();
  const by = { user: who.user, name: who.name };
  const merged = { flow: merge.flow, rev: Math.max(at, rev + 1), basedOn: plan.version, by, at };
  if (!(await ifItHolds(services.table.transact([draftWrite(who.tenant, merged, draft)])))) throw new Refusal("changed-meanwhile");
  return flowView(services, { plan, draft: merged, flow: merged.flow });
};

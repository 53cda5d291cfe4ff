/** The call flow of an office as it stands: what is published, the draft beside it, and what was published since the draft began. */
import { readDraft } from "../../../adapters/dynamodb/flow-drafts.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { flowOf, planWith, type Draft, type Flow } from "../../../core/tenants/flow.ts";
import { mergeFlow, type Choices, type Merge } from "../../../core/tenants/merge-flow.ts";
import { isSame } from "../../../core/same.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { AccountServices } from "../services.ts";
import { readSetup } from "../setup/change-setup.ts";

export interface FlowState {
  /** In force. */
  readonly plan: DialPlan;
  readonly draft: Draft | undefined;
  /** The draft's flow, or the published one when there is none, for the office's numbers of today. */
  readonly flow: Flow;
}

export async function readFlowState(services: Pick<AccountServices, "table">, tenant: string): Promise<FlowState> {
  const [{ plan }, draft] = await Promise.all([readSetup(services, tenant), readDraft(services.table, tenant)]);
  return { plan, draft, flow: draft === undefined ? flowOf(plan) : flowOf(planWith(plan, draft.flow)) };
}

export interface DraftMerge extends Merge {
  /** Another flow was published since the draft was begun. People and numbers may come and go without that. */
  readonly isBehind: boolean;
}

/** The draft with what was published meanwhile. */
export async function mergeWithPublished(
  { table }: Pick<AccountServices, "table">,
  plan: DialPlan,
  draft: Draft,
  choices?: Choices,
): Promise<DraftMerge> {
  const [ours, theirs] = [flowOf(planWith(plan, draft.flow)), flowOf(plan)];
  const begun = draft.basedOn === plan.version ? plan : await readPlan(table, plan.tenant, draft.basedOn);
  if (begun === undefined) throw new Error("a draft of a version that is not there");
  const base = flowOf(planWith(plan, flowOf(begun)));
  return { ...mergeFlow(base, ours, theirs, choices), isBehind: !isSame(base, theirs) };
}

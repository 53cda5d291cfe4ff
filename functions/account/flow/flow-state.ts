/** The call flow of an office as it stands: what is published, the draft beside it, and what was published since the draft began. */
import { readDraft } from "../../../adapters/dynamodb/flow-drafts.ts";
import { readPlan } from "../../../adapters/dynamodb/plans.ts";
import { listSounds } from "../../../adapters/dynamodb/sounds.ts";
import { flowOf, planWith, type Draft, type Flow } from "../../../core/tenants/flow.ts";
import { mergeFlow, type Choices, type Merge } from "../../../core/tenants/merge-flow.ts";
import { withSound } from "../../../core/tenants/sound.ts";
import { isSame } from "../../../core/same.ts";
import type { DialPlan } from "../../../core/voice/dial-plan.ts";
import type { AccountServices } from "../services.ts";
import { readSetup } from "../setup/change-setup.ts";

export interface FlowState {
  /** In force. */
  readonly plan: DialPlan;
  readonly draft: Draft | undefined;
  /** The draft's flow, or the published one when there is none, with the office's numbers and sounds of today. */
  readonly flow: Flow;
}

export async function readFlowState(services: Pick<AccountServices, "table">, tenant: string): Promise<FlowState> {
  const [{ plan }, draft] = await Promise.all([readSetup(services, tenant), readDraft(services.table, tenant)]);
  return { plan, draft, flow: draft === undefined ? flowOf(plan) : await flowOfToday(services, plan, draft.flow) };
}

/** A flow that was kept for a while, as it would be in force: numbers come and go, and the library's sounds change. */
export async function flowOfToday({ table }: Pick<AccountServices, "table">, plan: DialPlan, flow: Flow): Promise<Flow> {
  const today = planWith(plan, flow);
  if (!JSON.stringify(flow.nodes).includes('"sound":')) return flowOf(today);
  const sounds = await listSounds(table, plan.tenant);
  return flowOf(sounds.reduce(withSound, today));
}

export interface DraftMerge extends Merge {
  /** Another flow was published since the draft was begun. People and numbers may come and go without that. */
  readonly isBehind: boolean;
}

/** The draft with what was published meanwhile. */
export async function mergeWithPublished(
  services: Pick<AccountServices, "table">,
  plan: DialPlan,
  draft: Draft,
  choices?: Choices,
): Promise<DraftMerge> {
  const [ours, theirs] = [await flowOfToday(services, plan, draft.flow), flowOf(plan)];
  const begun = draft.basedOn === plan.version ? plan : await readPlan(services.table, plan.tenant, draft.basedOn);
  if (begun === undefined) throw new Error("a draft of a version that is not there");
  const base = await flowOfToday(services, plan, flowOf(begun));
  return { ...mergeFlow(base, ours, theirs, choices), isBehind: !isSame(base, theirs) };
}

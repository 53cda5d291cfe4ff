import type { PlanNode } from "../../../core/voice/dial-plan.ts";

/** The settings of one kind of step. */
export interface KindSettingsProps<Step extends PlanNode> {
  readonly step: Step;
  /** @param field what is being changed */
  readonly change: (step: PlanNode, field: string) => void;
}

export type StepOf<Kind extends PlanNode["kind"]> = Extract<PlanNode, { kind: Kind }>;

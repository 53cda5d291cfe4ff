/** The same step as two people made it: one chooses which one stays. */
import { Radio } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlanNode } from "../../../core/voice/dial-plan.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./dialogs.module.css";

export type Side = "ours" | "theirs";

export interface BothSidesProps {
  readonly title: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whose the other one is. */
  readonly name: string;
  readonly value: Side;
  readonly onChange: (side: Side) => void;
}

export function BothSides({ title, ours, theirs, name, value, onChange }: BothSidesProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={title} value={value} onChange={(side) => onChange(side === "theirs" ? "theirs" : "ours")} className={classes.sides}>
      <Radio value="ours" label={t("flow.clash.mine")} description={ours} />
      <Radio value="theirs" label={t("flow.clash.theirs", { name })} description={theirs} />
    </Radio.Group>
  );
}

/** A step in one line, and that it was taken away. */
export function useStepLine(): (step: PlanNode | null | undefined) => string {
  const { t } = useTranslation();
  const { summary } = useFlowWords();
  return (step) => (step === null || step === undefined ? t("flow.clash.deleted") : `${step.name}: ${summary(step)}`);
}

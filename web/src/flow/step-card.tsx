/** A step as it is drawn: what it is, what it does in one line, and its outputs, each with a handle of its own. */
import { ActionIcon } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import { AddStepMenu } from "./add-step-menu.tsx";
import { NOWHERE, valueOf } from "./document.ts";
import { FlowCard } from "./flow-card.tsx";
import { useFlowUi } from "./flow-context.ts";
import { outputsOf, type Output } from "./outputs.ts";
import { problemsOfStep } from "./problems.ts";
import { StepIcon } from "./step-icon.tsx";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./cards.module.css";

export function StepCard({ id, selected }: NodeProps) {
  const { shown, gone, problems, differences } = useFlowUi();
  const { summary } = useFlowWords();
  const step = valueOf(shown.nodes, id) ?? valueOf(gone, id);
  if (step === undefined) return null;
  const words = (
    <span className={classes.names}>
      <span className={classes.name}>{step.name}</span>
      <span className={classes.summary}>{summary(step)}</span>
    </span>
  );
  return (
    <FlowCard
      id={id}
      look="card"
      selected={selected}
      icon={<StepIcon kind={step.kind} />}
      words={words}
      problems={problemsOfStep(problems, id).length}
    >
      <Handle type="target" position={Position.Left} className={classes.target} isConnectableStart={false} />
      {outputsOf(step).map((output) => (
        <OutputRow key={output.path} step={id} output={output} isGone={differences.get(id) === "removed"} />
      ))}
    </FlowCard>
  );
}

interface OutputRowProps {
  readonly step: string;
  readonly output: Output;
  readonly isGone: boolean;
}

function OutputRow({ step, output, isGone }: OutputRowProps) {
  const { t } = useTranslation();
  const { shown, isReadOnly, add } = useFlowUi();
  const { when } = useFlowWords();
  const isOpen = output.next === NOWHERE || !Object.hasOwn(shown.nodes, output.next);
  return (
    <div className={classes.output}>
      <span className={classes.when}>{when(output)}</span>
      {isOpen && !isReadOnly && !isGone && (
        <AddStepMenu onAdd={(kind) => add(kind, { step, path: output.path })}>
          <ActionIcon size={22} variant="default" className="nodrag nopan" aria-label={t("flow.addAfter", { output: when(output) })}>
            <IconPlus size={14} aria-hidden />
          </ActionIcon>
        </AddStepMenu>
      )}
      <Handle type="source" position={Position.Right} id={output.path} className={classes.source} isConnectable={!isReadOnly && !isGone} />
    </div>
  );
}

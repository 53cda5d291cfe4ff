/** One of the office's numbers as it is drawn: where its calls begin. */
import { IconPhoneIncoming } from "@tabler/icons-react";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import { FlowCard } from "./flow-card.tsx";
import { useFlowUi } from "./flow-context.ts";
import { problemsOfNumber } from "./problems.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./cards.module.css";

export function NumberCard({ id, selected }: NodeProps) {
  const { t } = useTranslation();
  const { problems, isReadOnly } = useFlowUi();
  const { number } = useFlowWords();
  return (
    <FlowCard
      id={id}
      look="number"
      selected={selected}
      icon={<IconPhoneIncoming size={18} stroke={1.6} aria-hidden />}
      words={<span className={classes.name}>{t("flow.number", { number: number(id) })}</span>}
      problems={problemsOfNumber(problems, id).length}
    >
      <Handle type="source" position={Position.Right} id="entry" className={classes.source} isConnectable={!isReadOnly} />
    </FlowCard>
  );
}

/** One of the office's numbers as it is drawn: where its calls begin. */
import { IconAlertTriangle, IconPhoneIncoming } from "@tabler/icons-react";
import { Handle, Position, type NodeProps } from "@xyflow/react";
import { useTranslation } from "react-i18next";
import { useFlowUi } from "./flow-context.ts";
import { problemsOfNumber } from "./problems.ts";
import { useFlowWords } from "./use-flow-words.ts";
import classes from "./cards.module.css";

export function NumberCard({ id, selected }: NodeProps) {
  const { t } = useTranslation();
  const { problems, differences, way, isReadOnly } = useFlowUi();
  const { number } = useFlowWords();
  const count = problemsOfNumber(problems, id).length;
  const difference = differences.get(id);
  return (
    <div
      className={classes.number}
      data-selected={selected || undefined}
      data-difference={difference}
      data-way={way === undefined ? undefined : way.steps.has(id) ? "on" : "off"}
      data-wrong={count > 0 || undefined}
    >
      <div className={classes.head}>
        <span className={classes.icon}>
          <IconPhoneIncoming size={18} stroke={1.6} aria-hidden />
        </span>
        <span className={classes.name}>{t("flow.number", { number: number(id) })}</span>
        {count > 0 && (
          <span className={classes.problem}>
            <IconAlertTriangle size={16} aria-hidden />
            <span className={classes.count}>{t("flow.cardProblems", { count })}</span>
          </span>
        )}
      </div>
      {difference !== undefined && <span className={classes.difference}>{t(`flow.differences.${difference}`)}</span>}
      <Handle type="source" position={Position.Right} id="entry" className={classes.source} isConnectable={!isReadOnly} />
    </div>
  );
}

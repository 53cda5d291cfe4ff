/** A card of the drawing: what it is, what is wrong with it, how it differs, and whether a test call came through it. */
import { IconAlertTriangle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFlowUi } from "./flow-context.ts";
import classes from "./cards.module.css";

export interface FlowCardProps {
  readonly id: string;
  readonly look: "card" | "number";
  readonly selected: boolean;
  readonly icon: ReactNode;
  /** Its name, and what it does. */
  readonly words: ReactNode;
  /** So many problems. */
  readonly problems: number;
  /** Outputs and handles. */
  readonly children: ReactNode;
}

export function FlowCard({ id, look, selected, icon, words, problems, children }: FlowCardProps) {
  const { t } = useTranslation();
  const { differences, way } = useFlowUi();
  const difference = differences.get(id);
  return (
    <div
      className={classes[look]}
      data-selected={selected || undefined}
      data-difference={difference}
      data-way={way === undefined ? undefined : way.steps.has(id) ? "on" : "off"}
      data-wrong={problems > 0 || undefined}
    >
      <div className={classes.head}>
        <span className={classes.icon}>{icon}</span>
        {words}
        {problems > 0 && (
          <span className={classes.problem}>
            <IconAlertTriangle size={16} aria-hidden />
            <span className={classes.count}>{t("flow.cardProblems", { count: problems })}</span>
          </span>
        )}
      </div>
      {difference !== undefined && <span className={classes.difference}>{t(`flow.differences.${difference}`)}</span>}
      {children}
    </div>
  );
}

/** Balance, deadline, what happens next, and the plan. */
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { Panel } from "../app/panel.tsx";
import columns from "../app/columns.module.css";
import { useOffice } from "../shell/office.ts";
import { BalancePanel } from "./balance-panel.tsx";
import { deadlineLine } from "./deadline-line.ts";
import { DeadlinePicture } from "./deadline-picture.tsx";
import { DeadlineWords } from "./deadline-words.tsx";
import { NextSteps } from "./next-steps.tsx";
import { PlanPanel } from "./plan-panel.tsx";
import { StandingWord } from "./standing-word.tsx";

export interface OverviewPageProps {
  readonly billing: BillingView;
}

export function OverviewPage({ billing }: OverviewPageProps) {
  const { t } = useTranslation();
  const { zone } = useOffice();
  const line = deadlineLine(billing);
  return (
    <div className={columns.columns}>
      <div className={columns.column}>
        <BalancePanel billing={billing} />
        <Panel title={t("billing.deadline.title")} aside={<StandingWord kind={billing.standing.kind} />}>
          <DeadlineWords billing={billing} zone={zone} />
          {line !== undefined && <DeadlinePicture line={line} />}
        </Panel>
      </div>
      <div className={columns.column}>
        {billing.next.length > 0 && (
          <Panel title={t(billing.standing.kind === "off" ? "billing.next.titleOff" : "billing.next.title")}>
            <NextSteps billing={billing} explained />
          </Panel>
        )}
        <PlanPanel billing={billing} />
      </div>
    </div>
  );
}

/** Is there money: the balance, the deadline, and what happens when nothing is paid. */
import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { FailureNotice } from "../app/failure-notice.tsx";
import { Panel } from "../app/panel.tsx";
import { BalanceFigures } from "../billing/balance-panel.tsx";
import { DeadlineWords } from "../billing/deadline-words.tsx";
import { NextSteps } from "../billing/next-steps.tsx";
import { isAskedAbove, TopUpButton } from "../billing/top-up-button.tsx";
import { useBilling } from "../billing/use-billing.ts";
import { useOffice } from "../shell/office.ts";
import { useMay } from "../session/use-may.ts";
import classes from "./home-money.module.css";

export function HomeMoney() {
  const { t } = useTranslation();
  const mayPay = useMay("billing.pay");
  const { zone } = useOffice();
  const { billing, error, isAsking, ask } = useBilling();
  if (billing === undefined && error !== null) return <FailureNotice error={error} retry={ask} retrying={isAsking} />;
  return (
    <Panel title={t("billing.balance")} aside={<Link href="/billing">{t("billing.title")}</Link>}>
      {billing === undefined ? (
        <div role="status" aria-label={t("billing.loading")} className={classes.skeleton}>
          <Skeleton height={40} width={160} />
          <Skeleton height={36} />
          <Skeleton height={88} />
        </div>
      ) : (
        <>
          <BalanceFigures billing={billing} />
          <div className={classes.deadline}>
            <DeadlineWords billing={billing} zone={zone} />
          </div>
          {mayPay && !isAskedAbove(billing.standing) && <TopUpButton />}
          {billing.next.length > 0 && (
            <div className={classes.next}>
              <h3 className={classes.title}>{t(billing.standing.kind === "off" ? "billing.next.titleOff" : "billing.next.title")}</h3>
              <NextSteps billing={billing} />
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

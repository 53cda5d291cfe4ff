/** How much there is, what of it calls have put aside, and the way to more. */
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { Panel } from "../app/panel.tsx";
import { useMoney } from "../format/use-money.ts";
import { useMay } from "../session/use-may.ts";
import { isAskedAbove, TopUpButton } from "./top-up-button.tsx";
import classes from "./balance-panel.module.css";

export interface BalancePanelProps {
  readonly billing: BillingView;
}

export function BalancePanel({ billing }: BalancePanelProps) {
  const { t } = useTranslation();
  const mayPay = useMay("billing.pay");
  return (
    <Panel title={t("billing.balance")} aside={<Link href="/billing/movements">{t("billing.movements")}</Link>}>
      <BalanceFigures billing={billing} />
      {mayPay ? !isAskedAbove(billing.standing) && <TopUpButton /> : <p className={classes.aside}>{t("billing.askOwner")}</p>}
    </Panel>
  );
}

export function BalanceFigures({ billing }: { readonly billing: BillingView }) {
  const { t } = useTranslation();
  const { money } = useMoney();
  const { balanceMicros, reservedMicros, currency, settings } = billing;
  const isLow = balanceMicros < settings.lowBalanceMicros;
  return (
    <>
      <p className={classes.balance} data-low={isLow || undefined}>
        {money(balanceMicros, currency)}
      </p>
      {reservedMicros > 0 && (
        <p className={classes.aside}>
          {t("billing.reserved", { reserved: money(reservedMicros, currency), free: money(balanceMicros - reservedMicros, currency) })}
        </p>
      )}
      {isLow && <p className={classes.low}>{t("billing.low", { threshold: money(settings.lowBalanceMicros, currency) })}</p>}
    </>
  );
}

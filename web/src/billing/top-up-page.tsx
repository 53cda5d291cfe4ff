/** Pays in: first how much and how, then, at the same address with `?payment=…`, whether it has arrived. */
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "wouter";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { Panel } from "../app/panel.tsx";
import columns from "../app/columns.module.css";
import { useMay } from "../session/use-may.ts";
import { TopUpForm } from "./top-up-form.tsx";
import { TopUpWait } from "./top-up-wait.tsx";
import classes from "./top-up.module.css";

export interface TopUpPageProps {
  readonly billing: BillingView;
}

export function TopUpPage({ billing }: TopUpPageProps) {
  const { t } = useTranslation();
  const [address] = useSearchParams();
  const mayPay = useMay("billing.pay");
  const payment = address.get("payment");
  return (
    <div className={columns.single}>
      <Link href="/billing" className={classes.back}>
        <IconArrowLeft size={16} aria-hidden />
        {t("billing.top.back")}
      </Link>
      <Panel title={t("billing.top.title")}>
        {payment !== null ? (
          <TopUpWait key={payment} id={payment} />
        ) : mayPay ? (
          <TopUpForm billing={billing} />
        ) : (
          <p className={classes.text}>{t("billing.askOwner")}</p>
        )}
      </Panel>
    </div>
  );
}

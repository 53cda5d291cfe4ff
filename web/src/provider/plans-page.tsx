import { Button } from "@mantine/core";
import { IconListDetails, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { TariffPlan } from "../../../core/billing/tariff-plan.ts";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import { CallsSkeleton } from "../calls/calls-skeleton.tsx";
import table from "../app/data-table.module.css";
import { useMoney } from "../format/use-money.ts";
import { PageHead } from "../shell/page-head.tsx";
import { useIsNarrow } from "../shell/use-is-narrow.ts";
import { usePlans } from "./use-plans.ts";
import classes from "./plans-page.module.css";

/** The tariff plans; each opens for editing. */
export function PlansPage() {
  const { t } = useTranslation();
  const { plans, error, ask, isAsking } = usePlans();
  return (
    <>
      <PageHead title={t("provider.plans.title")}>
        <Button
          component={Link}
          href="/provider/plans/new"
          variant="default"
          className={classes.new}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t("provider.plans.new")}
        </Button>
      </PageHead>
      {plans === undefined && error === null && <CallsSkeleton label={t("provider.plans.loading")} />}
      {plans === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {plans?.length === 0 && (
        <EmptyNotice
          icon={<IconListDetails size={32} stroke={1.6} />}
          title={t("provider.plans.emptyTitle")}
          text={t("provider.plans.emptyText")}
        />
      )}
      {plans !== undefined && plans.length > 0 && <PlanRows plans={plans} />}
    </>
  );
}

function PlanRows({ plans }: { readonly plans: readonly TariffPlan[] }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const words = usePlanWords();
  if (isNarrow)
    return (
      <ul className={table.cards}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <Link href={`/provider/plans/${plan.id}`} className={table.card ?? ""}>
              <span className={table.main}>{plan.name}</span>
              <span className={table.amount}>{words(plan).fee}</span>
              <span className={table.quiet}>
                {t("provider.plans.topUp")} {words(plan).period}
              </span>
              <span className={table.side}>
                {t("provider.plans.fine")} {words(plan).fine}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t("provider.plans.fields.name")}</th>
          <th scope="col">{t("provider.plans.fields.id")}</th>
          <th scope="col">{t("provider.plans.topUp")}</th>
          <th scope="col" className={table.figures}>
            {t("provider.plans.fields.monthlyFee")}
          </th>
          <th scope="col" className={table.figures}>
            {t("provider.plans.fine")}
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.id} className={table.row}>
            <td>
              <Link href={`/provider/plans/${plan.id}`} className={table.link ?? ""}>
                {plan.name}
              </Link>
            </td>
            <td className={table.quiet}>{plan.id}</td>
            <td>{words(plan).period}</td>
            <td className={table.figures}>{words(plan).fee}</td>
            <td className={table.figures}>{words(plan).fine}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function usePlanWords(): (plan: TariffPlan) => { readonly fee: string; readonly period: string; readonly fine: string } {
  const { t } = useTranslation();
  const { money } = useMoney();
  return ({ monthlyFeeMicros, currency, terms }) => ({
    fee: monthlyFeeMicros === 0 ? t("provider.plans.noFee") : money(monthlyFeeMicros, currency),
    period: t("provider.plans.period", { count: terms.periodMonths }),
    fine: money(terms.fineMicros, currency),
  });
}

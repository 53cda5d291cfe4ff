/** One tariff plan, or a new one: every field. */
import { Button } from "@mantine/core";
import { IconArrowLeft, IconListDetails } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { EmptyNotice } from "../app/empty-notice.tsx";
import { FailureNotice } from "../app/failure-notice.tsx";
import columns from "../app/columns.module.css";
import topUp from "../billing/top-up.module.css";
import { PageHead } from "../shell/page-head.tsx";
import { PageSkeleton } from "../shell/page-skeleton.tsx";
import { PlanForm } from "./plan-form.tsx";
import { usePlans } from "./use-plans.ts";

/** @param props.id `new` for a plan that isn't there yet */
export function PlanPage({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { plans, error, ask, isAsking } = usePlans();
  const plan = plans?.find((each) => each.id === id);
  const isNew = id === "new";
  return (
    <>
      <PageHead title={plan?.name ?? t(isNew ? "provider.plans.new" : "provider.plans.title")} />
      {plans === undefined && error === null && <PageSkeleton label={t("provider.plans.loading")} body />}
      {plans === undefined && error !== null && <FailureNotice error={error} retry={ask} retrying={isAsking} />}
      {plans !== undefined && (plan !== undefined || isNew) && (
        <div className={columns.single}>
          <Link href="/provider/plans" className={topUp.back}>
            <IconArrowLeft size={16} aria-hidden />
            {t("provider.plans.back")}
          </Link>
          <PlanForm key={id} plan={plan} />
        </div>
      )}
      {plans !== undefined && plan === undefined && !isNew && (
        <EmptyNotice
          icon={<IconListDetails size={32} stroke={1.6} />}
          title={t("provider.plans.notFoundTitle")}
          text={t("provider.plans.notFoundText")}
        >
          <Button component={Link} href="/provider/plans" variant="default" mt="xs">
            {t("provider.plans.back")}
          </Button>
        </EmptyNotice>
      )}
    </>
  );
}

import { Alert, Button, NativeSelect } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePlans } from "./use-plans.ts";
import { useChangeTenant } from "./use-tenant.ts";
import classes from "./tenant-details.module.css";

/** Puts a tenant on another plan of its currency: a balance can't change its currency. */
export function PlanChoice({ tenant }: { readonly tenant: ProviderTenantView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const changing = useChangeTenant(tenant.id);
  const { plans = [] } = usePlans();
  const [plan, setPlan] = useState(tenant.planId);
  const fitting = plans.filter(({ id, currency }) => currency === tenant.billing.currency || id === tenant.planId);
  const choices = fitting.length === 0 ? [{ id: tenant.planId, name: tenant.billing.plan.name }] : fitting;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    changing.mutate({ kind: "plan", plan });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.text}>{t("provider.plan.lead")}</p>
      <NativeSelect
        aria-label={t("provider.plan.title")}
        value={plan}
        data={choices.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => setPlan(currentTarget.value)}
      />
      {changing.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("provider.plan.failed")} {words(changing.error)}
        </Alert>
      )}
      <Button type="submit" variant="default" disabled={plan === tenant.planId} loading={changing.isPending}>
        {t("provider.plan.button")}
      </Button>
    </form>
  );
}

import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useChangeTenant } from "./use-tenant.ts";
import classes from "./tenant-details.module.css";

/** Puts a tenant on hold with a reason, or lifts the hold. */
export function HoldForm({ tenant }: { readonly tenant: ProviderTenantView }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const holding = useChangeTenant(tenant.id);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const isHeld = tenant.hold !== null;
  const hasReason = reason.trim() !== "" && reason.trim().length <= 200;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (isHeld) holding.mutate({ kind: "lift" });
    else if (hasReason) holding.mutate({ kind: "hold", reason: reason.trim() });
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className={classes.text}>{t(isHeld ? "provider.hold.liftLead" : "provider.hold.lead")}</p>
      {!isHeld && (
        <TextInput
          label={t("provider.adjust.reason")}
          error={tried && !hasReason && t("provider.adjust.needReason")}
          autoComplete="off"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      {holding.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("provider.hold.failed")} {words(holding.error)}
        </Alert>
      )}
      <Button type="submit" variant={isHeld ? "default" : "light"} color={isHeld ? "teal" : "red"} loading={holding.isPending}>
        {t(isHeld ? "provider.hold.lift" : "provider.hold.button")}
      </Button>
    </form>
  );
}

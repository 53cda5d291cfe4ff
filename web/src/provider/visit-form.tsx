import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { ask } from "../api/ask.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { officeBase } from "../session/office-in-address.ts";
import classes from "./tenant-details.module.css";

/** Signs in as a tenant's owner, for an hour and with a reason. */
export function VisitForm({ tenant }: { readonly tenant: { readonly id: string; readonly name: string } }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const visit = useMutation({
    mutationFn: (why: string) =>
      ask("POST /api/provider/tenants/{tenant}/visits", { params: { tenant: tenant.id }, body: { reason: why } }),
    // A whole new page: nothing of the provider's own is left in it.
    onSuccess: () => window.location.assign(officeBase(tenant.id, "path")),
  });
  const hasReason = reason.trim().length >= 3 && reason.trim().length <= 200;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (hasReason) visit.mutate(reason.trim());
  };
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className={classes.text}>{t("identity.visit.lead")}</p>
      <TextInput
        label={t("identity.visit.reason")}
        error={tried && !hasReason && t("identity.visit.needReason")}
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {visit.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("identity.visit.failed")} {words(visit.error)}
        </Alert>
      )}
      <Button type="submit" variant="light" loading={visit.isPending}>
        {t("identity.visit.button", { name: tenant.name })}
      </Button>
    </form>
  );
}

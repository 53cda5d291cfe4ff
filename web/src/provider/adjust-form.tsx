import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useRef, useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ProviderTenantView } from "../../../core/account/api/tenants.ts";
import { AccountError } from "../api/account-error.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { parseMicros } from "../format/money.ts";
import { useMoney } from "../format/use-money.ts";
import { useChangeTenant } from "./use-tenant.ts";
import classes from "./tenant-details.module.css";

const LONGEST_REASON = 200;

/** Books an amount with a reason. An attempt that got no answer keeps its request's id, so that it is booked once. */
export function AdjustForm({ tenant }: { readonly tenant: ProviderTenantView }) {
  const { t } = useTranslation();
  const { money, change: signed } = useMoney();
  const words = useFailureWords();
  const { currency, balanceMicros } = tenant.billing;
  const adjusting = useChangeTenant(tenant.id);
  const attempt = useRef<{ readonly of: string; readonly request: string }>(undefined);
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const [booked, setBooked] = useState<number>();
  const micros = parseMicros(amount) ?? 0;
  const hasReason = reason.trim() !== "" && reason.trim().length <= LONGEST_REASON;

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setTried(true);
    if (micros === 0 || !hasReason) return;
    const of = JSON.stringify([micros, reason.trim()]);
    if (attempt.current?.of !== of) attempt.current = { of, request: crypto.randomUUID() };
    adjusting.mutate(
      { kind: "adjust", request: attempt.current.request, micros, reason: reason.trim() },
      {
        onSuccess: () => {
          attempt.current = undefined;
          setBooked(micros);
          setAmount("");
          setReason("");
          setTried(false);
        },
        onError: (error) => {
          if (error instanceof AccountError && error.status >= 400 && error.status < 500) attempt.current = undefined;
        },
      },
    );
  };

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <p className={classes.text}>{t("provider.adjust.lead")}</p>
      <TextInput
        label={t("provider.adjust.amount", { currency })}
        description={t("provider.adjust.amountHint")}
        error={tried && micros === 0 && t("provider.adjust.needAmount")}
        autoComplete="off"
        value={amount}
        onChange={({ currentTarget }) => setAmount(currentTarget.value)}
      />
      <TextInput
        label={t("provider.adjust.reason")}
        error={tried && !hasReason && t("provider.adjust.needReason")}
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {micros !== 0 && (
        <p className={classes.text}>
          {t("provider.adjust.preview", { before: money(balanceMicros, currency), after: money(balanceMicros + micros, currency) })}
        </p>
      )}
      {adjusting.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("provider.adjust.failed")} {words(adjusting.error)}
        </Alert>
      )}
      {booked !== undefined && amount === "" && (
        <p className={classes.done} role="status">
          {t("provider.adjust.done", { amount: signed(booked, currency) })}
        </p>
      )}
      <Button type="submit" variant="default" loading={adjusting.isPending}>
        {micros === 0 ? t("provider.adjust.noAmount") : t("provider.adjust.button", { amount: signed(micros, currency) })}
      </Button>
    </form>
  );
}

import { Alert, Button, Checkbox, TextInput } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/api/billing-view-schema.ts";
import { AccountError } from "../api/account-error.ts";
import { Panel } from "../app/panel.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useOffice } from "../shell/office.ts";
import { useMay } from "../session/use-may.ts";
import { readSettings, typedSettings, type SettingsProblems } from "./read-settings.ts";
import { useChangeBilling } from "./use-change-billing.ts";
import classes from "./settings.module.css";

export interface SettingsFormProps {
  readonly billing: BillingView;
}

export function SettingsForm({ billing }: SettingsFormProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const words = useFailureWords();
  const change = useChangeBilling();
  const [typed, setTyped] = useState(() => typedSettings(billing.settings));
  const [problems, setProblems] = useState<SettingsProblems>({});
  const isReadOnly = !useMay("billing.pay");
  const example = phoneNumber("+254711000101");

  const edit = (changes: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...changes });
    change.reset();
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const read = readSettings(typed, country);
    setProblems("problems" in read ? read.problems : {});
    if ("settings" in read) change.mutate({ kind: "settings", settings: read.settings });
  };

  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <Panel title={t("billing.settings.hear")}>
        <div className={classes.fields}>
          <Checkbox
            radius="xs"
            label={t("billing.settings.email")}
            description={t("billing.settings.emailHint")}
            checked={typed.email}
            disabled={isReadOnly}
            onChange={({ currentTarget }) => edit({ email: currentTarget.checked })}
          />
          <TextInput
            label={t("billing.settings.sms")}
            description={t("billing.settings.smsHint", { example })}
            error={problems.sms && t("billing.settings.needNumber", { example })}
            type="tel"
            readOnly={isReadOnly}
            value={typed.sms}
            onChange={({ currentTarget }) => edit({ sms: currentTarget.value })}
          />
          <TextInput
            label={t("billing.settings.low")}
            description={t("billing.settings.lowHint", { currency: billing.currency })}
            error={problems.low && t("billing.settings.needAmount")}
            inputMode="decimal"
            readOnly={isReadOnly}
            value={typed.low}
            onChange={({ currentTarget }) => edit({ low: currentTarget.value })}
          />
        </div>
      </Panel>
      <Panel title={t("billing.settings.blocked")}>
        <TextInput
          label={t("billing.settings.forward")}
          description={t("billing.settings.forwardHint")}
          error={
            (problems.forward && t("billing.settings.needNumber", { example })) ||
            (isRefused(change.error, "blockedForward") && t("billing.settings.forwardRefused"))
          }
          type="tel"
          readOnly={isReadOnly}
          value={typed.forward}
          onChange={({ currentTarget }) => edit({ forward: currentTarget.value })}
        />
      </Panel>
      {change.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {t("billing.settings.notSaved")} {words(change.error)}
        </Alert>
      )}
      {isReadOnly ? (
        <p className={classes.text}>{t("billing.settings.readOnly")}</p>
      ) : (
        <div className={classes.save}>
          <Button type="submit" loading={change.isPending}>
            {t("billing.settings.save")}
          </Button>
          <span role="status" className={classes.saved}>
            {change.isSuccess && (
              <>
                <IconCheck size={16} aria-hidden /> {t("billing.settings.saved")}
              </>
            )}
          </span>
        </div>
      )}
    </form>
  );
}

/** Whether it was this field that the API did not take. */
function isRefused(error: Error | null, field: string): boolean {
  return error instanceof AccountError && error.problems.some(({ path }) => path === field || path.endsWith(`.${field}`));
}

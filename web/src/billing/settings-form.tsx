import { Checkbox, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { BillingView } from "../../../core/account/billing-views.ts";
import { AccountError } from "../api/account-error.ts";
import { FactList } from "../app/fact-list.tsx";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../form/save-bar.tsx";
import { useSavedForm } from "../form/use-saved-form.ts";
import { decimalText } from "../format/money.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useOffice } from "../shell/office.ts";
import { useMay } from "../session/use-may.ts";
import { readSettings, typedSettings } from "./read-settings.ts";
import { useSaveSettings } from "./use-save-settings.ts";
import classes from "./settings.module.css";

export interface SettingsFormProps {
  readonly billing: BillingView;
}

export function SettingsForm({ billing }: SettingsFormProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const form = useSavedForm({
    current: billing.settings,
    typedOf: typedSettings,
    read: (entered) => readSettings(entered, country),
    saving: useSaveSettings(),
  });
  const { typed, edit, problem: problems = {} } = form;
  const isReadOnly = !useMay("billing.pay");
  const example = phoneNumber("+254711000101");
  return (
    <form onSubmit={form.submit} noValidate className={classes.form}>
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
            (isRefused(form.saving.error, "blockedForward") && t("billing.settings.forwardRefused"))
          }
          type="tel"
          readOnly={isReadOnly}
          value={typed.forward}
          onChange={({ currentTarget }) => edit({ forward: currentTarget.value })}
        />
      </Panel>
      {isReadOnly ? (
        <p className={classes.text}>{t("billing.settings.readOnly")}</p>
      ) : (
        <SaveBar
          form={form}
          button={t("billing.settings.save")}
          saved={t("billing.settings.saved")}
          notSaved={t("billing.settings.notSaved")}
          theirs={<Theirs billing={billing} />}
        />
      )}
    </form>
  );
}

function Theirs({ billing: { settings, currency } }: SettingsFormProps) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const number = (given: string | null): string => (given === null ? "–" : phoneNumber(given));
  return (
    <FactList
      facts={[
        { name: t("billing.settings.sms"), value: number(settings.sms) },
        { name: t("billing.settings.low"), value: `${decimalText(settings.lowBalanceMicros)} ${currency}` },
        { name: t("billing.settings.forward"), value: number(settings.blockedForward) },
      ]}
    />
  );
}

/** Whether it was this field that the API did not take. */
function isRefused(error: Error | null, field: string): boolean {
  return error instanceof AccountError && error.problems.some(({ path }) => path === field || path.endsWith(`.${field}`));
}

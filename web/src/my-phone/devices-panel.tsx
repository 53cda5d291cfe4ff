import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PhoneView } from "../../../core/account/api/my-phone.ts";
import { Panel } from "../app/panel.tsx";
import type { Reading } from "../form/reading.ts";
import { useSavedForm } from "../form/use-saved-form.ts";
import { DeviceFields } from "../reach/device-fields.tsx";
import { readSeconds } from "../reach/seconds.ts";
import type { PanelProps } from "./my-phone-page.tsx";
import { SavePhone } from "./save-phone.tsx";
import { useChangePhone, type PhoneChange } from "./use-phone.ts";
import classes from "../reach/reach.module.css";

const typedOf = ({ devices, ringSeconds }: PhoneView) => ({ devices: [...devices], seconds: String(ringSeconds) });

/** One's phones, and how long they ring. */
export function DevicesPanel({ phone }: PanelProps) {
  const { t } = useTranslation();
  const form = useSavedForm({ current: phone, typedOf, read: readDevices, saving: useChangePhone() });
  const { devices, seconds } = form.typed;
  return (
    <Panel title={t("phone.devices.title")}>
      <form onSubmit={form.submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.devices.lead")}</p>
        <DeviceFields value={devices} mayAddNumbers={phone.mayForwardOutside} onChange={(value) => form.edit({ devices: value })} />
        <TextInput
          label={t("phone.devices.ringSeconds")}
          description={t("phone.devices.ringHint")}
          inputMode="numeric"
          value={seconds}
          error={form.problem && t(`phone.devices.${form.problem}`)}
          onChange={({ currentTarget }) => form.edit({ seconds: currentTarget.value })}
        />
        <SavePhone form={form} phone={phone} />
      </form>
    </Panel>
  );
}

function readDevices({ devices, seconds }: ReturnType<typeof typedOf>): Reading<PhoneChange, "needSeconds"> {
  const ringSeconds = readSeconds(seconds);
  return ringSeconds === undefined ? { problem: "needSeconds" } : { body: { devices, ringSeconds } };
}

import { TextInput } from "@mantine/core";
import { useState, type SyntheticEvent } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../app/panel.tsx";
import { SaveBar } from "../app/save-bar.tsx";
import { useUnsavedGuard } from "../app/use-unsaved-guard.ts";
import { DeviceFields } from "../reach/device-fields.tsx";
import { readSeconds } from "../reach/seconds.ts";
import type { PanelProps } from "./my-phone-page.tsx";
import { usePanel } from "./use-panel.ts";
import classes from "../reach/reach.module.css";

/** One's phones, and how long they ring. */
export function DevicesPanel(props: PanelProps) {
  const { t } = useTranslation();
  const { known } = props;
  const { save, reset, bar } = usePanel(props);
  const [devices, setDevices] = useState([...known.devices]);
  const [seconds, setSeconds] = useState(String(known.ringSeconds));
  const [isWrong, setIsWrong] = useState(false);
  const [isChanged, setIsChanged] = useState(false);
  useUnsavedGuard(isChanged || bar.saving.error !== null);
  const edited = (): void => {
    setIsChanged(true);
    setIsWrong(false);
    reset();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const ringSeconds = readSeconds(seconds);
    setIsWrong(ringSeconds === undefined);
    if (ringSeconds === undefined) return;
    setIsChanged(false);
    save({ devices, ringSeconds });
  };
  return (
    <Panel title={t("phone.devices.title")}>
      <form onSubmit={submit} noValidate className={classes.form}>
        <p className={classes.text}>{t("phone.devices.lead")}</p>
        <DeviceFields
          value={devices}
          mayAddNumbers={known.mayForwardOutside}
          onChange={(value) => {
            setDevices(value);
            edited();
          }}
        />
        <TextInput
          label={t("phone.devices.ringSeconds")}
          description={t("phone.devices.ringHint")}
          inputMode="numeric"
          value={seconds}
          error={isWrong && t("phone.devices.needSeconds")}
          onChange={({ currentTarget }) => {
            setSeconds(currentTarget.value);
            edited();
          }}
        />
        <SaveBar {...bar} />
      </form>
    </Panel>
  );
}

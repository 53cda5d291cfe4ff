/** The phones of somebody: which ring, whether whoever answers presses 1, one more, one less. */
import { ActionIcon, Button, Checkbox, Switch, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Device } from "../../../core/voice/dial-plan.ts";
import { readPhoneNumber } from "../format/read-phone-number.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useOffice } from "../shell/office.ts";
import { PriceHint } from "./price-hint.tsx";
import classes from "./reach.module.css";

export interface DeviceFieldsProps {
  readonly value: readonly Device[];
  readonly onChange: (value: Device[]) => void;
  /** The tariff plan includes calls to numbers outside. */
  readonly mayAddNumbers: boolean;
}

const MOST = 10;

export function DeviceFields({ value, onChange, mayAddNumbers }: DeviceFieldsProps) {
  const { t } = useTranslation();
  const nameOf = useDeviceName();
  const change = (at: number, device: Device): void => onChange(value.map((other, place) => (place === at ? device : other)));
  return (
    <div className={classes.fields}>
      {value.length === 0 && <p className={classes.text}>{t("reach.noPhones")}</p>}
      <ul className={classes.phones}>
        {value.map((device, at) => (
          <li key={nameOf(device)} className={classes.phone}>
            <Switch
              label={t("phone.devices.on", { phone: nameOf(device) })}
              checked={device.off !== true}
              onChange={({ currentTarget }) => change(at, switched(device, currentTarget.checked))}
            />
            {device.kind === "number" && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t("phone.devices.take", { phone: nameOf(device) })}
                onClick={() => onChange(value.filter((_, place) => place !== at))}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            )}
            {device.kind === "number" && (
              <Checkbox
                radius="xs"
                label={t("phone.devices.press1")}
                checked={device.screen}
                onChange={({ currentTarget }) => change(at, { ...device, screen: currentTarget.checked })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayAddNumbers && value.length < MOST && <AddNumber known={value} onAdd={(device) => onChange([...value, device])} />}
    </div>
  );
}

interface AddNumberProps {
  readonly known: readonly Device[];
  readonly onAdd: (device: Device) => void;
}

function AddNumber({ known, onAdd }: AddNumberProps) {
  const { t } = useTranslation();
  const { country } = useOffice();
  const { phoneNumber } = usePhoneNumbers();
  const [number, setNumber] = useState("");
  const [problem, setProblem] = useState<"needNumber" | "known">();
  const example = phoneNumber("+254711000101");
  const add = (): void => {
    const e164 = readPhoneNumber(number, country);
    if (e164 === undefined) return setProblem("needNumber");
    if (known.some((device) => device.kind === "number" && device.number === e164)) return setProblem("known");
    setNumber("");
    return onAdd({ kind: "number", number: e164, screen: true });
  };
  const error = { needNumber: t("phone.forward.needNumber", { example }), known: t("phone.devices.known") };
  return (
    <>
      <div className={classes.add}>
        <TextInput
          label={t("phone.devices.addNumber")}
          type="tel"
          autoComplete="off"
          value={number}
          error={problem !== undefined && error[problem]}
          onChange={({ currentTarget }) => {
            setNumber(currentTarget.value);
            setProblem(undefined);
          }}
        />
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {t("phone.devices.add")}
        </Button>
      </div>
      <PriceHint number={number} />
    </>
  );
}

function switched(device: Device, on: boolean): Device {
  const { off: _before, ...known } = device;
  return on ? known : { ...known, off: true };
}

function useDeviceName(): (device: Device) => string {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  return (device) => {
    switch (device.kind) {
      case "number":
        return phoneNumber(device.number);
      case "client":
        return `${t("phone.devices.client")} ${device.identity}`;
      case "sip":
        return `${t("phone.devices.sip")} ${device.uri.replace(/^sips?:/, "")}`;
      default:
        return device satisfies never;
    }
  };
}
